import { describe, expect, it } from "vitest";
import { ru } from "#shared/messages/ru/index.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(ru);

/** Text that is typed or printed literally. */
const TYPED = /DATABASE … OWNER TO …|[-+~<>] \? (?=[<>])|, \? (?=гибкая)|клавиши: \?/gu;

/** A word in any of its endings; `\b` does not support Cyrillic. */
const word = (stems: string) => new RegExp(`(?<!\\p{L})(?:${stems})(?!\\p{L})`, "iu");

describe("The Russian catalogue", () => {
  it.each([
    ["space before an ellipsis or a mark", /\s[…!?;,]/u],
    ["short dash between words", /\s–|–\s/u],
    ["space that breaks behind № or before %", /№ | %/u],
    ["е for ё in words that are met often", word("еще|ее|четвертый|ребенок")],
    ["singular that leaves out its number, which may be 21", /one \{\s*(?:од(?:ин|на|но|ну|ного|ной))(?!\p{L})/iu],
  ])("has no %s", (_, wrong) => {
    expect(sentences.filter(([, sentence]) => wrong.test(sentence.replace(TYPED, "")))).toEqual([]);
  });

  it.each([
    ["оговорка, which is a reservation to a treaty", word("оговорк(?:а|и|у|ой|е)")],
    ["не согласовано for what is pending", /не согласован/iu],
    ["решено for a thread that is closed", word("решен[оыа]?|решён|решить")],
    ["узел for the hub", word("узе?л(?:а|у|ом|е|ы|ов)?")],
    ["пакет for an exchange file", word("пакет(?:а|у|ом|е|ы|ов)?(?! документов)")],
    ["трек for a track", word("трек(?:а|у|ом|е|и|ов)?")],
    ["машина for a computer", word("машин(?:а|ы|е|у|ой)?")],
    ["запечатано for what is encrypted", /запечат|запер(?:т|е)/iu],
    ["квитанция for a receipt", word("квитанци(?:я|и|ю|ей|й)")],
    ["публично for what is for all", /публичн/iu],
    ["an article behind the short name of a Covenant", /(?:МПГПП|МПЭСКП|ВДПЧ|КПР|КПП) \d/u],
  ])("does not say %s", (_, wrong) => {
    const kept = ["rights.placeholder", "method.likelihood", "watch.dropped-rights.source"];
    expect(sentences.filter(([code, sentence]) => !kept.includes(code) && wrong.test(sentence))).toEqual([]);
  });

  it("names no delegation by a verb that would have to agree with it", () => {
    const wrong = /(?:зачитывает|занимает|предлагает) \{(?:who|name)\}|\{who\} (?:зачитывает|занимает|предлагает)/u;
    expect(sentences.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });
});

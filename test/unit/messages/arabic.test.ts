import { describe, expect, it } from "vitest";
import { ar } from "#shared/messages/ar/index.ts";
import { ARABIC_MARKS, ARABIC_WORDS } from "./arabicRules.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(ar);

/** Text that is typed or printed literally. */
const TYPED = /DATABASE … OWNER TO …/u;

/** Here ">" stands between Latin letters, or is an arrow to the later words, which points the way the line is read. */
const SHOWN_RIGHT = ["line.placeholder", "cli.returned.proposal", "filter.placeholder"];

describe("The Arabic catalogue", () => {
  it.each(ARABIC_MARKS)("has no %s", (_, wrong) => {
    expect(sentences.filter(([, sentence]) => wrong.test(sentence.replace(TYPED, "")))).toEqual([]);
  });

  it.each(ARABIC_WORDS)("does not say %s", (_, wrong) => {
    const kept = ["right.participation.note", "line.placeholder"];
    expect(sentences.filter(([code, sentence]) => !kept.includes(code) && wrong.test(sentence))).toEqual([]);
  });

  it("isolates the signs < and >, which would be shown the other way round beside Arabic words", () => {
    const isolated = /\u2066[^\u2066\u2069]*\u2069|\u200e[<>]=\d/gu;
    const wrong = sentences.filter(([, sentence]) => /[<>]/u.test(sentence.replace(isolated, "")));
    expect(wrong.map(([code]) => code)).toEqual(SHOWN_RIGHT);
  });

  it("names nobody by a verb that would have to agree with the name", () => {
    const wrong = /(?:قاله|دوّنه|حذفه|أدرجه|تلاه|سوّاها|نقلها|أكّده|أعاد فتحها|اقترح|يقترح) \{(?:who|author|name|by)\}/u;
    expect(sentences.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });

  it("has an example that finds the right, since a query is searched for unchanged", () => {
    const [, example] = ar["rights.placeholder"].replace("…", "").split("، ");
    expect(`${ar["instrument.ICCPR"]} 17`).toContain(example);
  });
});

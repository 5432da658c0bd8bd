import { describe, expect, it } from "vitest";
import { ru } from "#shared/messages/ru/index.ts";
import { printedSentences } from "./printedSentences.ts";
import { RUSSIAN_MARKS, RUSSIAN_WORDS } from "./russianRules.ts";

const sentences = printedSentences(ru);

/** Text that is typed or printed literally. */
const TYPED = /DATABASE … OWNER TO …|[-+~<>] \? (?=[<>])|, \? (?=гибкая)|клавиши: \?/gu;

describe("The Russian catalogue", () => {
  it.each(RUSSIAN_MARKS)("has no %s", (_, wrong) => {
    expect(sentences.filter(([, sentence]) => wrong.test(sentence.replace(TYPED, "")))).toEqual([]);
  });

  it.each(RUSSIAN_WORDS)("does not say %s", (_, wrong) => {
    const kept = ["rights.placeholder", "method.likelihood", "watch.dropped-rights.source"];
    expect(sentences.filter(([code, sentence]) => !kept.includes(code) && wrong.test(sentence))).toEqual([]);
  });

  it("names no delegation by a verb that would have to agree with it", () => {
    const wrong = /(?:зачитывает|занимает|предлагает) \{(?:who|name)\}|\{who\} (?:зачитывает|занимает|предлагает)/u;
    expect(sentences.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { zh } from "#shared/messages/zh/index.ts";
import { CHINESE_MARKS, CHINESE_WORDS } from "./chineseRules.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(zh);

/**
 * Text that is typed or printed literally: signs of the capture line, a key, the letter of a menu, a database command.
 */
const TYPED = /[-+~<>] “|” >|[-+~?<>] (?=\p{Script=Han})|“…” |按 \?|\(&\p{Lu}\)|DATABASE … OWNER TO …/gu;

describe("The Chinese catalogue", () => {
  it.each(CHINESE_MARKS)("has no %s", (_, wrong) => {
    const citations = ["cite.point", "right.detention.note", "right.minorities.note"];
    const looked = sentences.filter(([code]) => !citations.includes(code));
    expect(looked.filter(([, sentence]) => wrong.test(sentence.replace(TYPED, "x")))).toEqual([]);
  });

  it.each(CHINESE_WORDS)("does not say %s", (_, wrong) => {
    expect(sentences.filter(([code, sentence]) => code !== "line.placeholder" && wrong.test(sentence))).toEqual([]);
  });

  it("names a stance as the United Nations does", () => {
    expect(zh["stance.reserves"]).toBe("保留立场");
    expect(zh["stance.flexible"]).toBe("持灵活态度");
    expect(zh["provision-status.pending"]).toBe("待定");
    expect(zh["coverage.undated"]).not.toMatch(/规则|所有人/u);
  });
});

import { expect, test } from "vitest";
import * as fc from "fast-check";
import { parseAddress, printAddress } from "#shared/draft/address/address.ts";

const print = (typed: string) => {
  const address = parseAddress(typed);
  return address && printAddress(address);
};

test.each([
  ["24(1)(a)", "24(1)(a)"],
  ["24.1.a", "24(1)(a)"],
  ["24 1 a", "24(1)(a)"],
  ["art 24 para 1 a", "24(1)(a)"],
  ["Article 24, paragraph 1 (a)", "24(1)(a)"],
  ["article 24, paragraph 1, subparagraph (a)", "24(1)(a)"],
  ["point (a) of paragraph 1 of the article 24", "24(1)(a)"],
  ["40(20bis)", "40(20 bis)"],
  ["40.20-bis", "40(20 bis)"],
  ["Art. 5 bis", "5 bis"],
  ["5bis", "5 bis"],
  ["preamble(3)", "preamble(3)"],
  ["pp3", "preamble(3)"],
  ["Preamble, Paragraph 3", "preamble(3)"],
  ["preambular paragraph 3", "preamble(3)"],
  ["rule 5(1)", "rule 5(1)"],
  ["Chapter iv", "chapter IV"],
  ["chap. IV, sect. 2", "chapter IV section 2"],
  ["annex I", "annex I"],
  ["annex", "annex"],
  ["Annex I, article 3 (1)", "annex I 3(1)"],
  ["2(¶2)", "2(¶2)"],
  ["text(1)", "text(1)"],
  ["24 #2(1)", "24 #2(1)"],
  ["3 option 1", "3(option 1)"],
  ["3(2), Option II", "3(2)(option II)"],
  ["article premier", "1"],
  ["l'article 24, paragraphe 1, alinéa a)", "24(1)(a)"],
  ["paragraphe 1 de l’article 24", "24(1)"],
  ["préambule, paragraphe 3", "preamble(3)"],
  ["artículo 24, párrafo 1, inciso a)", "24(1)(a)"],
  ["Artículo 5 bis", "5 bis"],
  ["inciso a) del párrafo 1 del artículo 24", "24(1)(a)"],
  ["статья 24, пункт 1, подпункт b)", "24(1)(b)"],
  ["подпункт б) пункта 1 статьи 24", "24(1)(б)"],
  ["п. 1 ст. 24", "24(1)"],
  ["Глава IV", "chapter IV"],
  ["المادة 24، الفقرة 1 (أ)", "24(1)(أ)"],
  ["الفقرة 1 من المادة ٢٤", "24(1)"],
  ["المادة الأولى", "1"],
  ["الديباجة (3)", "preamble(3)"],
  ["第二十四条第一款", "24(1)"],
  ["第24條第1款第(一)項", "24(1)(1)"],
  ["第三条之二", "3 bis"],
  ["第四章", "chapter 4"],
  ["附件一 第3条", "annex 1 3"],
  ["序言(3)", "preamble(3)"],
])("%s is parsed as %s", (typed, canonical) => {
  expect(print(typed)).toBe(canonical);
  expect(print(canonical)).toBe(canonical);
});

test.each(["", "  ", "(a)", "24-26", "hello", "constructor", "24 and more", "chapter", "24(1", "§"])(
  "%s is not an address",
  (typed) => {
    expect(parseAddress(typed)).toBeNull();
  },
);

test("Any text is an address or null, never an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const printed = print(typed);
      return printed === null || print(printed) === printed;
    }),
    { seed: 20, numRuns: 3000 },
  );
});

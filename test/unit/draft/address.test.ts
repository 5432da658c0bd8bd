import { expect, test } from "vitest";
import * as fc from "fast-check";
import { parseAddress, printAddress } from "../../../shared/draft/address.ts";

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
])("%s is read as %s", (typed, canonical) => {
  expect(print(typed)).toBe(canonical);
  expect(print(canonical)).toBe(canonical);
});

test.each(["", "  ", "(a)", "24-26", "hello", "24 and more", "chapter", "24(1", "§"])("%s is no address", (typed) => {
  expect(parseAddress(typed)).toBeNull();
});

test("any text is an address or null, never an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      const printed = print(typed);
      return printed === null || print(printed) === printed;
    }),
    { seed: 20, numRuns: 3000 },
  );
});

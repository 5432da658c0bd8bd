import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import {
  listLetterPosition,
  normaliseProvisionNumber,
  parseRomanNumeral,
  splitLatinSuffix,
  toListLetter,
  toRomanNumeral,
} from "#shared/draft/numbers/provisionNumber.ts";

describe("The normal form", () => {
  test.each([
    ["2.", "2"],
    ["2 bis.", "2 bis"],
    ["2bis", "2 bis"],
    ["2-bis", "2 bis"],
    ["2 bis)", "2 bis"],
    ["(a)", "a"],
    ["(a bis)", "a bis"],
    ["[3 ter]", "3 ter"],
    ["20 quinquiens", "20 quinquies"],
    ["9 nonies", "9 novies"],
    ["1.1.", "1.1"],
    ["(XX)", "XX"],
    ["IV", "IV"],
    ["premier", "1"],
    ["1er", "1"],
    ["第二十一條", "21"],
    ["٣.", "3"],
    ["（a）", "a"],
    ["¶2", "¶2"],
    ["Art. 1er.", "1"],
    ["Artículo 1.º", "1"],
    ["PREMIÈRE PARTIE", "1"],
    ["CAPÍTULO PRIMERO", "1"],
    ["ЧАСТЬ ПЕРВАЯ", "1"],
    ["Глава вторая", "2"],
    ["Статья 5-бис", "5 bis"],
    ["المادة الأولى", "1"],
    ["الباب الحادي والعشرون", "21"],
    ["الفصل الثاني عشر", "12"],
    ["المادة ٥ مكرراً", "5 bis"],
    ["المادة 5 مكررا ثانيا", "5 ter"],
    ["第三条之二", "3 bis"],
    ["第一部分", "1"],
    ["附件一", "1"],
    ["㈠", "1"],
    ["（二）", "2"],
    ["Option II:", "option II"],
    ["Option (a):", "option a"],
    ["备选案文1：", "option 1"],
    ["(FC)9.", "FC-9"],
    ["PP3 bis", "3 bis"],
    ["OP5.", "5"],
    ["4 alt.", "4 alt"],
    ["—", ""],
  ])("of %s is %s", (printed, normal) => expect(normaliseProvisionNumber(printed)).toBe(normal));

  test("of a normal form is the form itself", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        (text) => normaliseProvisionNumber(normaliseProvisionNumber(text)) === normaliseProvisionNumber(text),
      ),
    );
  });

  test("has its suffix at the end, and never a suffix alone", () => {
    expect(splitLatinSuffix("5 ter")).toEqual({ base: "5", suffix: 2 });
    expect(splitLatinSuffix("ter")).toEqual({ base: "ter", suffix: 0 });
  });
});

test("Roman numbers are read up to 3999, and nothing that only resembles one", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => parseRomanNumeral(toRomanNumeral(n)) === n));
  for (const none of ["", "iix", "iiii", "abc", "vx", "mmmm"]) expect(parseRomanNumeral(none)).toBeNull();
  expect(parseRomanNumeral("xiv")).toBe(14);
});

test("List letters continue with doubled letters", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 104 }), (n) => listLetterPosition(toListLetter(n)) === n));
  expect(listLetterPosition("bb")).toBe(28);
  expect(listLetterPosition("ab")).toBeNull();
});

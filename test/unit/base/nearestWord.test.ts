import { expect, test } from "vitest";
import { toNearestWordParam, nearestWords } from "#shared/base/nearestWord.ts";

const COMMANDS = ["list", "rate", "export", "import", "import-annotations"];

test("A word with a letter too many, too few, wrong or swapped suggests the one that was meant", () => {
  for (const typed of ["lists", "lst", "lisd", "lsit", "LIST"])
    expect(nearestWords(typed, COMMANDS), typed).toEqual(["list"]);
  expect(nearestWords("import-anotations", COMMANDS)).toEqual(["import-annotations"]);
});

test("Of several words that are equally near, all are returned, in their order; a nearer one alone", () => {
  expect(nearestWords("xxport", COMMANDS)).toEqual(["export"]);
  expect(nearestWords("emport", COMMANDS)).toEqual(["export", "import"]);
});

test("A word that has more than one slip per three letters suggests nothing, nor does a single letter", () => {
  for (const typed of ["fly", "raet-it", "x", "", "brief"]) expect(nearestWords(typed, COMMANDS), typed).toEqual([]);
  expect(nearestWords("list", [])).toEqual([]);
});

test("A sentence is given the first of the nearest words, or none", () => {
  expect(toNearestWordParam("emport", COMMANDS)).toBe("export");
  expect(toNearestWordParam("fly", COMMANDS)).toBe("none");
});

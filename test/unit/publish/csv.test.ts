import fc from "fast-check";
import { expect, it } from "vitest";
import { writeCsv, parseCsv } from "#shared/publish/tables/csv.ts";

const cell = fc
  .tuple(
    fc.constantFrom("", "'", "''", " ", "\t", "\r", "\n", '"', ";"),
    fc.constantFrom("", "=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  .map((parts) => parts.join(""));
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });

/** Parses cells by RFC 4180, without our own code. */
function cellsIn(text: string): readonly string[] {
  const cells = [...text.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
}

it("No cell of CSV controls a terminal, or changes the order of letters", () => {
  expect(writeCsv([["a\u001b[2J\u0007b", "c\u009bd", "e\u202ef", "g\th\ni"]])).toBe(
    '\uFEFFa\uFFFD[2J\uFFFDb,c\uFFFDd,e\uFFFDf,"g\th\ni"\r\n',
  );
});

it("No cell of CSV begins like a formula, whatever people wrote", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const found = cellsIn(writeCsv(rows));
      expect(found.length).toBeGreaterThanOrEqual(rows.flat().length);
      for (const each of found) expect(each).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
    }),
    { seed: 5, numRuns: 500 },
  );
});

it("A table is read back from CSV unchanged, except for its empty lines", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const kept = rows.filter((row) => row.some((each) => each !== ""));
      expect(parseCsv(writeCsv([["A", "B", "C"], ...kept])).slice(1)).toEqual(kept);
    }),
    { seed: 6, numRuns: 500 },
  );
});

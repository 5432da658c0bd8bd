import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { xlsx, type Sheet } from "../../../shared/exchange/xlsx.ts";

const ROWS = [
  ["Before", "Now"],
  ["=1+1", 'a & b <c> "d"\n\u0007e'],
  ["", "مادة 24(2)"],
];
const SHEET: Sheet = { name: "A/AC.291: [the next draft] and more of it", rows: ROWS, widths: [10, 20] };

/** What a file of a workbook has, by the address of each cell. */
function cellsOf(bytes: Uint8Array): Record<string, string> {
  const cells: Record<string, string> = {};
  let at = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") at = attributes["r"] as string;
  });
  parser.on("text", (text) => {
    if (at !== "") cells[at] = (cells[at] ?? "") + text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "c") at = "";
  });
  parser.write(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).close();
  return cells;
}

describe("a workbook", () => {
  it("has every cell as text, never as a formula, without what XML cannot hold", () => {
    const bytes = xlsx(SHEET);
    expect(cellsOf(bytes)).toEqual({
      A1: "Before",
      B1: "Now",
      A2: "=1+1",
      B2: 'a & b <c> "d"\ne',
      B3: "مادة 24(2)",
    });
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).not.toContain("<f>");
  });

  it("is well-formed in every part, and every part is declared", () => {
    const files = unzipSync(xlsx({ ...SHEET, isRightToLeft: true }));
    for (const [name, bytes] of Object.entries(files)) {
      expect(() => new SaxesParser().write(strFromU8(bytes)).close(), name).not.toThrow();
    }
    const types = strFromU8(files["[Content_Types].xml"]!);
    for (const name of Object.keys(files).filter((each) => each.startsWith("xl/") && each.endsWith(".xml"))) {
      expect(types).toContain(`/${name}`);
    }
  });

  it("names its sheet as a spreadsheet allows, and cuts what a cell cannot hold", () => {
    const bytes = xlsx({ ...SHEET, rows: [["x".repeat(40_000)]] });
    expect(cellsOf(bytes)["A1"]).toHaveLength(32_767);
    const name = /<sheet name="([^"]*)"/.exec(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!))![1]!;
    expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it("has more than 26 columns, and the same bytes for the same table", () => {
    const wide = { ...SHEET, rows: [Array.from({ length: 30 }, (_, i) => `c${i}`)] };
    expect(cellsOf(xlsx(wide))["AD1"]).toBe("c29");
    expect(xlsx(wide)).toEqual(xlsx(wide));
  });
});

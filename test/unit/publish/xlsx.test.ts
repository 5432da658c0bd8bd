import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { buildSeverityMethodSheet, buildRiskRegisterSheet } from "#shared/publish/tables/register/write.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { writeXlsx, type TableSheet } from "#shared/publish/tables/xlsx.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";

const ROWS = [
  ["Before", "Now"],
  ["=1+1", 'a & b <c> "d"\n\u0007e'],
  ["", "مادة 24(2)"],
];
const SHEET: TableSheet = { name: "A/AC.291: [the next draft] and more of it", rows: ROWS, widths: [10, 20] };

/** Returns the cells of a workbook file by address. */
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

describe("A workbook", () => {
  it("has every cell as text, never as a formula, without what XML cannot contain", () => {
    const bytes = writeXlsx(SHEET);
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
    const files = unzipSync(writeXlsx({ ...SHEET, isRightToLeft: true }));
    for (const [name, bytes] of Object.entries(files)) {
      expect(() => new SaxesParser().write(strFromU8(bytes)).close(), name).not.toThrow();
    }
    const types = strFromU8(files["[Content_Types].xml"]!);
    for (const name of Object.keys(files).filter((each) => each.startsWith("xl/") && each.endsWith(".xml"))) {
      expect(types).toContain(`/${name}`);
    }
  });

  it("names its sheet as a spreadsheet allows, and cuts what a cell cannot hold", () => {
    const bytes = writeXlsx({ ...SHEET, rows: [["x".repeat(40_000)]] });
    expect(cellsOf(bytes)["A1"]).toHaveLength(32_767);
    const name = /<sheet name="([^"]*)"/.exec(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!))![1]!;
    expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it("can have more than 26 columns, and has the same bytes for the same table", () => {
    const wide = { ...SHEET, rows: [Array.from({ length: 30 }, (_, i) => `c${i}`)] };
    expect(cellsOf(writeXlsx(wide))["AD1"]).toBe("c29");
    expect(writeXlsx(wide)).toEqual(writeXlsx(wide));
  });
});

/** Returns the sheets of a workbook with their cells as another program reads them; "" for an empty cell. */
async function sheetsOf(
  bytes: Uint8Array,
): Promise<readonly { name: string; rows: readonly (readonly unknown[])[] }[]> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map((cell) => cell ?? "")) }));
}

/** Returns a cell's text as it survives XML: line ends become one character, and control characters are removed. */
const kept = (text: string) => text.replace(/\r\n?/gu, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, "");

describe("A workbook, read by another reader", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(
      "=1+1",
      "+1",
      "-2",
      "@SUM(A1)",
      "007",
      "1e3",
      "2026-03-04",
      "TRUE",
      " edge ",
      "a\nb",
      "مادة",
      "隐私",
    ),
  );

  it("has every sheet and cell as the text that was written", async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, table, async (first, second) => {
        const head = ["A", "B", "C"];
        const [one, two] = [first, second].map((rows) => [head, ...rows.map(([a, b, c]) => [a, b, `${c}.`])]);
        const written = [one!, two!].map((rows, i) => ({ name: `Sheet ${i}`, rows, widths: [9, 9, 9] }));
        const left = written.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(kept)) }));
        expect(await sheetsOf(writeXlsx(...written))).toEqual(left);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it("has the register of a varied dossier, with a frozen head, and the method beside it", async () => {
    const { admin } = await createAnnotatedDossier(3, 20);
    const text = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
    const asked = { audience: "team", informals: true, authors: "names" } as const;
    const content = collectPublication(admin.ledger, text, asked).content;
    const bytes = writeExport("xlsx", content);
    const [register, method] = await sheetsOf(bytes);
    expect(register!.rows).toEqual(buildRiskRegisterSheet(content).rows.map((row) => row.map(kept)));
    expect(method!.rows.map(([words]) => words)).toEqual(
      buildSeverityMethodSheet(content)!.rows.map(([words]) => words),
    );
    for (const [name, part] of Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet/.test(name))) {
      const xml = strFromU8(part);
      const types = new Set([...xml.matchAll(/<c [^>]*t="(\w+)"/g)].map(([, type]) => type));
      expect([...types], name).toEqual(["inlineStr"]);
      expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"\/>/);
      expect(xml).not.toMatch(/<f[ >]/);
    }
  });
});

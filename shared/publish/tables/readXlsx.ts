import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import type { ZipFile } from "#shared/import/readers/docx/package/zipFile.ts";
import {
  isXmlError,
  parseXml,
  xmlChildOf,
  xmlChildrenOf,
  xmlTextOf,
  type XmlElement,
} from "#shared/import/readers/parseXml.ts";

/** The sheets of a workbook in their order, each as rows of cells. Empty rows are left out. */
type WorkbookSheets = readonly (readonly (readonly string[])[])[];

/** The last column and row that are read. */
const [MOST_COLUMNS, MOST_ROWS] = [512, 100_000];

/** Whether a zip is a workbook. */
export function isXlsx({ zip }: FileToImport): boolean {
  return !isRefusal(zip) && zip.names.includes("xl/workbook.xml");
}

/**
 * Reads the texts and numbers of a workbook as text; a time is its number of days. Formulas have the value that the
 * program saved.
 *
 * @returns the sheets, a refusal of the zip, or `returned.broken` if it is no workbook
 */
export function readXlsx({ zip }: FileToImport): Outcome<WorkbookSheets> {
  if (isRefusal(zip)) return zip;
  const [workbook, relations, strings] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"].map(
    (name) => partOf(zip, name),
  );
  if (!workbook || !relations) return refusal("returned.broken");
  const targets = new Map(
    xmlChildrenOf(relations).map(({ attributes: { Id = "", Target = "" } }) => [
      Id,
      Target.replace(/^\/?(?:xl\/)?/u, ""),
    ]),
  );
  const shared = strings ? xmlChildrenOf(strings, "si").map(textOf) : [];
  const sheets = xmlChildrenOf(xmlChildOf(workbook, "sheets") ?? workbook, "sheet");
  return sheets.flatMap(({ attributes }) => {
    const sheet = partOf(zip, `xl/${targets.get(attributes.id ?? "") ?? ""}`);
    const data = sheet && xmlChildOf(sheet, "sheetData");
    return data ? [rowsOf(data, shared)] : [];
  });
}

function partOf(zip: ZipFile, name: string): XmlElement | null {
  const bytes = zip.read(name);
  const text = bytes === null || isRefusal(bytes) ? null : decodeUtf8(bytes);
  const root = text === null ? null : parseXml(text.replace(/^\uFEFF/u, ""), (_uri, local) => local);
  return root === null || isXmlError(root) ? null : root;
}

function rowsOf(data: XmlElement, shared: readonly string[]): readonly (readonly string[])[] {
  return xmlChildrenOf(data, "row")
    .slice(0, MOST_ROWS)
    .map((row) => {
      const cells: string[] = [];
      for (const cell of xmlChildrenOf(row, "c")) {
        const column = columnOf(cell.attributes.r) ?? cells.length;
        if (column >= MOST_COLUMNS) continue;
        while (cells.length < column) cells.push("");
        cells[column] = valueOf(cell, shared);
      }
      return cells;
    })
    .filter((cells) => cells.some((cell) => cell !== ""));
}

/** Returns the index of a cell's column by its address: 27 of "AB7". */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(address ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, shared: readonly string[]): string {
  const value = xmlChildOf(cell, "v");
  const written = value ? xmlTextOf(value) : "";
  if (cell.attributes.t === "s") return shared[Number(written)] ?? "";
  const inline = xmlChildOf(cell, "is");
  return cell.attributes.t === "inlineStr" ? (inline ? textOf(inline) : "") : unescaped(written);
}

/** Returns the text of a string, of which parts may look different; not how it is pronounced. */
function textOf(string: XmlElement): string {
  const parts = xmlChildrenOf(string).flatMap((child) => {
    if (child.name === "t") return [child];
    return child.name === "r" ? xmlChildrenOf(child, "t") : [];
  });
  return unescaped(parts.map(xmlTextOf).join(""));
}

/** Decodes characters as Excel writes those that XML cannot contain: "_x000D_". */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

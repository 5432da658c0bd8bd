import type { Bytes } from "#shared/base/bytes.ts";
import { toSpreadsheetDays, tableCellText, type TableCell } from "./cells.ts";
import {
  contentTypesXml,
  escapeXml,
  OOXML_RELATIONSHIPS_NAMESPACE,
  writeOfficeFile,
  relationshipsXml,
} from "../formats/officeFile.ts";

/** A table as one sheet of a workbook. The first row is its head. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
  /** How many columns are printed, from the first; all by default. The others are for programs. */
  readonly printed?: number;
  /** The width of each column, in characters. */
  readonly widths: readonly number[];
  readonly isRightToLeft?: boolean;
}

/** The longest text that a cell may hold, in UTF-16 units. */
const LONGEST = 32_767;

/**
 * Writes a workbook (Office Open XML, ECMA-376): the head bold, frozen and on every printed page, a filter on every
 * column, long text wrapped, printed on A4 across, all columns on one page. Cells are texts, numbers and times (UTC),
 * never formulas. The same tables give the same bytes, and nothing in them is about the machine.
 */
export function writeXlsx(...sheets: readonly TableSheet[]): Bytes {
  const names = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  return writeOfficeFile({
    "[Content_Types].xml": contentTypesXml([
      ["xl/workbook.xml", `${SHEET}.sheet.main+xml`],
      ...names.map((name) => [`xl/${name}`, `${SHEET}.worksheet+xml`] as const),
      ["xl/styles.xml", `${SHEET}.styles+xml`],
    ]),
    "_rels/.rels": relationshipsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...names.map((name) => ["worksheet", name] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${names[i]!}`, worksheet(sheet)])),
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The styles of cells, by index: text, which wraps and is aligned to the top, the head, numbers, dates and instants. */
const STYLE = { text: 0, head: 1, number: 2, date: 3, instant: 4 } as const;
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5">',
  cellStyle(49, 0),
  cellStyle(49, 1),
  cellStyle(0, 0),
  cellStyle(164, 0),
  cellStyle(165, 0),
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

function cellStyle(numberFormat: number, font: number): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyAlignment="1"';
  const format = `numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="0" xfId="0"`;
  return `<xf ${format} ${applied}><alignment vertical="top" wrapText="1"/></xf>`;
}

function workbook(sheets: readonly TableSheet[]): string {
  const called = sheets.map(({ name }) => sheetName(name));
  const listed = called.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const ranges = sheets.map(({ rows, printed }, i) => {
    const columns = rows[0]?.length ?? 1;
    const named = (name: string, range: string, hidden = "") => {
      const where = escapeXml(`'${called[i]!.replaceAll("'", "''")}'!${range}`);
      return `<definedName name="_xlnm.${name}" localSheetId="${i}"${hidden}>${where}</definedName>`;
    };
    const to = (count: number) => `$A$1:$${columnName(count - 1)}$${Math.max(1, rows.length)}`;
    return [
      named("_FilterDatabase", to(columns), ' hidden="1"'),
      named("Print_Area", to(Math.min(printed ?? columns, columns))),
      named("Print_Titles", "$1:$1"),
    ].join("");
  });
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OOXML_RELATIONSHIPS_NAMESPACE}">`,
    `<sheets>${listed.join("")}</sheets><definedNames>${ranges.join("")}</definedNames></workbook>`,
  ].join("");
}

/** Makes a valid sheet name: at most 31 characters, without those that are forbidden. */
function sheetName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/gu, " ").replace(/^'+|'+$/gu, "");
  return (
    plain
      .slice(0, 31)
      .replace(/\p{Surrogate}$/u, "")
      .trim() || "1"
  );
}

function worksheet({ rows, widths, isRightToLeft }: TableSheet): string {
  const columns = rows[0]?.length ?? 1;
  const last = `${columnName(columns - 1)}${Math.max(1, rows.length)}`;
  const held = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ""}>${held}</sheetView></sheetViews>`,
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${rows.map(rowOf).join("")}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
  ].join("");
}

function rowOf(cells: readonly TableCell[], row: number): string {
  const drawn = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, row === 0));
  return `<row r="${row + 1}">${drawn.join("")}</row>`;
}

function cellXml(cell: TableCell, at: string, isHead: boolean): string {
  if (typeof cell === "number") return `<c r="${at}" s="${STYLE.number}"><v>${cell}</v></c>`;
  const days = typeof cell === "object" ? toSpreadsheetDays(cell.time) : null;
  const text = tableCellText(cell);
  if (days !== null) {
    const style = text.includes("T") ? STYLE.instant : STYLE.date;
    return `<c r="${at}" s="${style}"><v>${days}</v></c>`;
  }
  if (text === "") return "";
  const style = isHead ? STYLE.head : STYLE.text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapedForExcel(shortened(text)))}</t></is></c>`;
}

/** Escapes what Excel would read as the code of a character: "_x000D_". */
function escapedForExcel(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

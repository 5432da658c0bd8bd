import type { Bytes } from "#shared/base/bytes.ts";
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
  readonly rows: readonly (readonly string[])[];
  /** The width of each column, in characters. */
  readonly widths: readonly number[];
  readonly isRightToLeft?: boolean;
}

/** The longest text that a cell may hold, in UTF-16 units. */
const LONGEST = 32_767;

/**
 * Writes a workbook (Office Open XML, ECMA-376) with sheets of text: the head bold and frozen, a filter on every
 * column, long text wrapped. Cells are text, never formulas. The same tables give the same bytes, and nothing in them
 * is about the machine.
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

/** Style 0 wraps and is aligned to the top; style 1 is the head. */
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2">',
  cellStyle(0),
  cellStyle(1),
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

function cellStyle(font: number): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyAlignment="1"';
  const format = `numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0"`;
  return `<xf ${format} ${applied}><alignment vertical="top" wrapText="1"/></xf>`;
}

function workbook(sheets: readonly TableSheet[]): string {
  const called = sheets.map(({ name }) => sheetName(name));
  const listed = called.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const filters = sheets.map(({ rows }, i) => {
    const last = `$${columnName((rows[0]?.length ?? 1) - 1)}$${rows.length}`;
    const range = escapeXml(`'${called[i]!.replaceAll("'", "''")}'!$A$1:${last}`);
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${range}</definedName>`;
  });
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OOXML_RELATIONSHIPS_NAMESPACE}">`,
    `<sheets>${listed.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`,
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
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ""}>${held}</sheetView></sheetViews>`,
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${rows.map(rowOf).join("")}</sheetData>`,
    `<autoFilter ref="A1:${last}"/></worksheet>`,
  ].join("");
}

function rowOf(cells: readonly string[], row: number): string {
  const style = row === 0 ? 1 : 0;
  const drawn = cells.map((text, column) => {
    if (text === "") return "";
    const at = `${columnName(column)}${row + 1}`;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shortened(text))}</t></is></c>`;
  });
  return `<row r="${row + 1}">${drawn.join("")}</row>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import type { PdfLayoutMeasures } from "./measureLayout.ts";
import type { PdfRow } from "./pdfRows.ts";

/** Joins rows into paragraphs. */
export function groupPdfRowsIntoParagraphs(rows: readonly PdfRow[], measures: PdfLayoutMeasures): PdfRow[][] {
  const paragraphs: PdfRow[][] = [];
  for (const row of rows) {
    const open = paragraphs[paragraphs.length - 1];
    if (open && continues(open, row, measures)) open.push(row);
    else paragraphs.push([row]);
  }
  return paragraphs;
}

function continues(open: readonly PdfRow[], row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const last = open[open.length - 1]!;
  if (last.tagged.cell !== row.tagged.cell && !sameCell(last, row)) return false;
  const separated = separatesAtHeading(open, row, measures);
  if (separated) return false;
  const isNext = row.page === last.page && row.y < last.y;
  if (isNext && last.tagged.block > 0 && row.tagged.block > 0) return last.tagged.block === row.tagged.block;
  if (Math.abs(row.size - last.size) > 0.1 * last.size || areBeside(last, row)) return false;
  return isNext ? continuesBelow(open, row, measures) : continuesElsewhere(open, row, measures);
}

/** Returns whether two rows are at the same height; if so, a gap separates them. */
function areBeside(a: PdfRow, b: PdfRow): boolean {
  return a.page === b.page && Math.abs(a.y - b.y) < 0.5 * b.size;
}

function sameCell(a: PdfRow, b: PdfRow): boolean {
  const [one, other] = [a.tagged.cell, b.tagged.cell];
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

/** Returns whether a paragraph ends before a row because it is a heading on its own, or because the row is one. */
function separatesAtHeading(open: readonly PdfRow[], row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const last = open[open.length - 1]!;
  const above = open.length === 1 ? headingIn(last) : null;
  if (above) return above.title === "" || last.bold !== row.bold || !isFull(last, row, measures);
  const here = headingIn(row);
  if (!here || here.runIn >= 0) return false;
  const standsOut = row.bold !== last.bold || isCentredPdfRow(row, measures) || ENDS_OR_COMMA.test(last.text);
  return (here.weight > 1 && standsOut) || !isFull(last, row, measures);
}

function headingIn({ text, bold }: PdfRow): ReturnType<typeof parseHeadingOfLine> {
  const heading = parseHeadingOfLine({ text, hints: bold ? { bold } : {}, where: null });
  return heading && heading.runIn < 0 ? heading : null;
}

/** Rows further apart than this multiple of the usual distance are separate paragraphs. */
const MAX_DISTANCE = 1.22;
const STOPS = /[.:!?。：؟]["”’»)\]]*$/u;
const ENDS = /[.;:!?。；：।؟]["”’»)\]]*$/u;
const ENDS_OR_COMMA = /(?:[.;:,!?。；：，،؛؟]["”’»)\]]*|[;,] (?:and|or|et|ou|y|o))$/u;

function continuesBelow(open: readonly PdfRow[], row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const last = open[open.length - 1]!;
  if (row.x1 < last.x0 || row.x0 > last.x1) return false;
  if (last.y - row.y > MAX_DISTANCE * measures.leading * Math.max(last.size, row.size)) return false;
  if (isCentredPdfRow(last, measures) && isCentredPdfRow(row, measures)) return last.bold === row.bold;
  if (last.bold !== row.bold && !isFull(last, row, measures)) return false;
  if (!isFull(last, row, measures)) return isLowerCase(row) && !ENDS_OR_COMMA.test(last.text) && !opens(row);
  if (opens(row)) return !ENDS_OR_COMMA.test(last.text) && !isOutdented(open, row);
  return !isIndented(open, row) || !ENDS.test(last.text);
}

/** Decides across the end of a page or column, where distance says nothing, by words and width. */
function continuesElsewhere(open: readonly PdfRow[], row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const last = open[open.length - 1]!;
  if (last.bold !== row.bold || row.tagged.heading > 0) return false;
  if (opens(row)) return false;
  if (isLowerCase(row)) return !STOPS.test(last.text);
  if (ENDS.test(last.text)) return false;
  if (!isFull(last, row, measures)) return false;
  return !/[,،，]$/.test(last.text) || (!row.pieces[0]!.italic && !isIndentedFromMargin(open, row, measures));
}

/** Returns whether the next row's first word would not have fitted in a row. */
function isFull(row: PdfRow, next: PdfRow, measures: PdfLayoutMeasures): boolean {
  const [word = ""] = HAN.test(next.text) ? [next.text[0]!] : next.text.split(/\s/, 1);
  const each = (next.x1 - next.x0) / Math.max(1, next.text.length);
  const room = row.rtl ? row.x0 - measures.columnStartOf(row) : measures.columnEndOf(row) - row.x1;
  return room < (Math.min(word.length, 20) + 1) * each + 1;
}

/** Scripts without blanks: a row may end after any character. */
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isCentredPdfRow(row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const [left, right] = [row.x0 - measures.columnStartOf(row), measures.columnEndOf(row) - row.x1];
  return left > row.size && Math.abs(left - right) < row.size * 0.8;
}

function opens({ text }: PdfRow): boolean {
  return readListMarker(text) !== null || /^(?:[•●▪■–—-]\s|\[?Pp\d)/u.test(text);
}

function isLowerCase({ text }: PdfRow): boolean {
  return /^["“«([]*\p{Ll}/u.test(text);
}

/** Returns whether a row is indented from the rows before it. The first row may itself be indented or outdented. */
function isIndented(open: readonly PdfRow[], row: PdfRow): boolean {
  const last = open[open.length - 1]!;
  const shift = row.rtl ? last.x1 - row.x1 : row.x0 - last.x0;
  return shift > 0.8 * row.size && (open.length > 1 || !readListMarker(last.text));
}

function isOutdented(open: readonly PdfRow[], row: PdfRow): boolean {
  const last = open[open.length - 1]!;
  const shift = row.rtl ? row.x1 - last.x1 : last.x0 - row.x0;
  return open.length > 1 && shift > 0.8 * row.size;
}

/** Returns whether a row is indented from the margin of its page, unlike rows that continue a paragraph. */
function isIndentedFromMargin(open: readonly PdfRow[], row: PdfRow, measures: PdfLayoutMeasures): boolean {
  const last = open[open.length - 1]!;
  if (open.length < 2) return false;
  return row.x0 - measures.columnStartOf(row) > last.x0 - measures.columnStartOf(last) + 0.8 * row.size;
}

export { isCentredPdfRow };

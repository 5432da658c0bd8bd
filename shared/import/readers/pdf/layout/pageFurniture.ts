import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";
import type { ImportExclusion } from "#shared/import/sourceLines.ts";
import { TYPED_FOOTNOTE_RULE } from "../annotations/pdfFootnotes.ts";
import { findPdfPageNumberRows } from "./pageNumbers.ts";
import type { PdfRow } from "./pdfRows.ts";

/** The height of a page, from which its margins follow. */
export interface PageHeight {
  readonly n: number;
  readonly height: number;
}

/** The parts of a page's height that may contain running heads and feet. */
const HEAD = 0.14;
const FOOT = 0.14;
/** A running head is on at least this share of the pages; left and right pages may have different ones. */
const SHARE = 0.25;
const LEAST_PAGES = 3;
/** Two heights closer than this, in points, count as equal. */
const SAME_HEIGHT = 6;
/** Artifact tags are ignored if they cover more than this share of the letters. */
const MOST_OUTSIDE = 0.3;

const PAGE_NUMBER =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*(?:\/|of|de|из|من)\s*\d{1,4}|(?:page|página|стр\.?)\s*\d{1,4}(?:\s*(?:of|de|\/|sur)\s*\d{1,4})?|第\s*\d+\s*页)$/iu;
const JOB_NUMBER = /^\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s*\d{6})?$/;
const SYMBOL = /^[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9.-]*){2,8}\*?$/;
const BARCODE = /^\*\d{5,9}\*$/;

/**
 * Separates the frame of the pages from the rows. Returns the remaining rows, the frame's text on the first two pages
 * for the masthead, and exclusions for all of the frame.
 */
export function removePageFurniture(
  rows: readonly PdfRow[],
  sheets: readonly PageHeight[],
): { body: PdfRow[]; masthead: string[]; exclusions: ImportExclusion[] } {
  const isFurniture = furnitureIn(rows, sheets);
  const first = sheets[0]?.n ?? 1;
  const numbers = findPdfPageNumberRows(rows.filter((row) => !isFurniture(row)));
  const frame = rows.filter(isFurniture);
  const heads = frame.filter(({ page }) => page <= first + 1).map(({ text }) => text);
  return {
    body: rows.filter((row) => !isFurniture(row) && !numbers.has(row)),
    masthead: [...new Set(heads)],
    exclusions: rows.filter((row) => isFurniture(row) || numbers.has(row)).map(exclusionOf),
  };
}

function exclusionOf({ text, page }: PdfRow): ImportExclusion {
  const reason = PAGE_NUMBER.test(text) || /^[\p{N}ivxl]+$/u.test(text) ? "page-number" : "running-head";
  return { reason, text, where: { unit: "page", n: page } };
}

function furnitureIn(rows: readonly PdfRow[], sheets: readonly PageHeight[]): (row: PdfRow) => boolean {
  const heights = new Map(sheets.map(({ n, height }) => [n, height]));
  const letters = (some: readonly PdfRow[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const outside = rows.filter(({ tagged }) => tagged.artifact);
  const trustsTags = letters(outside) <= MOST_OUTSIDE * letters(rows);
  const first = sheets[0]?.n ?? 1;
  const masthead = new Set(
    rows.filter((row) => inMargin(row, heights) && isMasthead(row, first)).map(({ text }) => text),
  );
  const repeated = repeatedIn(rows, heights, sheets.length);
  return (row) => {
    if (trustsTags && row.tagged.artifact) return true;
    if (!inMargin(row, heights)) return false;
    return isPlainFurniture(row.text) || masthead.has(row.text) || repeated.has(row);
  };
}

function inMargin({ page, y }: PdfRow, heights: ReadonlyMap<number, number>): boolean {
  const height = heights.get(page) ?? 0;
  return y > height * (1 - HEAD) || y < height * FOOT;
}

function isPlainFurniture(text: string): boolean {
  return PAGE_NUMBER.test(text) || JOB_NUMBER.test(text) || BARCODE.test(text);
}

/** Returns whether a row is a symbol alone on the first page; one elsewhere may be an entry of a list. */
function isMasthead({ page, text }: PdfRow, first: number): boolean {
  return page === first && SYMBOL.test(text);
}

/**
 * Finds rows with the same text, except for digits, at the same height of many pages. Headings that open a page do not
 * count.
 */
function repeatedIn(rows: readonly PdfRow[], heights: ReadonlyMap<number, number>, pages: number): ReadonlySet<PdfRow> {
  const groups = new Map<string, PdfRow[]>();
  for (const row of rows) {
    if (!inMargin(row, heights) || TYPED_FOOTNOTE_RULE.test(row.text) || isHeading(row)) continue;
    const key = row.text.replace(/\d+/g, "#");
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const found = new Set<PdfRow>();
  for (const group of groups.values()) {
    for (const row of group) {
      const same = group.filter(({ y }) => Math.abs(y - row.y) <= SAME_HEIGHT);
      const on = new Set(same.map(({ page }) => page)).size;
      if (on >= Math.max(LEAST_PAGES, pages * SHARE)) for (const each of same) found.add(each);
    }
  }
  return found;
}

function isHeading(row: PdfRow): boolean {
  const { text, bold } = row;
  return parseHeadingOfLine({ text, hints: bold ? { bold } : {}, where: null }) !== null;
}

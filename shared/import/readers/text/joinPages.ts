import type { ImportExclusion } from "#shared/import/sourceLines.ts";
import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";

/** A line of a text file: its words, its indent in steps of four columns, its line number. */
export interface PlainTextRow {
  readonly text: string;
  readonly indent: number;
  readonly at: number;
}

const PAGE_NUMBER = /^(?:page\s*)?[-–—]?\s*[0-9]{1,4}(?:\s*(?:\/|of|sur|de)\s*[0-9]{1,4})?\s*[-–—]?$/iu;
const SYMBOL = /^[A-Z]{1,10}(?:\/[A-Z0-9.()-]{1,20}){2,8}$/u;
/** The number of rows at either end of a page that may be page furniture. */
const REACH = 3;
const ENDS_TEXT = /[.;:!?\]”"»)]$/u;

/**
 * Joins the pages of a text with page breaks, without what is on every page: numbers, symbols, running heads. A
 * paragraph across a break continues. A text with one page is unchanged.
 */
export function joinPlainTextPages(pages: readonly (readonly PlainTextRow[])[]): {
  rows: readonly PlainTextRow[];
  masthead: readonly string[];
  exclusions: readonly ImportExclusion[];
} {
  if (pages.length < 2) return { rows: pages.flat(), masthead: [], exclusions: [] };
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).flat().map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length * 0.3);
  const isFurniture = (row: PlainTextRow) =>
    PAGE_NUMBER.test(row.text) || SYMBOL.test(row.text) || (counts.get(keyOf(row))! >= often && !opensParagraph(row));
  const removed = new Set(pages.flatMap((page) => edges(page).flatMap((edge) => takeWhile(edge, isFurniture))));
  const kept = pages.map((page) => trimBlankRows(page.filter((row) => !removed.has(row))));
  const heads = [...removed].map(({ text }) => text).filter((text) => !PAGE_NUMBER.test(text));
  return { rows: concatenate(kept), masthead: [...new Set(heads)], exclusions: [...removed].map(exclusionOf) };
}

function exclusionOf({ text, at }: PlainTextRow): ImportExclusion {
  const reason = PAGE_NUMBER.test(text) ? "page-number" : "running-head";
  return { reason, text, where: { unit: "line", n: at } };
}

/** Returns the outermost rows of a page, from either end inwards. */
function edges(page: readonly PlainTextRow[]): readonly (readonly PlainTextRow[])[] {
  const rows = page.filter(({ text }) => text !== "");
  return [rows.slice(0, REACH), rows.slice(-REACH).reverse()];
}

function takeWhile(rows: readonly PlainTextRow[], is: (row: PlainTextRow) => boolean): readonly PlainTextRow[] {
  const end = rows.findIndex((row) => !is(row));
  return end < 0 ? rows : rows.slice(0, end);
}

/** Returns the text without its numbers, in which running heads differ. */
function keyOf({ text }: PlainTextRow): string {
  return text.replace(/[0-9]+/g, "#");
}

function opensParagraph({ text }: PlainTextRow): boolean {
  return parseHeadingOfLine({ text, hints: {}, where: null }) !== null || readListMarker(text) !== null;
}

/** Removes blank rows at either end. */
function trimBlankRows(page: readonly PlainTextRow[]): readonly PlainTextRow[] {
  let [start, end] = [0, page.length];
  while (start < end && page[start]!.text === "") start++;
  while (end > start && page[end - 1]!.text === "") end--;
  return page.slice(start, end);
}

/** Joins the pages, with a blank row after a page that ends with a sentence. */
function concatenate(pages: readonly (readonly PlainTextRow[])[]): readonly PlainTextRow[] {
  return pages.flatMap((page) => {
    const last = page[page.length - 1];
    return last && ENDS_TEXT.test(last.text) ? [...page, { ...last, text: "" }] : page;
  });
}

import type { HorizontalStroke } from "../file/strokes.ts";
import type { PdfPageContent } from "../file/readPdfPage.ts";
import type { PdfRow } from "../layout/rows.ts";

/** A paragraph's number before and after the changes, as some programs print both: "1.[2.]". */
const TWO_NUMBERS = /^\[?\d{1,3}\.\]?\s?\[\d{1,3}\.\]/;

/**
 * Counts the signs of a redline, rows struck through on the given pages or numbered twice, with the page of the first.
 */
export function countRedlineSigns(
  rows: readonly PdfRow[],
  pages: readonly PdfPageContent[],
): { count: number; page: number } {
  const strokes = new Map(pages.map(({ n, strokes }) => [n, strokes]));
  const signs = rows.filter(
    (row) => TWO_NUMBERS.test(row.text) || (strokes.get(row.page) ?? []).some((stroke) => strikesThrough(stroke, row)),
  );
  return { count: signs.length, page: signs[0]?.page ?? 0 };
}

/** Returns whether a line runs through the middle of a row's letters, along the row or a part of it. */
function strikesThrough({ x0, x1, y }: HorizontalStroke, row: PdfRow): boolean {
  const height = (y - row.y) / row.size;
  const shared = Math.min(x1, row.x1) - Math.max(x0, row.x0);
  const within = shared > 0.7 * Math.min(x1 - x0, row.x1 - row.x0) && x1 - x0 < 1.1 * (row.x1 - row.x0);
  return height > 0.12 && height < 0.45 && within;
}

import type { PdfRow } from "./pdfRows.ts";

/** The minimum number of side-by-side row pairs for a page to have columns. */
const LEAST_PAIRS = 4;
/** Heights that differ by less, in points, count as equal; likewise left edges. */
const SAME_HEIGHT = 1;
const SAME_EDGE = 3;
/** In running text, at least this share of the rows continues the sentence of the row above. */
const RUNNING = 0.4;

/**
 * Puts columns one after the other if the file has them row by row across the page. Running text is told from a table
 * by its rows, which continue the row above in both columns. Everything else keeps the order of the file.
 */
export function orderPdfRowsByColumn(rows: readonly PdfRow[]): PdfRow[] {
  const ordered: PdfRow[] = [];
  for (let i = 0; i < rows.length;) {
    const end = endOfPairs(rows, i);
    const pairs = rows.slice(i, end);
    if (pairs.length < 2 * LEAST_PAIRS) ordered.push(...rows.slice(i, (i = Math.max(end, i + 1))));
    else {
      const left = pairs.filter((_, nth) => nth % 2 === 0);
      const right = pairs.filter((_, nth) => nth % 2 === 1);
      ordered.push(...(isRunningText(left) && isRunningText(right) ? [...left, ...right] : pairs));
      i = end;
    }
  }
  return ordered;
}

/** Returns the index after the side-by-side row pairs that begin at `start` and whose right rows share a left edge. */
function endOfPairs(rows: readonly PdfRow[], start: number): number {
  const edge = rows[start + 1]?.x0 ?? 0;
  let i = start;
  for (; i + 1 < rows.length; i += 2) {
    const [left, right] = [rows[i]!, rows[i + 1]!];
    const beside = left.page === right.page && Math.abs(left.y - right.y) < SAME_HEIGHT && left.x1 < right.x0;
    const plain = left.tagged.block === 0 && right.tagged.block === 0;
    if (!beside || !plain || Math.abs(right.x0 - edge) > SAME_EDGE || left.page !== rows[start]!.page) break;
  }
  return i;
}

function isRunningText(column: readonly PdfRow[]): boolean {
  const joined = column.filter((row, i) => i > 0 && /^\p{Ll}/u.test(row.text) && !/[.;:]$/.test(column[i - 1]!.text));
  return joined.length >= RUNNING * (column.length - 1);
}

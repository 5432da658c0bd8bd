import type { PdfRow } from "./rows.ts";

/** Rows that stand side by side, so many at least, for a page to be taken for one with columns. */
const LEAST_PAIRS = 4;
/** Heights that differ by less, in points, are the same; so are left edges. */
const SAME_HEIGHT = 1;
const SAME_EDGE = 3;
/** In running text this share of the rows goes on with the sentence of the row above. */
const RUNNING = 0.4;

/**
 * Puts columns one behind the other where a page was drawn row by row across them. Text is told from a table by
 * what it says: its rows go on with the row above in either column. The order of all else is the file's.
 */
export function orderColumns(rows: readonly PdfRow[]): PdfRow[] {
  const ordered: PdfRow[] = [];
  for (let i = 0; i < rows.length;) {
    const end = sideBySide(rows, i);
    const pairs = rows.slice(i, end);
    if (pairs.length < 2 * LEAST_PAIRS) ordered.push(...rows.slice(i, (i = Math.max(end, i + 1))));
    else {
      const left = pairs.filter((_, nth) => nth % 2 === 0);
      const right = pairs.filter((_, nth) => nth % 2 === 1);
      ordered.push(...(runsOn(left) && runsOn(right) ? [...left, ...right] : pairs));
      i = end;
    }
  }
  return ordered;
}

/** The index behind the pairs of rows from `start` on that stand side by side, their right ones at one edge. */
function sideBySide(rows: readonly PdfRow[], start: number): number {
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

function runsOn(column: readonly PdfRow[]): boolean {
  const going = column.filter((row, i) => i > 0 && /^\p{Ll}/u.test(row.text) && !/[.;:]$/.test(column[i - 1]!.text));
  return going.length >= RUNNING * (column.length - 1);
}

import type { PdfRow } from "./pdfRows.ts";

/** The measures of a document's layout that decide where paragraphs end. Lengths in points. */
export interface PdfLayoutMeasures {
  /** The size of most of the text. */
  readonly size: number;
  /** From one baseline to the next within a paragraph, as a multiple of the size. */
  readonly leading: number;
  /** Returns the level of a heading by its size among the document's heading sizes, 1 to 6. */
  headingLevelOf(size: number): number;
  /** Returns the right edge of the column that contains a row. */
  columnEndOf(row: PdfRow): number;
  /** Returns the left edge of that column. */
  columnStartOf(row: PdfRow): number;
}

interface Column {
  readonly x0: number;
  readonly x1: number;
}

export function measurePdfLayout(rows: readonly PdfRow[]): PdfLayoutMeasures {
  const size = mostFrequent(rows.map((row) => [row.size, row.text.length] as const)) || 10;
  const pages = new Map<number, PdfRow[]>();
  for (const row of rows) (pages.get(row.page) ?? pages.set(row.page, []).get(row.page)!).push(row);
  const columns = new Map([...pages].map(([page, some]) => [page, columnsOf(some)]));
  const widest = commonWidth([...columns.values()].filter(({ length }) => length === 1).map(([only]) => only!));
  const columnOf = (row: PdfRow): Column => {
    const all = columns.get(row.page) ?? [];
    const column = all.find(({ x0, x1 }) => row.x0 >= x0 - 2 && row.x1 <= x1 + 2) ?? { x0: row.x0, x1: row.x1 };
    return all.length === 1 ? { ...column, x1: Math.max(column.x1, column.x0 + widest) } : column;
  };
  const sizes = headingSizes(rows, size);
  return {
    size,
    headingLevelOf: (one) => Math.min(6, sizes.filter((other) => other > one + SAME_SIZE).length + 1),
    leading: leadingOf(rows, columnOf),
    columnEndOf: (row) => columnOf(row).x1,
    columnStartOf: (row) => columnOf(row).x0,
  };
}

/** A short paragraph larger than the text by this ratio is a heading. */
export const HEADING_SIZE_RATIO = 1.15;
/** Sizes closer than this, in points, count as equal. */
const SAME_SIZE = 0.7;

/** Returns the distinct sizes of rows that are tagged as headings or larger than the text. */
function headingSizes(rows: readonly PdfRow[], size: number): number[] {
  const some = rows
    .filter((row) => row.tagged.heading > 0 || row.size >= HEADING_SIZE_RATIO * size)
    .map((row) => row.size);
  const distinct: number[] = [];
  for (const one of some.sort((a, b) => b - a)) {
    if (distinct.every((other) => Math.abs(other - one) > SAME_SIZE)) distinct.push(one);
  }
  return distinct;
}

/** Returns the value with the most weight, rounded to a quarter of a point. */
function mostFrequent(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Returns the most frequent distance from a row that fills its column to the next of its size, as a multiple of the
 * size.
 */
function leadingOf(rows: readonly PdfRow[], columnOf: (row: PdfRow) => Column): number {
  const counts = new Map<number, number>();
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (!before || before.page !== row.page || Math.abs(before.size - row.size) > 0.3) return;
    const column = columnOf(before);
    if (before.x1 - before.x0 < FILLED * (column.x1 - column.x0)) return;
    const ratio = Math.round(((before.y - row.y) / row.size) * 20) / 20;
    if (ratio > 0.8 && ratio < 3) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  });
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [USUAL_LEADING, 0])[0];
}

/** A row of at least this share of its column's width fills it. */
const FILLED = 0.8;
const USUAL_LEADING = 1.2;

/**
 * Returns the median width of the text on pages with one column, so that a page with only short lines is not taken as
 * narrower.
 */
function commonWidth(columns: readonly Column[]): number {
  const widths = columns.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

const LEAST_ROWS = 4;

/** Returns one column, or two with a gutter between them and the whole width for rows that cross it. */
function columnsOf(rows: readonly PdfRow[]): readonly Column[] {
  const whole = { x0: Math.min(...rows.map(({ x0 }) => x0)), x1: robustMax(rows.map(({ x1 }) => x1)) };
  const gutter = gutterOf(rows, whole);
  if (gutter === null) return [whole];
  const left = rows.filter(({ x1 }) => x1 <= gutter);
  const right = rows.filter(({ x0 }) => x0 >= gutter);
  return [
    { x0: Math.min(...left.map(({ x0 }) => x0)), x1: Math.max(...left.map(({ x1 }) => x1)) },
    { x0: Math.min(...right.map(({ x0 }) => x0)), x1: Math.max(...right.map(({ x1 }) => x1)) },
    whole,
  ];
}

/** Returns the largest value, or the second largest if only one of many rows sticks out. */
function robustMax(values: readonly number[]): number {
  const [first = 0, second = first] = [...values].sort((a, b) => b - a);
  return values.length >= 10 && first - second > 8 ? second : first;
}

/** Finds a gutter: a position that few rows cross, with many rows at the same heights on either side. */
function gutterOf(rows: readonly PdfRow[], whole: Column): number | null {
  const width = whole.x1 - whole.x0;
  for (let x = whole.x0 + 0.25 * width; x < whole.x0 + 0.75 * width; x += 4) {
    const left = rows.filter((row) => row.x1 <= x);
    const right = rows.filter((row) => row.x0 >= x);
    const crossing = rows.length - left.length - right.length;
    if (left.length < LEAST_ROWS || right.length < LEAST_ROWS || crossing * 3 > rows.length) continue;
    const beside = right.filter((row) => left.some(({ y }) => Math.abs(y - row.y) < row.size * 6));
    if (beside.length >= LEAST_ROWS) return x;
  }
  return null;
}

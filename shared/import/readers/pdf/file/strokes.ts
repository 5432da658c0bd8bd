import type { OperatorList } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A thin horizontal line, in points. */
export interface HorizontalStroke {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const MAX_THICKNESS = 1.6;
const MIN_LENGTH = 4;
const MAX_STROKES = 5_000;

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Follows the drawing operators of a page and returns the thin lines that may strike through its text. */
export function findHorizontalStrokes(
  list: OperatorList | null,
  ops: Readonly<Record<string, number>>,
): readonly HorizontalStroke[] {
  const strokes: HorizontalStroke[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  list?.fnArray.forEach((op, i) => {
    const args = list.argsArray[i];
    if (op === ops.save) saved.push(matrix);
    else if (op === ops.restore) matrix = saved.pop() ?? matrix;
    else if (op === ops.transform && args) matrix = multiply(matrix, args as unknown as Matrix);
    else if (op === ops.constructPath && args && strokes.length < MAX_STROKES)
      strokes.push(...thinLines(args, matrix, ops));
  });
  return strokes;
}

/** Returns the painted, thin parts of a path. */
function thinLines(
  args: readonly unknown[],
  matrix: Matrix,
  { endPath }: Readonly<Record<string, number>>,
): HorizontalStroke[] {
  const [paint, [path] = []] = args as [number, (ArrayLike<number> | null)[]?];
  if (!path || paint === endPath) return [];
  return subpaths(path).flatMap((points) => {
    const placed = points.map(([x, y]) => [
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    ]) as [number, number][];
    const xs = placed.map(([x]) => x);
    const ys = placed.map(([, y]) => y);
    const [x0, x1, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return high - low <= MAX_THICKNESS && x1 - x0 >= MIN_LENGTH ? [{ x0, x1, y: (low + high) / 2 }] : [];
  });
}

/** How many numbers follow each path code of pdf.js: move, line, two kinds of curves, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const MAX_POINTS = 64;

/** Returns the points of each part of a path; parts with many points are not lines. */
function subpaths(path: ArrayLike<number>): [number, number][][] {
  const parts: [number, number][][] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at]!;
    const length = LENGTHS[code];
    if (length === undefined) break;
    if (code === 0) parts.push([]);
    const part = parts[parts.length - 1];
    if (length > 0 && part) part.push([path[at + length - 1]!, path[at + length]!]);
    at += 1 + length;
  }
  return parts.filter(({ length }) => length > 1 && length <= MAX_POINTS);
}

import { transformPoint, type AffineTransformation, type PlanePoint } from "./affineTransformation.ts";

/** A thin line along or across the rows of a page, drawn as a line or as a filled rectangle, in points. */
export interface ThinLine {
  readonly isUpright: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
}

const MAX_THICKNESS = 2.5;
const MIN_LENGTH = 1.5;
/** How many numbers follow each path code of pdf.js: move, line, two kinds of curves, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const MAX_POINTS = 64;

/** Returns the thin lines of a painted path, one for each of its parts. `lineWidth` is 0 if the path is only filled. */
export function thinLinesOfPath(path: ArrayLike<number>, matrix: AffineTransformation, lineWidth: number): ThinLine[] {
  const stroke = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return subpaths(path).flatMap((points) => {
    const placed = points.map((point) => transformPoint(matrix, point));
    const xs = placed.map(([x]) => x);
    const ys = placed.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [across, up] = [x1 - x0, y1 - y0];
    const isUpright = up > across;
    const thickness = Math.min(across, up) + stroke;
    if (thickness > MAX_THICKNESS || Math.max(across, up) < MIN_LENGTH) return [];
    return [{ isUpright, x0, x1, y0, y1, thickness }];
  });
}

/** Returns the points of each part of a path; parts with many points are not lines. */
function subpaths(path: ArrayLike<number>): PlanePoint[][] {
  const parts: PlanePoint[][] = [];
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

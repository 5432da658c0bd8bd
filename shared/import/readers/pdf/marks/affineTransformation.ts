/** An affine transformation, as PDF writes it. */
export type AffineTransformation = readonly [number, number, number, number, number, number];
export type PlanePoint = readonly [x: number, y: number];

export const IDENTITY_MATRIX: AffineTransformation = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that applies `n` first and then `m`. */
export function combineAffineTransformations(m: AffineTransformation, n: AffineTransformation): AffineTransformation {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function transformPoint([a, b, c, d, e, f]: AffineTransformation, [x, y]: PlanePoint): PlanePoint {
  return [a * x + c * y + e, b * x + d * y + f];
}

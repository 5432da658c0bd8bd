/** The times of an operation in the rounds that count, in ms unless stated otherwise. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
  /**
   * The uncertainty of the median as a fraction: half the width of its 90 % interval. NaN for fewer than three rounds.
   */
  readonly noise: number;
}

/** The median; for an even count, the upper of the two middle values. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    rounds: values.length,
    noise: noiseOf(values),
  };
}

/** 90 % of a normal distribution lie within this many deviations. */
const NINETY = 1.645;

/** Computed from ranks, so that no distribution is assumed. For fewer than seven values, from the least to the most. */
export function noiseOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [count, middle] = [sorted.length, median(sorted)];
  if (count < 3) return NaN;
  if (middle === 0) return 0;
  const rank = Math.max(0, Math.floor((count - NINETY * Math.sqrt(count)) / 2));
  return (sorted[count - 1 - rank]! - sorted[rank]!) / 2 / middle;
}

/**
 * Returns the exponent with which time grows with size: the least-squares slope of the logarithms. 1 means
 * proportional.
 */
export function growthExponent(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

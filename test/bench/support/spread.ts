/** What something took in the rounds that count, in ms unless it says otherwise. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
  /** How far the median may be off, as a part of it: half the width of its 90 % interval. NaN of fewer than three rounds. */
  readonly noise: number;
}

/** The middle one; of an even number, the upper of the two in the middle. */
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

/** 90 % of a normal distribution lie within so many deviations. */
const NINETY = 1.645;

/** By ranks, so that nothing need be known of how the values lie; of fewer than seven, from the least to the most. */
export function noiseOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [count, middle] = [sorted.length, median(sorted)];
  if (count < 3) return NaN;
  if (middle === 0) return 0;
  const rank = Math.max(0, Math.floor((count - NINETY * Math.sqrt(count)) / 2));
  return (sorted[count - 1 - rank]! - sorted[rank]!) / 2 / middle;
}

/** By which power of the size the time grows: the slope of the logarithms, least squares; 1 is in step with the size. */
export function growthExponent(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

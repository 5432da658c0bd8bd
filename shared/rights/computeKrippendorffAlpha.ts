/**
 * How well several people's ratings of the same things agree.
 *
 * Krippendorff's alpha, 1 − Do / De, after Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University
 * of Pennsylvania, 2011, repository.upenn.edu/asc_papers/43). oₖₗ are the coincidences of values given to one unit by
 * different people; in a unit with m values each pair counts 1 / (m − 1) times. nₖ is the sum of a row, n of all.
 *
 *     alpha = 1 − (n − 1) · Σ oₖₗ δ²ₖₗ / Σ nₖ nₗ δ²ₖₗ        (over k < l)
 *
 * For ordered values δₖₗ = Σ nᵍ (over g from k to l) − (nₖ + nₗ) / 2. Not everybody has to rate everything: a unit with
 * fewer than two values says nothing about agreement and is left out.
 */
export interface RaterAgreement {
  /** 1 for full agreement, 0 for chance; null if there is nothing to compare, or all values are the same. */
  readonly alpha: number | null;
  /** The number of units with at least two values, and of the values in them. */
  readonly units: number;
  readonly values: number;
}

/** The distance between two values: as names, as ranks, or by their difference. */
export type AlphaMetric = "nominal" | "ordinal" | "interval";

/** Computes the agreement of values given to units: one list of values for each unit, in any order. */
export function computeKrippendorffAlpha(
  units: readonly (readonly number[])[],
  metric: AlphaMetric = "ordinal",
): RaterAgreement {
  const paired = units.filter((values) => values.length > 1);
  const ranks = [...new Set(paired.flat())].sort((a, b) => a - b);
  const observed = coincidences(paired, ranks);
  const totals = observed.map((row) => sum(row));
  const apart = distances(ranks, totals, metric);
  const n = sum(totals);
  const expected = overPairs(apart, (k, l) => totals[k]! * totals[l]!);
  const alpha = expected === 0 ? null : 1 - ((n - 1) * overPairs(apart, (k, l) => observed[k]![l]!)) / expected;
  return { alpha, units: paired.length, values: paired.flat().length };
}

/** Returns the coincidence matrix, its rows and columns in the order of `ranks`. */
function coincidences(units: readonly (readonly number[])[], ranks: readonly number[]): readonly number[][] {
  const at = new Map(ranks.map((rank, i) => [rank, i]));
  const matrix = ranks.map(() => ranks.map(() => 0));
  for (const values of units) {
    values.forEach((one, i) =>
      values.forEach((other, j) => {
        if (i !== j) matrix[at.get(one)!]![at.get(other)!]! += 1 / (values.length - 1);
      }),
    );
  }
  return matrix;
}

/** Returns the squared distances of all pairs of ranks. */
function distances(ranks: readonly number[], totals: readonly number[], metric: AlphaMetric): readonly number[][] {
  const apart = (k: number, l: number): number => {
    if (metric === "nominal") return 1;
    if (metric === "interval") return ranks[l]! - ranks[k]!;
    return sum(totals.slice(k, l + 1)) - (totals[k]! + totals[l]!) / 2;
  };
  return ranks.map((_, k) => ranks.map((_, l) => (k < l ? apart(k, l) ** 2 : 0)));
}

function overPairs(apart: readonly number[][], weight: (k: number, l: number) => number): number {
  return sum(apart.flatMap((row, k) => row.map((squared, l) => squared * (k < l ? weight(k, l) : 0))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** Interprets an alpha: Krippendorff relies on 0.8 and more, and accepts 0.667 and more for tentative conclusions. */
export function interpretKrippendorffAlpha(alpha: number): "reliable" | "tentative" | "unreliable" {
  if (alpha >= 0.8) return "reliable";
  return alpha >= 0.667 ? "tentative" : "unreliable";
}

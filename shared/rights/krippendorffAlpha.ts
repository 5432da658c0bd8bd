/**
 * How well several people's ratings of the same things agree.
 *
 * Krippendorff's alpha, 1 − Do / De, after Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability"
 * (University of Pennsylvania, 2011, repository.upenn.edu/asc_papers/43): coincidences oₖₗ of the values that were
 * given to one unit by different people, a unit with m values counting each of its pairs 1 / (m − 1) times; nₖ the
 * sum of a row, n of all; then
 *
 *     alpha = 1 − (n − 1) · Σ oₖₗ δ²ₖₗ / Σ nₖ nₗ δ²ₖₗ        (over k < l)
 *
 * and for ordered values δₖₗ = Σ nᵍ (over g from k to l) − (nₖ + nₗ) / 2. Nobody need have rated everything: a unit
 * with fewer than two values says nothing about agreement and is left out.
 */
export interface RaterAgreement {
  /** 1 where all agree, 0 as by chance; null where there is nothing to compare, or all values are the same. */
  readonly alpha: number | null;
  /** The units with two values or more, and how many values those have together. */
  readonly units: number;
  readonly values: number;
}

/** How far two values are apart: as names, as ranks, or by their difference. */
export type AlphaMetric = "nominal" | "ordinal" | "interval";

/** The agreement of the values that units were given: one list of values for each unit, in any order. */
export function krippendorffAlpha(
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

/** The coincidence matrix, its rows and columns in the order of `ranks`. */
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

/** The squared distance of every two ranks. */
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

/** What an alpha allows: Krippendorff relies on 0.8 and more, and takes 0.667 and more for tentative conclusions. */
export function interpretAlpha(alpha: number): "reliable" | "tentative" | "unreliable" {
  if (alpha >= 0.8) return "reliable";
  return alpha >= 0.667 ? "tentative" : "unreliable";
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeKrippendorffAlpha,
  interpretKrippendorffAlpha,
  type AlphaMetric,
} from "#shared/rights/computeKrippendorffAlpha.ts";

/** Creates units from one line per rater: "." for a missing value, letters for nominal values. */
function unitsOf(...raters: readonly string[]): number[][] {
  const rows = raters.map((row) => row.trim().split(/\s+/));
  return rows[0]!.map((_, unit) =>
    rows
      .map((row) => row[unit]!)
      .filter((value) => value !== ".")
      .map((value) => (/\d/.test(value) ? Number(value) : value.charCodeAt(0))),
  );
}

const alpha = (units: readonly (readonly number[])[], metric: AlphaMetric) =>
  computeKrippendorffAlpha(units, metric).alpha;

describe("Krippendorff's alpha", () => {
  // The examples of Krippendorff (2011) and their values, to three decimal places.
  const missing = unitsOf(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  );

  it("is 0.095 for the paper's two observers with two values", () => {
    expect(alpha(unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "nominal")).toBeCloseTo(0.095, 3);
  });

  it("is 0.692 for the paper's two observers with five names", () => {
    expect(alpha(unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d"), "nominal")).toBeCloseTo(0.692, 3);
  });

  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("is, for the paper's four observers with values missing, %s %d", (metric, published) => {
    expect(alpha(missing, metric)).toBeCloseTo(published, 3);
  });

  it("counts 11 units and 40 values there, without a unit with one value", () => {
    expect(computeKrippendorffAlpha(missing)).toMatchObject({ units: 11, values: 40 });
  });

  // Wikipedia, "Krippendorff's alpha", section "A computational example".
  it.each([
    ["nominal", 0.691],
    ["interval", 0.811],
  ] as const)("is, for three coders of fifteen units, %s %d", (metric, published) => {
    const units = unitsOf(
      ". . . . . 3 4 1 2 1 1 3 3 . 3",
      "1 . 2 1 3 3 4 3 . . . . . . .",
      ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
    );
    expect(alpha(units, metric)).toBeCloseTo(published, 3);
  });

  it("is none if nothing can be compared, or nothing varies", () => {
    expect(computeKrippendorffAlpha([])).toEqual({ alpha: null, units: 0, values: 0 });
    expect(computeKrippendorffAlpha([[1], [4], []])).toEqual({ alpha: null, units: 0, values: 0 });
    expect(
      computeKrippendorffAlpha([
        [3, 3],
        [3, 3, 3],
      ]),
    ).toEqual({ alpha: null, units: 2, values: 5 });
  });

  it("calls 0.8 reliable and 0.667 tentative", () => {
    expect([1, 0.8, 0.799, 0.667, 0.666, -1].map(interpretKrippendorffAlpha)).toEqual([
      "reliable",
      "reliable",
      "tentative",
      "tentative",
      "unreliable",
      "unreliable",
    ]);
  });
});

describe("Any ratings", () => {
  const grade = fc.integer({ min: 1, max: 4 });
  const someUnits = fc.array(fc.array(grade, { maxLength: 5 }), { maxLength: 30 });
  const metrics = ["nominal", "ordinal", "interval"] as const;
  const seed = { seed: 20261125, numRuns: 300 };

  it("have an alpha of at most 1, which is 1 only if every unit is unanimous", () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...metrics), (units, metric) => {
        const { alpha } = computeKrippendorffAlpha(units, metric);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1);
        const isOneMind = units.every((values) => new Set(values).size <= 1);
        expect(alpha > 1 - 1e-9).toBe(isOneMind);
      }),
      seed,
    );
  });

  it("agree equally whatever the order of units and raters, and whoever else rated alone", () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...metrics), grade, (units, metric, alone) => {
        const turned = units.map((values) => [...values].reverse()).reverse();
        const before = computeKrippendorffAlpha(units, metric);
        const after = computeKrippendorffAlpha([[alone], ...turned, []], metric);
        expect(after).toMatchObject({ units: before.units, values: before.values });
        if (before.alpha === null) expect(after.alpha).toBeNull();
        else expect(after.alpha).toBeCloseTo(before.alpha, 9);
      }),
      seed,
    );
  });

  it("agree equally when the scale is reversed, and, as ranks, when it is stretched", () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...metrics), (units, metric) => {
        const { alpha } = computeKrippendorffAlpha(units, metric);
        const map = (to: (value: number) => number) => units.map((values) => values.map(to));
        const same = (other: number | null) =>
          alpha === null ? expect(other).toBeNull() : expect(other).toBeCloseTo(alpha, 9);
        same(
          computeKrippendorffAlpha(
            map((value) => 5 - value),
            metric,
          ).alpha,
        );
        if (metric === "ordinal")
          same(
            computeKrippendorffAlpha(
              map((value) => value ** 3),
              metric,
            ).alpha,
          );
      }),
      seed,
    );
  });
});

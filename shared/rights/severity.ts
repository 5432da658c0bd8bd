import * as z from "zod/mini";

/** 1 low, 2 medium, 3 high, 4 critical, or unclear so far. */
export const ratingLevelSchema = z.literal([1, 2, 3, 4, "unclear"]);
export type RatingLevel = z.infer<typeof ratingLevelSchema>;
export type SeverityGrade = 1 | 2 | 3 | 4;

const verdict = z.strictObject({
  verdict: z.literal(["met", "not-met", "cannot-tell"]),
  because: z.optional(z.string().check(z.maxLength(2000))),
});

/** One member's view of one risk: a provisional level (one key press), or the dimensions, or both. */
export const assessmentSchema = z.strictObject({
  provisional: z.optional(z.literal([1, 2, 3, 4])),
  scale: z.optional(ratingLevelSchema),
  scope: z.optional(ratingLevelSchema),
  irremediability: z.optional(ratingLevelSchema),
  likelihood: z.optional(ratingLevelSchema),
  test: z.optional(
    z.partial(z.strictObject({ legality: verdict, aim: verdict, necessity: verdict, proportionality: verdict })),
  ),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * The severity that follows from an assessment. `grade` is the highest known dimension; `atLeast` if another is
 * unclear. `provisional`: only the one-key level is given. `not-assessed`: nothing is known.
 */
export type Severity =
  | { readonly state: "assessed"; readonly grade: SeverityGrade; readonly atLeast: boolean }
  | { readonly state: "provisional"; readonly grade: SeverityGrade }
  | { readonly state: "not-assessed" };

/** One object for each: most ratings are provisional. */
const PROVISIONAL: Readonly<Record<SeverityGrade, Severity>> = {
  1: Object.freeze({ state: "provisional", grade: 1 }),
  2: Object.freeze({ state: "provisional", grade: 2 }),
  3: Object.freeze({ state: "provisional", grade: 3 }),
  4: Object.freeze({ state: "provisional", grade: 4 }),
};

/** A severity as a member may see it: `hidden` if a blind round withholds it. */
export type VisibleSeverity = Severity | { readonly state: "hidden" };

/** Returns the level of a severity; null if there is none, or it is hidden. */
export function severityGradeOf(severity: VisibleSeverity): SeverityGrade | null {
  return "grade" in severity ? severity.grade : null;
}

/**
 * Computes the severity after UN Guiding Principles 14 and 24, by analogy: the highest of scale, scope and
 * irremediability, since any one of them is enough. Likelihood only orders and never lowers; it is not used here.
 */
export function computeSeverity(given: Assessment): Severity {
  const dimensions = [given.scale, given.scope, given.irremediability].filter((each) => each !== undefined);
  const known = dimensions.filter((each): each is SeverityGrade => each !== "unclear");
  if (known.length > 0) {
    const grade = Math.max(...known) as SeverityGrade;
    return { state: "assessed", grade, atLeast: grade < 4 && known.length < dimensions.length };
  }
  if (given.provisional !== undefined) return PROVISIONAL[given.provisional];
  return { state: "not-assessed" };
}

/**
 * Returns a weight for sorting: 0 if nothing is known or visible, else by level; at the same level an assessment
 * outweighs a provisional level.
 */
export function severityWeightOf(severity: VisibleSeverity): number {
  return "grade" in severity ? severity.grade * 2 + (severity.state === "assessed" ? 1 : 0) : 0;
}

/** Returns the highest of several severities; if none is known, `hidden` if any is hidden. */
export function highestSeverityOf(severities: readonly VisibleSeverity[]): VisibleSeverity {
  const [highest] = [...severities].sort((a, b) => severityWeightOf(b) - severityWeightOf(a));
  if (highest && "grade" in highest) return highest;
  return severities.find(({ state }) => state === "hidden") ?? highest ?? { state: "not-assessed" };
}

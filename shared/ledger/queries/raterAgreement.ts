import { computeKrippendorffAlpha, type RaterAgreement } from "#shared/rights/computeKrippendorffAlpha.ts";
import { RATING_DIMENSIONS, type RatingDimension } from "#shared/rights/ratingLevels.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { recordedAgreedGradesOf, type Thread, type ThreadRating } from "../entries/thread.ts";

/**
 * Returns the difference between the highest and lowest grade of a thread's ratings: 0 if all agree or fewer than two
 * are known.
 */
export function ratingSpreadOf({ ratings }: Pick<Thread, "ratings">): number {
  const grades = gradesOf(ratings);
  return grades.length === 0 ? 0 : Math.max(...grades) - Math.min(...grades);
}

/**
 * Returns the threads that need discussion: those whose raters differ and have no agreed grade, and those with several
 * conflicting agreed grades. Resolved threads are left out. Sorted by spread, then severity, then age.
 */
export function listThreadsWithDifferingRatings(threads: readonly Thread[]): readonly Thread[] {
  return threads
    .filter((thread) => isOpenQuestion(thread) && thread.resolution?.state !== "settled")
    .sort(
      (a, b) =>
        ratingSpreadOf(b) - ratingSpreadOf(a) || highest(b) - highest(a) || (a.at < b.at ? -1 : Number(a.at > b.at)),
    );
}

/** The agreement of all raters over all threads, with grades treated as ranks (Krippendorff's alpha). */
export interface RaterAgreementReport {
  /** On the severity: the grade that results from each rating, provisional or not; "at least" counts as that grade. */
  readonly severity: RaterAgreement;
  /** On each dimension, among those who assessed it; "unclear" is not a level. */
  readonly dimensions: Readonly<Record<RatingDimension, RaterAgreement>>;
  /** The number of members who rated at least one of the threads. */
  readonly raters: number;
  /** The number of threads with a rating. */
  readonly rated: number;
}

/** Measures how well the raters agree over the whole set. */
export function measureRaterAgreement(threads: readonly Thread[]): RaterAgreementReport {
  const rated = threads.filter(({ ratings }) => ratings.length > 0);
  const on = (dimension: RatingDimension): RaterAgreement =>
    computeKrippendorffAlpha(
      rated.map(({ ratings }) =>
        ratings.map(({ assessment }) => assessment[dimension]).filter((level) => typeof level === "number"),
      ),
    );
  return {
    severity: computeKrippendorffAlpha(rated.map(({ ratings }) => gradesOf(ratings))),
    dimensions: Object.fromEntries(
      RATING_DIMENSIONS.map((each) => [each, on(each)]),
    ) as RaterAgreementReport["dimensions"],
    raters: new Set(rated.flatMap(({ ratings }) => ratings.map(({ member }) => member))).size,
    rated: rated.length,
  };
}

function gradesOf(ratings: readonly ThreadRating[]): readonly SeverityGrade[] {
  return ratings.flatMap(({ severity }) => (severity.state === "not-assessed" ? [] : [severity.grade]));
}

function highest({ ratings }: Thread): number {
  return Math.max(0, ...gradesOf(ratings));
}

function isOpenQuestion(thread: Thread): boolean {
  const levels = recordedAgreedGradesOf(thread.agreed);
  return levels.length > 1 || (levels.length === 0 && ratingSpreadOf(thread) > 0);
}

import { krippendorffAlpha, type RaterAgreement } from "#shared/rights/krippendorffAlpha.ts";
import { RATING_DIMENSIONS, type RatingDimension } from "#shared/rights/ratingLevels.ts";
import type { Grade } from "#shared/rights/severity.ts";
import { agreedGrades, type Thread, type ThreadRating } from "../entries/thread.ts";

/** How far a thread's ratings are apart, in levels: 0 where all are of one mind, or fewer than two are known. */
export function ratingSpreadOf({ ratings }: Pick<Thread, "ratings">): number {
  const grades = gradesOf(ratings);
  return grades.length === 0 ? 0 : Math.max(...grades) - Math.min(...grades);
}

/**
 * The threads that are worth a talk: those whose raters differ, unless a level was agreed on, and those for which several
 * levels were recorded as agreed on; none that is settled. The widest apart first, then the gravest, then the oldest.
 */
export function listThreadsToDiscuss(threads: readonly Thread[]): readonly Thread[] {
  return threads
    .filter((thread) => isOpenQuestion(thread) && thread.resolution?.state !== "settled")
    .sort(
      (a, b) =>
        ratingSpreadOf(b) - ratingSpreadOf(a) || highest(b) - highest(a) || (a.at < b.at ? -1 : Number(a.at > b.at)),
    );
}

/** The agreement of all raters over all threads, as ranks. */
export interface AgreementReport {
  /** On the severity: the level that each rating comes to, provisional or not, an "at least" as that level. */
  readonly severity: RaterAgreement;
  /** On each dimension, of those who assessed it; "unclear" is no level. */
  readonly dimensions: Readonly<Record<RatingDimension, RaterAgreement>>;
  /** How many people rated at least one of the threads. */
  readonly raters: number;
  /** How many threads have a rating at all. */
  readonly rated: number;
}

/** How well the raters agree, over the whole set. */
export function measureAgreement(threads: readonly Thread[]): AgreementReport {
  const rated = threads.filter(({ ratings }) => ratings.length > 0);
  const on = (dimension: RatingDimension): RaterAgreement =>
    krippendorffAlpha(
      rated.map(({ ratings }) =>
        ratings.map(({ assessment }) => assessment[dimension]).filter((level) => typeof level === "number"),
      ),
    );
  return {
    severity: krippendorffAlpha(rated.map(({ ratings }) => gradesOf(ratings))),
    dimensions: Object.fromEntries(RATING_DIMENSIONS.map((each) => [each, on(each)])) as AgreementReport["dimensions"],
    raters: new Set(rated.flatMap(({ ratings }) => ratings.map(({ member }) => member))).size,
    rated: rated.length,
  };
}

function gradesOf(ratings: readonly ThreadRating[]): readonly Grade[] {
  return ratings.flatMap(({ severity }) => (severity.state === "not-assessed" ? [] : [severity.grade]));
}

function highest({ ratings }: Thread): number {
  return Math.max(0, ...gradesOf(ratings));
}

function isOpenQuestion(thread: Thread): boolean {
  const levels = agreedGrades(thread.agreed);
  return levels.length > 1 || (levels.length === 0 && ratingSpreadOf(thread) > 0);
}

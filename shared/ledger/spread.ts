import { agreementOf, type Agreement } from "../rights/agreement.ts";
import { DIMENSIONS, type Dimension } from "../rights/levels.ts";
import type { Grade } from "../rights/severity.ts";
import { agreedGrades, type Thread, type ThreadRating } from "./entries/thread.ts";

/** How far a thread's ratings are apart, in levels: 0 where all are of one mind, or fewer than two are known. */
export function spreadOf({ ratings }: Pick<Thread, "ratings">): number {
  const grades = gradesOf(ratings);
  return grades.length === 0 ? 0 : Math.max(...grades) - Math.min(...grades);
}

/**
 * The threads that are worth a talk: those whose raters differ, unless a level was agreed on, and those for which several
 * levels were recorded as agreed on; none that is settled. The widest apart first, then the gravest, then the oldest.
 */
export function toDiscuss(threads: readonly Thread[]): readonly Thread[] {
  return threads
    .filter((thread) => isOpenQuestion(thread) && thread.resolution?.state !== "settled")
    .sort((a, b) => spreadOf(b) - spreadOf(a) || highest(b) - highest(a) || (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** The agreement of all raters over all threads, as ranks. */
export interface Agreements {
  /** On the severity: the level that each rating comes to, provisional or not, an "at least" as that level. */
  readonly severity: Agreement;
  /** On each dimension, of those who assessed it; "unclear" is no level. */
  readonly dimensions: Readonly<Record<Dimension, Agreement>>;
  /** How many people rated at least one of the threads. */
  readonly raters: number;
  /** How many threads have a rating at all. */
  readonly rated: number;
}

/** How well the raters agree, over the whole set. */
export function agreements(threads: readonly Thread[]): Agreements {
  const rated = threads.filter(({ ratings }) => ratings.length > 0);
  const on = (dimension: Dimension): Agreement =>
    agreementOf(
      rated.map(({ ratings }) =>
        ratings.map(({ assessment }) => assessment[dimension]).filter((level) => typeof level === "number"),
      ),
    );
  return {
    severity: agreementOf(rated.map(({ ratings }) => gradesOf(ratings))),
    dimensions: Object.fromEntries(DIMENSIONS.map((each) => [each, on(each)])) as Agreements["dimensions"],
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
  return levels.length > 1 || (levels.length === 0 && spreadOf(thread) > 0);
}

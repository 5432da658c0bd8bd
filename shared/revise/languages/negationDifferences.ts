import { comparableStretches } from "./comparableStretches.ts";
import { NOTHING_COUNTED, type CountedRow, type LanguageDifference, type LanguagePair } from "./languageDifference.ts";
import { findNegations, type Negations } from "./negationWords.ts";

/** The negations of two sentences, or of two provisions whose sentences cannot be paired. */
type NegationPair = readonly [Negations, Negations];

/**
 * Reports negations that the other version has neither as such nor in other words. Leaves out those that are terms of
 * one language.
 */
export function negationDifferences(
  counted: readonly CountedRow[],
  { from, to }: LanguagePair,
): readonly LanguageDifference[] {
  const rows = counted.map(({ row, one, other }) => ({
    row,
    pairs: comparableStretches(one.texts, other.texts).flatMap(([here, there]): NegationPair[] => {
      const [mine, theirs] = [findNegations(here, from), findNegations(there, to)];
      return mine && theirs ? [[mine, theirs]] : [];
    }),
  }));
  const all = rows.flatMap(({ pairs }) => pairs);
  const [terms, termsThere] = [findTerms(all), findTerms(all.map(([mine, theirs]) => [theirs, mine] as const))];
  return rows.flatMap(({ row, pairs }) => {
    for (const [mine, theirs] of pairs) {
      const [own, others] = [withoutTerms(mine, terms), withoutTerms(theirs, termsThere)];
      if (!lacks(own, others) && !lacks(others, own)) continue;
      return [{ kind: "negation", row, from: sideOf(own), to: sideOf(others) } as const];
    }
    return [];
  });
}

/** Returns whether one side negates and the other does not, in any words. */
function lacks(one: Negations, other: Negations): boolean {
  return one.negations.length > 0 && other.negations.length === 0 && !other.hasNear;
}

function sideOf({ negations }: Negations) {
  return { ...NOTHING_COUNTED, printed: [...new Set(negations.map(({ printed }) => printed))] };
}

/** How many sentences make a negation with the same words around it a term, and in what share of them it is one. */
const TERM = 3;
const SHARE = 0.75;

/**
 * Returns the negations of one version, with the words around them, that the other version mostly has no negation for:
 * "ne relevant pas de" is how French says "beyond".
 */
function findTerms(pairs: readonly NegationPair[]): ReadonlySet<string> {
  const [uses, alone] = [new Map<string, number>(), new Map<string, number>()];
  for (const [mine, theirs] of pairs) {
    for (const context of new Set(mine.negations.map((each) => each.context))) {
      uses.set(context, (uses.get(context) ?? 0) + 1);
      if (theirs.negations.length === 0) alone.set(context, (alone.get(context) ?? 0) + 1);
    }
  }
  return new Set(
    [...alone]
      .filter(([context, count]) => count >= TERM && count / uses.get(context)! >= SHARE)
      .map(([context]) => context),
  );
}

function withoutTerms({ negations, hasNear }: Negations, terms: ReadonlySet<string>): Negations {
  return { negations: negations.filter(({ context }) => !terms.has(context)), hasNear };
}

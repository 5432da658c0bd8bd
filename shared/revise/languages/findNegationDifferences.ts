import { pairComparableSentences } from "./pairComparableSentences.ts";
import {
  NOTHING_COUNTED,
  type CountedLanguageRow,
  type CountedLanguageSide,
  type LanguageDifference,
  type LanguagePair,
} from "./languageDifference.ts";
import {
  findNegationTerms,
  type SentenceNegations,
  type SentenceNegationsPair,
  type NegationTermsOfVersion,
} from "./negationTerms.ts";
import { findNegations } from "./negationWords.ts";

/**
 * Reports negations that the other version has neither as such nor in other words, and terms that negate in one language
 * where only one version has them. Example: "shall not" opposite "est tenue de".
 */
export function findNegationDifferences(
  counted: readonly CountedLanguageRow[],
  { from, to }: LanguagePair,
): readonly LanguageDifference[] {
  const rows = counted.map(({ row, one, other }) => ({
    row,
    pairs: pairComparableSentences(one.texts, other.texts).flatMap(([here, there]): SentenceNegationsPair[] => {
      const [mine, theirs] = [findNegations(here, from), findNegations(there, to)];
      return mine && theirs
        ? [
            [
              { ...mine, text: here },
              { ...theirs, text: there },
            ],
          ]
        : [];
    }),
  }));
  const all = rows.flatMap(({ pairs }) => pairs);
  const terms = findNegationTerms(all);
  const termsThere = findNegationTerms(all.map(([mine, theirs]) => [theirs, mine] as const));
  return rows.flatMap(({ row, pairs }) => {
    for (const [mine, theirs] of pairs) {
      const sides = differingSides(mine, theirs, terms, termsThere);
      if (sides) return [{ kind: "negation", row, from: sideOf(sides[0]), to: sideOf(sides[1]) } as const];
    }
    return [];
  });
}

/** Returns the words to report of both sides; null if they do not differ convincingly. */
function differingSides(
  mine: SentenceNegations,
  theirs: SentenceNegations,
  terms: NegationTermsOfVersion,
  termsThere: NegationTermsOfVersion,
): readonly [readonly string[], readonly string[]] | null {
  const [own, others] = [terms.wordsWithoutTerms(mine), termsThere.wordsWithoutTerms(theirs)];
  if (own.length > 0 && others.length === 0 && !theirs.hasNear) return [own, others];
  if (others.length > 0 && own.length === 0 && !mine.hasNear) return [own, others];
  const [lacking, lackingThere] = [terms.lackingTerm(mine, theirs), termsThere.lackingTerm(theirs, mine)];
  if (lacking !== null) return [[], [lacking]];
  return lackingThere === null ? null : [[lackingThere], []];
}

function sideOf(words: readonly string[]): CountedLanguageSide {
  return { ...NOTHING_COUNTED, printed: [...new Set(words)] };
}

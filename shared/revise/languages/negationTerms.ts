import type { NegationsOfText } from "./negationWords.ts";

/** The negations of a sentence, or of a provision whose sentences cannot be paired. */
export interface SentenceNegations extends NegationsOfText {
  readonly text: string;
}

/** Two stretches that belong together. */
export type SentenceNegationsPair = readonly [SentenceNegations, SentenceNegations];

/** The terms of one version that negate in its language alone, and what they are in the other one. */
export interface NegationTermsOfVersion {
  /** Returns the negating words of a stretch that belong to no term. */
  wordsWithoutTerms(stretch: NegationsOfText): readonly string[];
  /** Returns the words that are a term elsewhere, if the stretch lacks it opposite these words; otherwise null. */
  lackingTerm(stretch: SentenceNegations, other: SentenceNegations): string | null;
}

/** How many stretches make a negation with the same words around it a term, and in what share of them it is one. */
const TERM = 3;
const SHARE = 0.75;
/** The same for the words that a term is in the other language. They decide alone, so they have to be surer. */
const COUNTERPART = 8;
const SURE = 0.93;

/**
 * Finds the negations of the first version, with the words around them, for which the other version mostly has none: "ne
 * relevant pas de" is how French says "beyond". Then finds the words that are there instead.
 */
export function findNegationTerms(pairs: readonly SentenceNegationsPair[]): NegationTermsOfVersion {
  const [uses, alone] = [new Map<string, number>(), new Map<string, number>()];
  for (const [mine, theirs] of pairs) {
    for (const context of new Set(mine.negations.map((each) => each.context))) {
      addOne(uses, context);
      if (theirs.negations.length === 0) addOne(alone, context);
    }
  }
  const contexts = new Set(
    [...alone]
      .filter(([context, count]) => count >= TERM && count / uses.get(context)! >= SHARE)
      .map(([context]) => context),
  );
  const isTerm = ({ context, isTerm }: NegationsOfText["negations"][number]) => isTerm || contexts.has(context);
  const counterpart = findCounterpart(pairs, ({ negations }) => negations.some(isTerm));
  return {
    wordsWithoutTerms: ({ negations }) => negations.filter((each) => !isTerm(each)).map(({ printed }) => printed),
    lackingTerm: ({ negations, hasNear }, other) =>
      counterpart !== null && negations.length === 0 && !hasNear && wordPairsOf(other.text).has(counterpart)
        ? counterpart
        : null,
  };
}

/** Returns two words of the other version that are there almost whenever a term is here; null if there are none. */
function findCounterpart(
  pairs: readonly SentenceNegationsPair[],
  hasTerm: (stretch: SentenceNegations) => boolean,
): string | null {
  const [uses, withTerm] = [new Map<string, number>(), new Map<string, number>()];
  const found = pairs.filter(([mine]) => hasTerm(mine)).length;
  if (found < COUNTERPART) return null;
  for (const [mine, theirs] of pairs) {
    const isHere = hasTerm(mine);
    for (const words of wordPairsOf(theirs.text)) {
      addOne(uses, words);
      if (isHere) addOne(withTerm, words);
    }
  }
  const sure = [...withTerm].filter(
    ([words, count]) => count >= COUNTERPART && count >= found * SHARE && count / uses.get(words)! >= SURE,
  );
  return sure.sort((a, b) => b[1] / uses.get(b[0])! - a[1] / uses.get(a[0])! || b[1] - a[1])[0]?.[0] ?? null;
}

/** Returns the pairs of neighbouring words of a text, in lower case. */
function wordPairsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, i) => `${words[i]!} ${word}`));
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

import { areSimilarOptions, areBothOptionProvisions } from "./pairByDescendants.ts";
import { longestIncreasingSubsequence } from "#shared/base/longestIncreasingSubsequence.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import { hasSameOwnText, type ComparedDraft } from "./comparedDraft.ts";

/** What an equal number adds to the share of words that two provisions have in common (at most 1). */
const NUMBER = 0.15;
/** A lower likeness is no evidence. (Between 0.2 and 0.4 no figure of `npm run bench:revise` changes by 0.1 %.) */
export const LEAST_LIKENESS = 0.3;
/**
 * This is enough between paired neighbours. (`npm run bench:revise`, heavy: at 0.1 it misses 2.2 % and 0.82 % are
 * wrong; at 0.2 it is 2.6 % and 0.77 %, at 0.3 3.5 % and 0.72 %.) The share of the shorter text that the other one
 * contains is weighted by `CONTAINED`. A number alone is not enough: `LEAST_ALIKE` is required, too.
 */
const LEAST_BETWEEN = 0.2;
const CONTAINED = 0.6;
const LEAST_ALIKE = 0.12;
/**
 * If a provision is this much more like one elsewhere, it is not paired with its neighbour by order. This is rare in
 * the revisions that `npm run bench:revise` generates, but options of a compilation are often moved as a whole.
 */
const MUCH_LIKER = 0.3;
/** A text of which this share is still in its neighbour has stayed there, even if the same words are elsewhere, too. */
const WHOLLY = 0.8;
/** Equal texts with fewer words may be equal by chance. */
const FEW_WORDS = 4;
/**
 * Up to this many pairs are compared individually. If there are more, only provisions with rare phrases in common are
 * paired, in a later step.
 */
const MOST_PAIRS = 250_000;

/** Provisions of a unit, in order. */
export type ProvisionSequence = readonly number[];

/**
 * Pairs texts that are identical and occur once in each of two rows, as far as they keep their order. Returns the pairs
 * of rows that remain in between.
 */
export function pairAndSplitAtIdenticalTexts(
  a: ComparedDraft,
  b: ComparedDraft,
  mine: ProvisionSequence,
  theirs: ProvisionSequence,
  pairs: ProvisionPairs,
): readonly (readonly [ProvisionSequence, ProvisionSequence])[] {
  const [once, there] = [uniqueTexts(a, mine), uniqueTexts(b, theirs)];
  const equal: [number, number][] = [];
  for (const [hash, i] of once) {
    const j = there.get(hash);
    if (i >= 0 && j !== undefined && j >= 0 && hasSameOwnText(a, mine[i]!, b, theirs[j]!)) equal.push([i, j]);
  }
  const between: [ProvisionSequence, ProvisionSequence][] = [];
  let [atMine, atTheirs] = [0, 0];
  const chain = longestIncreasingSubsequence(equal.sort((one, other) => one[0] - other[0]));
  for (const [i, j] of [...chain, [mine.length, theirs.length] as const]) {
    if (i > atMine && j > atTheirs) between.push([mine.slice(atMine, i), theirs.slice(atTheirs, j)]);
    if (i < mine.length) pairs.join(mine[i]!, theirs[j]!);
    [atMine, atTheirs] = [i + 1, j + 1];
  }
  return between;
}

/** Returns the index in a row of each text of sufficient length, by its hash; -1 if the text occurs more than once. */
function uniqueTexts(side: ComparedDraft, row: ProvisionSequence): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  row.forEach((provision, i) => {
    if (side.textEnd[provision]! - side.textStart[provision]! < FEW_WORDS) return;
    const hash = side.hash[provision]!;
    places.set(hash, places.has(hash) ? -1 : i);
  });
  return places;
}

/** The highest likeness of each provision of either draft, at any place. */
export type BestLikenessPerProvision = readonly [from: Float64Array, to: Float64Array];

/** Pairs the provisions of two rows by words and numbers, as far as they keep their order. */
export function pairProvisionsInOrder(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  [mine, theirs]: readonly [ProvisionSequence, ProvisionSequence],
  [from, to]: BestLikenessPerProvision,
  pairs: ProvisionPairs,
): void {
  pairBest(mine, theirs, pairs, (i, j) => {
    const alike = hasSameOwnText(a, i, b, j) ? Number(a.textEnd[i]! > a.textStart[i]!) : phrases.likeness(i, j);
    if (Math.max(from[i]!, to[j]!) > alike + MUCH_LIKER && containedShare(phrases, i, j) < WHOLLY) return 0;
    if (alike < LEAST_LIKENESS && areBothOptionProvisions(a, i, b, j)) return 0;
    return alike + numberWorth(a, i, b, j) - LEAST_LIKENESS;
  });
}

/**
 * Pairs the provisions left between two paired neighbours. Here it is enough that part of one is in the other, or that
 * both have no words of their own and equal numbers.
 */
export function pairRemainingProvisions(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  [mine, theirs]: readonly [ProvisionSequence, ProvisionSequence],
  pairs: ProvisionPairs,
): void {
  for (const [left, right] of leftBetween(mine, theirs, pairs)) {
    pairBest(left, right, pairs, (i, j) => {
      if (areBothOptionProvisions(a, i, b, j) && !areSimilarOptions(a, i, b, j, phrases, pairs)) return 0;
      const number = numberWorth(a, i, b, j);
      if (hasSameOwnText(a, i, b, j)) return 1 + number;
      const alike = Math.max(phrases.likeness(i, j), CONTAINED * containedShare(phrases, i, j));
      return alike < LEAST_ALIKE ? 0 : alike + number - LEAST_BETWEEN;
    });
  }
}

/** Returns the share of the shorter of two texts that the other one contains: 0 to 1. */
function containedShare(phrases: PhraseIndex, i: number, j: number): number {
  const least = Math.min(phrases.weight("from", i), phrases.weight("to", j));
  return least === 0 ? 0 : phrases.commonWeight(i, j) / least;
}

/** Returns the unpaired provisions of two rows that are between the same paired ones. */
function leftBetween(
  mine: ProvisionSequence,
  theirs: ProvisionSequence,
  pairs: ProvisionPairs,
): readonly (readonly [ProvisionSequence, ProvisionSequence])[] {
  const places = new Map(theirs.map((j, place) => [j, place]));
  const paired = mine.flatMap((i, place) => {
    const there = places.get(pairs.to[i]!);
    return there === undefined ? [] : [[place, there] as const];
  });
  const found: [ProvisionSequence, ProvisionSequence][] = [];
  let [atMine, atTheirs] = [0, 0];
  for (const [i, j] of [...longestIncreasingSubsequence(paired), [mine.length, theirs.length] as const]) {
    const left = mine.slice(atMine, i).filter((each) => pairs.isUnpairedFrom(each));
    const right = theirs.slice(atTheirs, j).filter((each) => pairs.isUnpairedTo(each));
    if (left.length > 0 && right.length > 0) found.push([left, right]);
    [atMine, atTheirs] = [i + 1, j + 1];
  }
  return found;
}

function numberWorth(a: ComparedDraft, i: number, b: ComparedDraft, j: number): number {
  return a.number[i] !== "" && a.number[i] === b.number[j] ? NUMBER : 0;
}

/** Pairs two rows without crossings so that the total worth is the highest (Needleman and Wunsch 1970). */
function pairBest(
  mine: ProvisionSequence,
  theirs: ProvisionSequence,
  pairs: ProvisionPairs,
  worth: (i: number, j: number) => number,
): void {
  if (mine.length * theirs.length > MOST_PAIRS) return;
  const width = theirs.length + 1;
  const table = new Float64Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      const gain = worth(mine[i]!, theirs[j]!);
      const paired = gain > 0 ? gain + table[(i + 1) * width + j + 1]! : 0;
      table[i * width + j] = Math.max(paired, table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    const here = table[i * width + j]!;
    if (here === table[(i + 1) * width + j]) i++;
    else if (here === table[i * width + j + 1]) j++;
    else pairs.join(mine[i++]!, theirs[j++]!);
  }
}

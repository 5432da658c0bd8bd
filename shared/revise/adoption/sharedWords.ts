import { foldDraftText } from "../words/foldDraftText.ts";
import { findEqualRuns } from "#shared/base/equalRuns.ts";

/** A word that is also in another text, and where it begins there. */
export interface SharedWord extends FoldedWord {
  readonly there: number;
}

/** Finds the words of a text that are in another, in order, in runs of at least `shortest` words. */
export function findSharedWordRuns(text: string, other: string, shortest: number): readonly (readonly SharedWord[])[] {
  const [words, others] = [splitIntoWords(text), splitIntoWords(other)];
  const ids = new Map<string, number>();
  const numbered = (some: readonly FoldedWord[]) =>
    Int32Array.from(some, ({ key }) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const [mine, theirs] = [numbered(words), numbered(others)];
  // If the whole text has fewer words, they are enough.
  const least = Math.min(shortest, words.length);
  return joinedRuns(findEqualRuns(mine, theirs, [0, mine.length, 0, theirs.length], 0))
    .filter(([, , length]) => length >= least)
    .map(([from, to, length]) =>
      words.slice(from, from + length).map((word, i) => ({ ...word, there: others[to + i]!.at })),
    );
}

/**
 * Like `findSharedWordRuns`, but returns a map from where each word begins in the text (UTF-16) to where it begins in the
 * other.
 */
export function mapSharedWords(text: string, other: string, shortest: number): ReadonlyMap<number, number> {
  return new Map(
    findSharedWordRuns(text, other, shortest)
      .flat()
      .map(({ at, there }) => [at, there]),
  );
}

/**
 * Finds words in a row in a text, whatever signs are between them. Returns where the first word begins in each
 * occurrence.
 */
export function findWordRunOccurrences(run: readonly FoldedWord[], text: string): readonly number[] {
  const words = splitIntoWords(text);
  const isAt = (start: number) => run.every(({ key }, i) => words[start + i]?.key === key);
  return run.length === 0 ? [] : words.flatMap(({ at }, start) => (isAt(start) ? [at] : []));
}

/** Joins runs that follow each other directly in both texts. */
function joinedRuns(runs: Iterable<readonly [number, number, number]>): readonly (readonly [number, number, number])[] {
  const joined: [number, number, number][] = [];
  for (const [a, b, length] of runs) {
    const last = joined.at(-1);
    if (last && last[0] + last[2] === a && last[1] + last[2] === b) last[2] += length;
    else joined.push([a, b, length]);
  }
  return joined;
}

export interface FoldedWord {
  readonly at: number;
  /** The folded word, equal in two texts with the same word. */
  readonly key: string;
}

const LETTERS = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+`;
const WORD = new RegExp(String.raw`\p{Script=Han}|${LETTERS}(?:[-\u2010\u2011]${LETTERS})*`, "gu");

/**
 * Splits a text into words. A hyphenated word is one: "gender-responsive" is no part of "gender-transformative". Each
 * Chinese character is one.
 */
export function splitIntoWords(text: string): readonly FoldedWord[] {
  const found = text.matchAll(WORD);
  return Array.from(found, ({ 0: word, index }) => ({
    at: index,
    key: foldDraftText(word),
  }));
}

/** This many words in a row indicate where language comes from; more in Chinese, where each character is a word. */
const DISTINCTIVE_RUN = { words: 3, characters: 6 } as const;

/** Returns how many words of a text in a row indicate where they come from. */
export function minDistinctiveRunLengthOf(text: string): number {
  return /\p{Script=Han}/u.test(text) ? DISTINCTIVE_RUN.characters : DISTINCTIVE_RUN.words;
}

interface DistinctiveOptions {
  readonly before?: string;
  readonly within?: readonly [number, number];
}

/**
 * Finds distinctive runs of words that a text shares with another, in any order. Returns a map from where each word
 * begins in the text to where it begins in the other. Runs that occur twice in the text, were in `before`, or are not
 * `within` the given range (UTF-16) are ignored.
 */
export function mapSharedDistinctiveWords(
  text: string,
  other: string,
  { before = "", within = [0, text.length] }: DistinctiveOptions = {},
): ReadonlyMap<number, number> {
  const words = splitIntoWords(text);
  const others = splitIntoWords(other);
  const size = minDistinctiveRunLengthOf(text);
  const there = beginnings(others, size);
  const [mine, had] = [beginnings(words, size), beginnings(splitIntoWords(before), size)];
  const result = new Map<number, number>();
  for (const [run, [at, ...more]] of mine) {
    const [found] = there.get(run) ?? [];
    const [first, last] = [words[at!]!, words[at! + size - 1]!];
    if (found === undefined || more.length > 0 || had.has(run)) continue;
    if (first.at < within[0] || last.at >= within[1]) continue;
    for (let i = 0; i < size; i++) result.set(words[at! + i]!.at, others[found + i]!.at);
  }
  return result;
}

/** Returns the runs of `size` words, each with the indices of the words where it begins. */
function beginnings(words: readonly FoldedWord[], size: number): ReadonlyMap<string, readonly number[]> {
  const runs = new Map<string, number[]>();
  for (let at = 0; at + size <= words.length; at++) {
    const run = words
      .slice(at, at + size)
      .map(({ key }) => key)
      .join(" ");
    const known = runs.get(run);
    if (known) known.push(at);
    else runs.set(run, [at]);
  }
  return runs;
}

import { foldText } from "../words/foldText.ts";
import { findEqualRuns } from "../diff/matchFlows.ts";

/** A word that stands in another text, too, and where it begins there. */
export interface CommonWord extends Word {
  readonly there: number;
}

/** The words of a text that stand in another, in order, at least so many together. */
export function findCommonRuns(text: string, other: string, shortest: number): readonly (readonly CommonWord[])[] {
  const [words, others] = [splitWords(text), splitWords(other)];
  const ids = new Map<string, number>();
  const numbered = (some: readonly Word[]) =>
    Int32Array.from(some, ({ key }) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const [mine, theirs] = [numbered(words), numbered(others)];
  // Of words that are all there is, one is all that can stand together.
  const least = Math.min(shortest, words.length);
  return joinedRuns(findEqualRuns(mine, theirs, [0, mine.length, 0, theirs.length], 0))
    .filter(([, , length]) => length >= least)
    .map(([from, to, length]) =>
      words.slice(from, from + length).map((word, i) => ({ ...word, there: others[to + i]!.at })),
    );
}

/** Where in a text (UTF-16) the words begin that stand in another as `findCommonRuns` finds them; and where they begin there. */
export function findCommonWords(text: string, other: string, shortest: number): ReadonlyMap<number, number> {
  return new Map(
    findCommonRuns(text, other, shortest)
      .flat()
      .map(({ at, there }) => [at, there]),
  );
}

/** Where some words stand in a row in a text, whatever signs are between them: where the first begins. */
export function findRunStarts(run: readonly Word[], text: string): readonly number[] {
  const words = splitWords(text);
  const isAt = (start: number) => run.every(({ key }, i) => words[start + i]?.key === key);
  return run.length === 0 ? [] : words.flatMap(({ at }, start) => (isAt(start) ? [at] : []));
}

/** Runs that follow each other at once in both texts as one. */
function joinedRuns(runs: Iterable<readonly [number, number, number]>): readonly (readonly [number, number, number])[] {
  const joined: [number, number, number][] = [];
  for (const [a, b, length] of runs) {
    const last = joined.at(-1);
    if (last && last[0] + last[2] === a && last[1] + last[2] === b) last[2] += length;
    else joined.push([a, b, length]);
  }
  return joined;
}

export interface Word {
  readonly at: number;
  /** As two texts agree on it. */
  readonly key: string;
}

const LETTERS = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+`;
const WORD = new RegExp(String.raw`\p{Script=Han}|${LETTERS}(?:[-\u2010\u2011]${LETTERS})*`, "gu");

/** Words, hyphened ones as one: "gender-responsive" is no part of "gender-transformative". In Chinese each character is one. */
export function splitWords(text: string): readonly Word[] {
  const found = text.matchAll(WORD);
  return Array.from(found, ({ 0: word, index }) => ({
    at: index,
    key: foldText(word),
  }));
}

/** So many words in a row tell where language comes from. In Chinese, where each character is one, more. */
const TELLING = { words: 3, characters: 6 } as const;

/** How many words of a text in a row tell where they come from. */
export function distinctiveRunLength(text: string): number {
  return /\p{Script=Han}/u.test(text) ? TELLING.characters : TELLING.words;
}

interface Telling {
  readonly before?: string;
  readonly within?: readonly [number, number];
}

/**
 * Where in a text the words begin that stand in another in telling runs, in whatever order; and where they begin there. Runs that
 * stand twice in the text, and those that `before` had, tell nothing; nor do those that are not `within` a part of it (UTF-16).
 */
export function findDistinctiveWords(
  text: string,
  other: string,
  { before = "", within = [0, text.length] }: Telling = {},
): ReadonlyMap<number, number> {
  const words = splitWords(text);
  const others = splitWords(other);
  const size = distinctiveRunLength(text);
  const there = beginnings(others, size);
  const [mine, had] = [beginnings(words, size), beginnings(splitWords(before), size)];
  const told = new Map<number, number>();
  for (const [run, [at, ...more]] of mine) {
    const [found] = there.get(run) ?? [];
    const [first, last] = [words[at!]!, words[at! + size - 1]!];
    if (found === undefined || more.length > 0 || had.has(run)) continue;
    if (first.at < within[0] || last.at >= within[1]) continue;
    for (let i = 0; i < size; i++) told.set(words[at! + i]!.at, others[found + i]!.at);
  }
  return told;
}

/** The runs of so many words, each with the numbers of the words that it begins with. */
function beginnings(words: readonly Word[], size: number): ReadonlyMap<string, readonly number[]> {
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

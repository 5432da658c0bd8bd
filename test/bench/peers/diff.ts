import DiffMatchPatch from "diff-match-patch";
import { lcs } from "fast-myers-diff";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { Lines, type Range } from "./lines.ts";

/** Runs of tokens that both texts have: the start in each, and the length. */
type Runs = Iterable<readonly [from: number, to: number, length: number]>;

/** Algorithms that compare two texts word by word, in order. */
export const DIFFS = {
  /** Myers' shortest edit script (`fast-myers-diff`). */
  myers: (before: readonly string[], after: readonly string[]): Runs => lcs(before, after),
  /** diff-match-patch in its word mode, cleaned up as documented, with its default limit of one second. */
  dmp: (before: readonly string[], after: readonly string[]): Runs => dmpRuns(before, after, 1),
  /** The same without a time limit. */
  patient: (before: readonly string[], after: readonly string[]): Runs => dmpRuns(before, after, 0),
} as const;

/** Runs for at most this many seconds; 0 means no limit. */
function* dmpRuns(
  before: readonly string[],
  after: readonly string[],
  seconds: number,
): Generator<readonly [number, number, number]> {
  const names = new Map<string, string>();
  const named = (token: string) => {
    if (!names.has(token)) names.set(token, String.fromCharCode(names.size + 1));
    return names.get(token)!;
  };
  const dmp = new DiffMatchPatch.diff_match_patch();
  dmp.Diff_Timeout = seconds;
  const diffs = dmp.diff_main(before.map(named).join(""), after.map(named).join(""), false);
  dmp.diff_cleanupSemantic(diffs);
  let [from, to] = [0, 0];
  for (const [kind, { length }] of diffs) {
    if (kind === DiffMatchPatch.DIFF_EQUAL) yield [from, to, length];
    if (kind !== DiffMatchPatch.DIFF_INSERT) from += length;
    if (kind !== DiffMatchPatch.DIFF_DELETE) to += length;
  }
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Follows quotes by a diff of all words: a quote goes where its first and last words went, if half of its words did.
 */
export class WordDiff {
  readonly #before: Lines;
  readonly #after: Lines;
  readonly #words: readonly Word[];
  readonly #there: readonly Word[];
  /** By index of the word in the first text. */
  readonly #went = new Map<number, number>();

  constructor(before: Draft, after: Draft, diff: (typeof DIFFS)[keyof typeof DIFFS]) {
    [this.#before, this.#after] = [new Lines(before), new Lines(after)];
    [this.#words, this.#there] = [wordsOf(this.#before.text), wordsOf(this.#after.text)];
    const text = ({ word }: Word) => word;
    for (const [from, to, length] of diff(this.#words.map(text), this.#there.map(text))) {
      for (let at = 0; at < length; at++) this.#went.set(from + at, to + at);
    }
  }

  find(anchor: Anchor): Range | null {
    const start = this.#before.startOf(anchor);
    const end = start + anchor.quote!.exact.length;
    const [first, after] = [firstFrom(this.#words, start), firstFrom(this.#words, end)];
    const went: Word[] = [];
    for (let at = first; at < after; at++) {
      const there = this.#went.get(at);
      if (there !== undefined) went.push(this.#there[there]!);
    }
    if (went.length === 0 || went.length * 2 < after - first) return null;
    return [went[0]!.start, went.at(-1)!.end];
  }

  anchor(found: Range | null): Anchor | null {
    return this.#after.anchor(found);
  }
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Finds the first word that ends after a position. */
function firstFrom(words: readonly Word[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

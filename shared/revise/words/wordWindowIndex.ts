import { isAlphanumericWord } from "./textFlow.ts";
import type { ComparedDraft } from "../match/comparedDraft.ts";

/** A window is this many neighbouring words of one provision. */
export const WORD_WINDOW_SIZE = 5;

/** The words of a draft's own texts, without signs, and the windows they form. */
export interface WordWindowIndex {
  readonly side: ComparedDraft;
  /** The index of each word in the flow. */
  readonly at: Int32Array;
  /** The provision of each word. */
  readonly owner: Int32Array;
  /** Where the words of each provision begin; one extra entry at the end. */
  readonly first: Int32Array;
  /**
   * Hash chains: for each slot, the first window whose hash falls there, or -1; for each window, the next one in its
   * slot.
   */
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<ComparedDraft, WordWindowIndex>();

/** Returns the windows of a draft, found once. */
export function wordWindowIndexOf(side: ComparedDraft): WordWindowIndex {
  let windows = known.get(side);
  if (!windows) known.set(side, (windows = findWindows(side)));
  return windows;
}

function findWindows(side: ComparedDraft): WordWindowIndex {
  const words = wordsOf(side);
  const { at, owner } = words;
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(at.length + 1))).fill(-1);
  const next = new Int32Array(at.length).fill(-1);
  for (let k = at.length - WORD_WINDOW_SIZE; k >= 0; k--) {
    if (owner[k] !== owner[k + WORD_WINDOW_SIZE - 1]) continue;
    const place = hashOf(words, k) & (heads.length - 1);
    next[k] = heads[place]!;
    heads[place] = k;
  }
  return { ...words, heads, next };
}

type OwnWords = Omit<WordWindowIndex, "heads" | "next">;

function wordsOf(side: ComparedDraft): OwnWords {
  const { flow, textStart, textEnd } = side;
  const [at, owner] = [new Int32Array(side.ids.length), new Int32Array(side.ids.length)];
  const first = new Int32Array(textStart.length + 1);
  let count = 0;
  for (let i = 0; i < textStart.length; i++) {
    first[i] = count;
    for (let word = textStart[i]!; word < textEnd[i]!; word++) {
      if (!isAlphanumericWord(flow, word)) continue;
      at[count] = word;
      owner[count++] = i;
    }
  }
  first[textStart.length] = count;
  return { side, at: at.subarray(0, count), owner: owner.subarray(0, count), first };
}

function hashOf({ side, at }: OwnWords, start: number): number {
  let hash = 0;
  for (let k = start; k < start + WORD_WINDOW_SIZE; k++)
    hash = Math.imul(hash ^ side.ids[at[k]!]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

/**
 * Finds the window that begins at `start` of one draft in the other, or in the same one. Returns positions in ascending
 * order.
 */
export function findWordWindowOccurrences(
  one: WordWindowIndex,
  start: number,
  other: WordWindowIndex,
): readonly number[] {
  const found: number[] = [];
  const { heads, next } = other;
  for (let k = heads[hashOf(one, start) & (heads.length - 1)]!; k >= 0; k = next[k]!) {
    if (isSame(one, start, other, k)) found.push(k);
  }
  return found;
}

function isSame(one: OwnWords, start: number, other: OwnWords, there: number): boolean {
  for (let k = 0; k < WORD_WINDOW_SIZE; k++) {
    if (one.side.ids[one.at[start + k]!] !== other.side.ids[other.at[there + k]!]) return false;
  }
  return true;
}

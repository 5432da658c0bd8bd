import { isWord } from "./flow.ts";
import type { Side } from "./side.ts";

/** So many neighbouring words of one provision are a window. */
export const WINDOW = 5;

/** The words of a draft's own texts, signs apart, and the windows that they make. */
export interface Windows {
  readonly side: Side;
  /** Which word of the flow each is. */
  readonly at: Int32Array;
  /** The provision that each belongs to. */
  readonly owner: Int32Array;
  /** Where each provision's words begin; one more at the end. */
  readonly first: Int32Array;
  /** For each place of a table, the first window whose hash falls there, or -1; for each window the next one. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<Side, Windows>();

/** The windows of a side; found once. */
export function windowsOf(side: Side): Windows {
  let windows = known.get(side);
  if (!windows) known.set(side, (windows = findWindows(side)));
  return windows;
}

function findWindows(side: Side): Windows {
  const words = wordsOf(side);
  const { at, owner } = words;
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(at.length + 1))).fill(-1);
  const next = new Int32Array(at.length).fill(-1);
  for (let k = at.length - WINDOW; k >= 0; k--) {
    if (owner[k] !== owner[k + WINDOW - 1]) continue;
    const place = hashOf(words, k) & (heads.length - 1);
    next[k] = heads[place]!;
    heads[place] = k;
  }
  return { ...words, heads, next };
}

type Words = Omit<Windows, "heads" | "next">;

function wordsOf(side: Side): Words {
  const { flow, own, end } = side;
  const [at, owner] = [new Int32Array(side.ids.length), new Int32Array(side.ids.length)];
  const first = new Int32Array(own.length + 1);
  let count = 0;
  for (let i = 0; i < own.length; i++) {
    first[i] = count;
    for (let word = own[i]!; word < end[i]!; word++) {
      if (!isWord(flow, word)) continue;
      at[count] = word;
      owner[count++] = i;
    }
  }
  first[own.length] = count;
  return { side, at: at.subarray(0, count), owner: owner.subarray(0, count), first };
}

function hashOf({ side, at }: Words, start: number): number {
  let hash = 0;
  for (let k = start; k < start + WINDOW; k++) hash = Math.imul(hash ^ side.ids[at[k]!]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

/** Where the window that begins at `start` in one side stands in the other, or in the same one, ascending. */
export function placesOfWindow(one: Windows, start: number, other: Windows): readonly number[] {
  const found: number[] = [];
  const { heads, next } = other;
  for (let k = heads[hashOf(one, start) & (heads.length - 1)]!; k >= 0; k = next[k]!) {
    if (isSame(one, start, other, k)) found.push(k);
  }
  return found;
}

function isSame(one: Words, start: number, other: Words, there: number): boolean {
  for (let k = 0; k < WINDOW; k++) {
    if (one.side.ids[one.at[start + k]!] !== other.side.ids[other.at[there + k]!]) return false;
  }
  return true;
}

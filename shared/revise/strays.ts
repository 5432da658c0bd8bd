import type { Run } from "./match.ts";
import type { Side } from "./side.ts";
import { placesOfWords } from "./where.ts";

/**
 * A passage of so many words that has no place yet is followed to where it stands now; fewer are often boilerplate.
 * (Between 5 and 12 the figures of `npm run bench:revise` stay within 0.3 %.)
 */
const LEAST = 8;

/** Words without a counterpart that stand, as a row, exactly once in either draft, and without a counterpart there. */
export function* strays(a: Side, b: Side, target: Int32Array, source: Int32Array): Iterable<Run> {
  const theirs = windowsOf(b, source);
  if (theirs.size === 0) return;
  for (const [hash, at] of windowsOf(a, target)) {
    const there = theirs.get(hash);
    if (at < 0 || there === undefined || there < 0 || target[at]! >= 0 || source[there]! >= 0) continue;
    if (only(placesOfWords(b, a.ids, at, LEAST)) !== there || only(placesOfWords(a, a.ids, at, LEAST)) !== at) continue;
    yield widened(a, b, target, source, at, there);
  }
}

/** Where each row of `LEAST` free words of one own text begins, by a hash of it; -1 where several have one hash. */
function windowsOf({ ids, own, end }: Side, taken: Int32Array): ReadonlyMap<number, number> {
  const windows = new Map<number, number>();
  for (let i = 0; i < own.length; i++) {
    let free = 0;
    for (let at = own[i]!; at < end[i]!; at++) {
      free = taken[at]! < 0 ? free + 1 : 0;
      if (free < LEAST) continue;
      const start = at - LEAST + 1;
      const hash = hashOf(ids, start);
      windows.set(hash, windows.has(hash) ? -1 : start);
    }
  }
  return windows;
}

function hashOf(ids: Int32Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + LEAST; at++) hash = Math.imul(hash ^ ids[at]!, 0x01000193) ^ (hash >>> 13);
  return hash;
}

function only(places: Iterable<number>): number {
  let found = -1;
  for (const at of places) {
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

function widened(a: Side, b: Side, target: Int32Array, source: Int32Array, at: number, there: number): Run {
  const isFree = (k: number) =>
    target[at + k] === -1 && source[there + k] === -1 && a.ids[at + k] === b.ids[there + k] && isOwn(a, at + k);
  let [before, after] = [0, LEAST];
  while (isFree(before - 1) && a.rank[at + before]! - a.rank[at + before - 1]! === 1) before--;
  while (isFree(after)) after++;
  return [at + before, there + before, after - before];
}

/** Whether a word is one of a provision's own text. */
function isOwn({ rank }: Side, word: number): boolean {
  return word + 1 >= rank.length || rank[word + 1]! > rank[word]!;
}

import type { DraftComparison } from "../match/draftComparison.ts";
import { findWindow, WINDOW_SIZE, windowIndexOf, type WindowIndex } from "../words/windowIndex.ts";
import { provisionOfWord } from "../match/comparedDraft.ts";

/** Of a text that stands elsewhere at least this share of its windows does. */
const MOSTLY = 0.6;
/** A passage of so many words stands elsewhere by itself; fewer are often boilerplate. */
const LEAST_RUN = 8;
/** What stands more often than this in a draft is said of many things: where it went cannot be told, nor what is like it. */
const [OFTEN, VERY_OFTEN] = [3, 8];
/** So many of the words of a window are no others of the older draft, where it is the passage that came from it. */
const LEAST_FREE = 3;

/** Where the words of a provision without a counterpart stand in the other draft. */
export interface RelocatedWords {
  /** For each of its words (letters and digits) the provision that has it now, or -1. */
  readonly places: Int32Array;
  /** A provision that says the same, and has said so by itself in both drafts, or is one of several; -1 for none. */
  readonly twin: number;
}

/**
 * Where the words of a provision without a counterpart stand in the other draft. Those went there that were followed by
 * the comparison of words, or that stand once in the other draft, without being others of the first one: a passage of
 * them, or most of the text.
 */
export function findRelocatedWords(comparison: DraftComparison, provision: number): RelocatedWords {
  const { from, to, target } = comparison;
  const [mine, theirs] = [windowIndexOf(from), windowIndexOf(to)];
  const [start, end] = [mine.first[provision]!, mine.first[provision + 1]!];
  const places = new Int32Array(end - start).fill(-1);
  if (end - start < LEAST_RUN) return { places, twin: -1 };
  for (let k = start; k < end; k++) {
    const there = target[mine.at[k]!]!;
    if (there >= 0) places[k - start] = provisionOfWord(to, there);
  }
  const windows = Array.from({ length: end - start - WINDOW_SIZE + 1 }, (_, i) =>
    lookUp(comparison, provision, start + i, mine, theirs),
  );
  for (const i of gone(windows)) {
    const owner = theirs.owner[windows[i]!.to]!;
    for (let k = i; k < i + WINDOW_SIZE; k++) if (places[k]! < 0) places[k] = owner;
  }
  return { places, twin: twinOf(windows, theirs) };
}

interface Window {
  /** Where it went in the other draft, or -1. */
  readonly to: number;
  /** The provisions that say it there; none of what is said often. */
  readonly owners: readonly number[];
}

function lookUp(
  comparison: DraftComparison,
  provision: number,
  start: number,
  mine: WindowIndex,
  theirs: WindowIndex,
): Window {
  const { from, to } = comparison;
  const [here, there] = [findWindow(mine, start, mine).length, findWindow(mine, start, theirs)];
  const { address } = from.draft.provisions[provision]!;
  const free = there.filter((place) => isFree(comparison, theirs, place));
  const [only] = there.length === 1 && here <= OFTEN ? free : [];
  const same = free.find((place) => to.draft.provisions[theirs.owner[place]!]!.address === address);
  const isRare = here <= VERY_OFTEN && there.length <= VERY_OFTEN;
  const owners = isRare ? [...new Set(there.map((place) => theirs.owner[place]!))] : [];
  return { to: same ?? only ?? -1, owners };
}

/** Whether the words of a window of the other draft are none of the first. */
function isFree({ source }: DraftComparison, { at }: WindowIndex, place: number): boolean {
  let free = 0;
  for (let k = place; k < place + WINDOW_SIZE; k++) if (source[at[k]!]! < 0) free++;
  return free >= LEAST_FREE;
}

/** The windows that went elsewhere: all that may have, where they are most of the text; else those of passages. */
function gone(windows: readonly Window[]): readonly number[] {
  const all = windows.flatMap(({ to }, i) => (to < 0 ? [] : [i]));
  if (all.length >= MOSTLY * windows.length) return all;
  const found: number[] = [];
  for (let i = 0; i < windows.length;) {
    const { to } = windows[i]!;
    let length = 0;
    while (to >= 0 && windows[i + length]?.to === to + length) length++;
    if (length + WINDOW_SIZE - 1 >= LEAST_RUN) for (let k = i; k < i + length; k++) found.push(k);
    i += Math.max(1, length);
  }
  return found;
}

/** The provision of the other draft that says most of a text and little else, the first of equal ones; -1 for none. */
function twinOf(windows: readonly Window[], { first }: WindowIndex): number {
  const counts = new Map<number, number>();
  for (const { owners } of windows) for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  if (!best) return -1;
  const [owner, count] = best;
  const its = first[owner + 1]! - first[owner]! - WINDOW_SIZE + 1;
  return count >= MOSTLY * Math.max(windows.length, its) ? owner : -1;
}

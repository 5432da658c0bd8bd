import type { DraftComparison } from "../match/draftComparison.ts";
import {
  findWordWindowOccurrences,
  WORD_WINDOW_SIZE,
  wordWindowIndexOf,
  type WordWindowIndex,
} from "../words/wordWindowIndex.ts";
import { provisionOfWord } from "../match/comparedDraft.ts";

/** A text is elsewhere if at least this share of its windows is. */
const MOSTLY = 0.6;
/** A passage of at least this many words counts as relocated on its own; shorter ones are often boilerplate. */
const LEAST_RUN = 8;
/**
 * Windows that occur more often than this in a draft are unspecific: above `OFTEN` they cannot be followed to a new
 * place, and above `VERY_OFTEN` they do not indicate a twin either.
 */
const [OFTEN, VERY_OFTEN] = [3, 8];
/**
 * A window of the newer draft may be a relocated passage only if at least this many of its words match no others of the
 * older draft.
 */
const LEAST_FREE = 3;

/** Where the words of a provision without a counterpart are in the other draft. */
export interface RelocationOfEachWord {
  /** For each of its words (letters and digits), the provision that has it now, or -1. */
  readonly places: Int32Array;
  /**
   * Another provision with nearly the same text, which was in both drafts or is one of several such; -1 if there is
   * none.
   */
  readonly twin: number;
}

/**
 * Finds the words of a provision without a counterpart in the other draft. Words count if the word comparison followed
 * them, or if they occur there only once without matching other words of the first draft, as a passage or as most of
 * the text.
 */
export function findRelocationOfEachWord(comparison: DraftComparison, provision: number): RelocationOfEachWord {
  const { from, to, target } = comparison;
  const [mine, theirs] = [wordWindowIndexOf(from), wordWindowIndexOf(to)];
  const [start, end] = [mine.first[provision]!, mine.first[provision + 1]!];
  const places = new Int32Array(end - start).fill(-1);
  if (end - start < LEAST_RUN) return { places, twin: -1 };
  for (let k = start; k < end; k++) {
    const there = target[mine.at[k]!]!;
    if (there >= 0) places[k - start] = provisionOfWord(to, there);
  }
  const windows = Array.from({ length: end - start - WORD_WINDOW_SIZE + 1 }, (_, i) =>
    lookUp(comparison, provision, start + i, mine, theirs),
  );
  for (const i of relocatedWindows(windows)) {
    const owner = theirs.owner[windows[i]!.to]!;
    for (let k = i; k < i + WORD_WINDOW_SIZE; k++) if (places[k]! < 0) places[k] = owner;
  }
  return { places, twin: twinOf(windows, theirs) };
}

interface Window {
  /** Where the window begins in the other draft, or -1. */
  readonly to: number;
  /** The provisions that contain it there; empty if it occurs often. */
  readonly owners: readonly number[];
}

function lookUp(
  comparison: DraftComparison,
  provision: number,
  start: number,
  mine: WordWindowIndex,
  theirs: WordWindowIndex,
): Window {
  const { from, to } = comparison;
  const [here, there] = [
    findWordWindowOccurrences(mine, start, mine).length,
    findWordWindowOccurrences(mine, start, theirs),
  ];
  const { address } = from.draft.provisions[provision]!;
  const free = there.filter((place) => isFree(comparison, theirs, place));
  const [only] = there.length === 1 && here <= OFTEN ? free : [];
  const same = free.find((place) => to.draft.provisions[theirs.owner[place]!]!.address === address);
  const isRare = here <= VERY_OFTEN && there.length <= VERY_OFTEN;
  const owners = isRare ? [...new Set(there.map((place) => theirs.owner[place]!))] : [];
  return { to: same ?? only ?? -1, owners };
}

/** Returns whether a window of the other draft matches no words of the first. */
function isFree({ source }: DraftComparison, { at }: WordWindowIndex, place: number): boolean {
  let free = 0;
  for (let k = place; k < place + WORD_WINDOW_SIZE; k++) if (source[at[k]!]! < 0) free++;
  return free >= LEAST_FREE;
}

/**
 * Returns the indices of the windows that were relocated. If most windows occur in the other draft, returns all of these,
 * otherwise only those that form longer runs there.
 */
function relocatedWindows(windows: readonly Window[]): readonly number[] {
  const all = windows.flatMap(({ to }, i) => (to < 0 ? [] : [i]));
  if (all.length >= MOSTLY * windows.length) return all;
  const found: number[] = [];
  for (let i = 0; i < windows.length;) {
    const { to } = windows[i]!;
    let length = 0;
    while (to >= 0 && windows[i + length]?.to === to + length) length++;
    if (length + WORD_WINDOW_SIZE - 1 >= LEAST_RUN) for (let k = i; k < i + length; k++) found.push(k);
    i += Math.max(1, length);
  }
  return found;
}

/**
 * Returns the provision of the other draft that contains most of a text and little else; the first if several do; -1 if
 * none does.
 */
function twinOf(windows: readonly Window[], { first }: WordWindowIndex): number {
  const counts = new Map<number, number>();
  for (const { owners } of windows) for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  if (!best) return -1;
  const [owner, count] = best;
  const its = first[owner + 1]! - first[owner]! - WORD_WINDOW_SIZE + 1;
  return count >= MOSTLY * Math.max(windows.length, its) ? owner : -1;
}

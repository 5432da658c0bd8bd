import type { DraftComparison } from "../match/draftComparison.ts";
import type { MatchedProvisionGroup } from "../match/provisionPairs.ts";
import { provisionOfWord, hasSameOwnText, type ComparedDraft } from "../match/comparedDraft.ts";

/**
 * How many words on each side distinguish two equal passages of one provision. (With 4 or 16, `npm run bench:revise`
 * changes by 0.1 %.)
 */
const AROUND = 8;

/**
 * Finds other places in the successor of a provision where the same words have neighbours that fit at least as well.
 * Returns the first word of each. Returns null if the words found may equally be other words of the older text, so that
 * even a single place is doubtful. Words and places are those of the comparison's flows.
 */
export function findEquallyFittingPassages(
  comparison: DraftComparison,
  words: readonly number[],
  first: number,
): readonly number[] | null {
  const { from, to, groupOfFrom } = comparison;
  const [start, length] = [words[0]!, words.length];
  if (words.at(-1)! - start !== length - 1) return [];
  const group = groupOfFrom[provisionOfWord(from, start)];
  if (!group || isUnchanged(comparison, group)) return [];
  const there = placesIn(to, group.to, from.ids, start, length).filter((at) => at !== first);
  const here = placesIn(from, group.from, from.ids, start, length).filter((at) => at !== start);
  if (there.length === 0 && here.length === 0) return [];
  const passage = (at: number): WordRange => [at, at + length - 1];
  const fitBetween = (one: number, other: number) => measureContextFit(from, passage(one), to, passage(other));
  const fit = fitBetween(start, first);
  const others = there.filter((at) => fitBetween(start, at) >= fit);
  if (others.length > 0) return others;
  return here.some((at) => fitBetween(at, first) >= fit) ? null : [];
}

function isUnchanged({ from, to }: DraftComparison, group: MatchedProvisionGroup): boolean {
  return group.from.length === 1 && group.to.length === 1 && hasSameOwnText(from, group.from[0]!, to, group.to[0]!);
}

/** Returns where a sequence of words occurs in the provisions' own text. */
function placesIn(
  side: ComparedDraft,
  provisions: readonly number[],
  ids: Int32Array,
  start: number,
  length: number,
): number[] {
  const places: number[] = [];
  for (const i of provisions) {
    for (let at = side.textStart[i]!; at + length <= side.textEnd[i]!; at++) {
      let same = 0;
      while (same < length && side.ids[at + same] === ids[start + same]) same++;
      if (same === length) places.push(at);
    }
  }
  return places;
}

/** A sequence of words, given by its first and last word. */
export type WordRange = readonly [first: number, last: number];

/** Counts how many of the words around two passages are the same. */
export function measureContextFit(
  from: ComparedDraft,
  [start, end]: WordRange,
  to: ComparedDraft,
  [first, last]: WordRange,
): number {
  const before = overlap(around(from, start, start - AROUND, start), around(to, first, first - AROUND, first));
  const after = overlap(around(from, start, end + 1, end + 1 + AROUND), around(to, first, last + 1, last + 1 + AROUND));
  return before + after;
}

/** Represents the edge of a text, which counts as a neighbour. */
const EDGE = -1;

function around(side: ComparedDraft, within: number, start: number, end: number): number[] {
  const owner = provisionOfWord(side, within);
  const [low, high] = [side.textStart[owner]!, side.textEnd[owner]!];
  const ids = [...side.ids.subarray(Math.max(low, start), Math.max(low, Math.min(high, end)))];
  return start < low || end > high ? [...ids, EDGE] : ids;
}

function overlap(one: readonly number[], other: readonly number[]): number {
  const left = [...other];
  let count = 0;
  for (const id of one) {
    const at = left.indexOf(id);
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

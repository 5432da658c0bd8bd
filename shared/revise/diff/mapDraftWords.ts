import type { MatchedProvisionGroup } from "../match/provisionPairs.ts";
import { findEqualRuns, findEqualRunsFromPairs, type EqualRun } from "#shared/base/equalRuns.ts";
import { areRangesOfSameWords, type ComparedDraft } from "../match/comparedDraft.ts";
import { findMovedRuns } from "./movedRuns.ts";

/**
 * Maps the words of one draft to those of another, and the reverse; -1 if a word has no counterpart. Matching
 * provisions are compared word by word. In addition, a passage that has left its provision is found if it occurs only
 * once in each draft.
 */
export function mapDraftWords(
  a: ComparedDraft,
  b: ComparedDraft,
  groups: readonly MatchedProvisionGroup[],
): readonly [Int32Array, Int32Array] {
  const target = new Int32Array(a.ids.length).fill(-1);
  const source = new Int32Array(b.ids.length).fill(-1);
  const keep = ([from, to, length]: EqualRun) => {
    for (let k = 0; k < length; k++) {
      target[from + k] = to + k;
      source[to + k] = from + k;
    }
  };
  for (const { from, to } of groups) {
    if (from.length === 1 && to.length === 1) for (const run of findSameWords(a, from[0]!, b, to[0]!)) keep(run);
    else compareSeveral(a, from, b, to, keep);
  }
  for (const run of findMovedRuns(a, b, groups, target, source)) keep(run);
  return [target, source];
}

/** Finds the runs of words that the own texts of two provisions have in common, in order. */
export function findSameWords(a: ComparedDraft, i: number, b: ComparedDraft, j: number): Iterable<EqualRun> {
  const [start, end, there, thereEnd] = [a.textStart[i]!, a.textEnd[i]!, b.textStart[j]!, b.textEnd[j]!];
  if (areRangesOfSameWords(a, start, end, b, there, thereEnd)) return [[start, there, end - start]];
  return findEqualRunsFromPairs(a.ids, b.ids, [start, end, there, thereEnd]);
}

function compareSeveral(
  a: ComparedDraft,
  from: readonly number[],
  b: ComparedDraft,
  to: readonly number[],
  keep: (run: EqualRun) => void,
) {
  const [mine, theirs] = [wordsOf(a, from), wordsOf(b, to)];
  const [left, right] = [mine.map((word) => a.ids[word]!), theirs.map((word) => b.ids[word]!)];
  for (const [i, j, length] of findEqualRuns(left, right, [0, left.length, 0, right.length], 0)) {
    for (let k = 0; k < length; k++) keep([mine[i + k]!, theirs[j + k]!, 1]);
  }
}

/** Returns the words of several provisions' own texts, one text after another. */
function wordsOf({ textStart, textEnd }: ComparedDraft, provisions: readonly number[]): Int32Array {
  const words: number[] = [];
  for (const i of provisions) for (let at = textStart[i]!; at < textEnd[i]!; at++) words.push(at);
  return Int32Array.from(words);
}

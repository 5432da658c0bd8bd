import type { Group } from "./pairs.ts";
import { wordRuns, type Run } from "./match.ts";
import { sameWords, type Side } from "./side.ts";
import { strays } from "./strays.ts";

/**
 * Which word of one draft is which of another, and the other way round; -1 where none is. Compared within provisions
 * that belong together; besides, a passage that has left its provision is found where it stands once in either draft.
 */
export function mapWords(a: Side, b: Side, groups: readonly Group[]): readonly [Int32Array, Int32Array] {
  const target = new Int32Array(a.ids.length).fill(-1);
  const source = new Int32Array(b.ids.length).fill(-1);
  const keep = ([from, to, length]: Run) => {
    for (let k = 0; k < length; k++) {
      target[from + k] = to + k;
      source[to + k] = from + k;
    }
  };
  for (const { from, to } of groups) {
    if (from.length === 1 && to.length === 1) compareOwn(a, from[0]!, b, to[0]!, keep);
    else compareSeveral(a, from, b, to, keep);
  }
  for (const run of strays(a, b, groups, target, source)) keep(run);
  return [target, source];
}

function compareOwn(a: Side, i: number, b: Side, j: number, keep: (run: Run) => void): void {
  const [start, end, there, thereEnd] = [a.own[i]!, a.end[i]!, b.own[j]!, b.end[j]!];
  if (sameWords(a, start, end, b, there, thereEnd)) keep([start, there, end - start]);
  else for (const run of wordRuns(a.ids, b.ids, [start, end, there, thereEnd], 0)) keep(run);
}

function compareSeveral(a: Side, from: readonly number[], b: Side, to: readonly number[], keep: (run: Run) => void) {
  const [mine, theirs] = [wordsOf(a, from), wordsOf(b, to)];
  const [left, right] = [mine.map((word) => a.ids[word]!), theirs.map((word) => b.ids[word]!)];
  for (const [i, j, length] of wordRuns(left, right, [0, left.length, 0, right.length], 0)) {
    for (let k = 0; k < length; k++) keep([mine[i + k]!, theirs[j + k]!, 1]);
  }
}

/** The words of some provisions' own texts, one after another. */
function wordsOf({ own, end }: Side, provisions: readonly number[]): Int32Array {
  const words: number[] = [];
  for (const i of provisions) for (let at = own[i]!; at < end[i]!; at++) words.push(at);
  return Int32Array.from(words);
}

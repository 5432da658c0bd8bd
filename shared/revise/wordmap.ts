import type { Draft } from "../draft/draft.ts";
import { align } from "./alignment.ts";
import { wordRuns } from "./match.ts";
import { sidesOf, type Side } from "./side.ts";

/** Which word of one draft is which of another: compared within provisions that belong together, nowhere else. */
export interface WordMap {
  readonly from: Side;
  readonly to: Side;
  /** For each word of the older draft its place in the newer one, or -1; and the other way round. */
  readonly target: Int32Array;
  readonly source: Int32Array;
}

const known = new WeakMap<Draft, WeakMap<Draft, WordMap>>();

/** The word map of two drafts; made once. */
export function wordMap(from: Draft, to: Draft): WordMap {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let map = of.get(to);
  if (!map) of.set(to, (map = compare(from, to)));
  return map;
}

function compare(from: Draft, to: Draft): WordMap {
  const [a, b] = sidesOf(from, to);
  const target = new Int32Array(a.ids.length).fill(-1);
  const source = new Int32Array(b.ids.length).fill(-1);
  for (const match of align(from, to).matches) {
    const [mine, theirs] = [wordsOf(a, match.from), wordsOf(b, match.to)];
    const [left, right] = [mine.map((word) => a.ids[word]!), theirs.map((word) => b.ids[word]!)];
    for (const [i, j, length] of wordRuns(left, right, [0, left.length, 0, right.length], 0)) {
      for (let k = 0; k < length; k++) {
        target[mine[i + k]!] = theirs[j + k]!;
        source[theirs[j + k]!] = mine[i + k]!;
      }
    }
  }
  return { from: a, to: b, target, source };
}

/** The words of some provisions' own texts, one after another. */
function wordsOf({ own, end }: Side, provisions: readonly number[]): Int32Array {
  const words: number[] = [];
  for (const i of provisions) for (let at = own[i]!; at < end[i]!; at++) words.push(at);
  return Int32Array.from(words);
}

import type { ComparedDraft } from "../match/comparedDraft.ts";

/** For each word's id where it stands first and how often, and for each place where the same word stands next. */
interface Where {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<ComparedDraft, Where>();

/** Where the `length` words that begin at `start` in `ids` (of either side of a pair) stand in a side, in its order. */
export function* findWordSequence(
  side: ComparedDraft,
  ids: Int32Array,
  start: number,
  length: number,
): Iterable<number> {
  const where = whereOf(side);
  const rare = rarest(where, ids, start, length);
  for (let at = where.first[ids[rare]!] ?? -1; at >= 0; at = where.next[at]!) {
    const first = at - (rare - start);
    let same = 0;
    while (same < length && side.ids[first + same] === ids[start + same]) same++;
    if (same === length) yield first;
  }
}

function whereOf(side: ComparedDraft): Where {
  let where = known.get(side);
  if (!where) known.set(side, (where = findWords(side.ids)));
  return where;
}

function findWords(ids: Int32Array): Where {
  let most = -1;
  for (let at = 0; at < ids.length; at++) most = Math.max(most, ids[at]!);
  const [first, count] = [new Int32Array(most + 1).fill(-1), new Int32Array(most + 1)];
  const next = new Int32Array(ids.length);
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at]!;
    next[at] = first[id]!;
    first[id] = at;
    count[id] = count[id]! + 1;
  }
  return { first, count, next };
}

/** Of some words the one that stands least often there. */
function rarest({ count }: Where, ids: Int32Array, start: number, length: number): number {
  let [rare, least] = [start, Infinity];
  for (let at = start; at < start + length; at++) {
    const often = count[ids[at]!] ?? 0;
    if (often < least) [rare, least] = [at, often];
  }
  return rare;
}

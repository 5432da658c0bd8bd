import type { ComparedDraft } from "../match/comparedDraft.ts";

/** For each word id, its first position and its count; for each position, the next one with the same word. */
interface WordPositions {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<ComparedDraft, WordPositions>();

/**
 * Finds a sequence of words in a draft: the `length` words from `start` in `ids`, which may be from either draft of the
 * pair. Yields the position of each occurrence, in order.
 */
export function* findWordSequence(
  side: ComparedDraft,
  ids: Int32Array,
  start: number,
  length: number,
): Iterable<number> {
  const positions = positionsOf(side);
  const rare = rarest(positions, ids, start, length);
  for (let at = positions.first[ids[rare]!] ?? -1; at >= 0; at = positions.next[at]!) {
    const first = at - (rare - start);
    let same = 0;
    while (same < length && side.ids[first + same] === ids[start + same]) same++;
    if (same === length) yield first;
  }
}

function positionsOf(side: ComparedDraft): WordPositions {
  let positions = known.get(side);
  if (!positions) known.set(side, (positions = findWords(side.ids)));
  return positions;
}

function findWords(ids: Int32Array): WordPositions {
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

/** Returns the word of a sequence that is rarest in the draft. */
function rarest({ count }: WordPositions, ids: Int32Array, start: number, length: number): number {
  let [rare, least] = [start, Infinity];
  for (let at = start; at < start + length; at++) {
    const often = count[ids[at]!] ?? 0;
    if (often < least) [rare, least] = [at, often];
  }
  return rare;
}

import { diff } from "fast-myers-diff";
import { longestIncreasingSubsequence } from "./longestIncreasingSubsequence.ts";

/** Lengths of the runs of words searched for, longest first. A run that occurs once in each flow is matched. */
const RUNS = [8, 4, 2, 1];
/** A run of at least this length may occur up to this often (a compilation contains its articles twice). */
const LONG_RUN = 4;
/** A run this short occurs once, or is not matched. */
const PAIR = 2;
const OFTEN = 16;
/** Gaps with fewer words in total are compared word by word; in larger ones, shorter runs are tried. */
const ONE_BY_ONE = 600;
/** The most pairs of words compared in a gap in which no run is unique. */
export const MOST_PAIRS_COMPARED = 4_000_000;
/** A run of equal words or characters: where it begins in each stream, and its length. */
export type EqualRun = readonly [a: number, b: number, length: number];

/** A range in each of two streams; the ends are exclusive. */
export type RangePair = readonly [a: number, aEnd: number, b: number, bEnd: number];

/**
 * Yields the equal runs in a gap between two sequences, in order. `depth` is the index of the run length to try first.
 */
export function* findEqualRuns(left: Int32Array, right: Int32Array, gap: RangePair, depth: number): Iterable<EqualRun> {
  let [a, aEnd, b, bEnd] = gap;
  const head = commonStart(left, right, gap);
  if (head > 0) yield [a, b, head];
  [a, b] = [a + head, b + head];
  const tail = commonEnd(left, right, [a, aEnd, b, bEnd]);
  [aEnd, bEnd] = [aEnd - tail, bEnd - tail];
  if (aEnd > a && bEnd > b) yield* runsBetween(left, right, [a, aEnd, b, bEnd], depth);
  if (tail > 0) yield [aEnd, bEnd, tail];
}

function commonStart(left: Int32Array, right: Int32Array, [a, aEnd, b, bEnd]: RangePair): number {
  let n = 0;
  while (a + n < aEnd && b + n < bEnd && left[a + n] === right[b + n]) n++;
  return n;
}

function commonEnd(left: Int32Array, right: Int32Array, [a, aEnd, b, bEnd]: RangePair): number {
  let n = 0;
  while (aEnd - n > a && bEnd - n > b && left[aEnd - n - 1] === right[bEnd - n - 1]) n++;
  return n;
}

function* runsBetween(left: Int32Array, right: Int32Array, gap: RangePair, depth: number): Iterable<EqualRun> {
  const [a, aEnd, b, bEnd] = gap;
  const length = RUNS[depth];
  if (length === undefined || aEnd - a + bEnd - b < ONE_BY_ONE) {
    yield* comparedRuns(left, right, gap);
    return;
  }
  yield* runsAlong(left, right, gap, length, depth + 1);
}

/** Yields the runs of `length` words that are unique in a gap, and the equal runs between these. */
function* runsAlong(
  left: Int32Array,
  right: Int32Array,
  gap: RangePair,
  length: number,
  depth: number,
): Iterable<EqualRun> {
  const [a, aEnd, b, bEnd] = gap;
  let [atA, atB] = [a, b];
  for (const [i, j] of [...uniqueRuns(left, right, gap, length), [aEnd, bEnd] as const]) {
    // A run that begins within the previous one was already covered by it.
    if (i < atA || j < atB) continue;
    yield* findEqualRuns(left, right, [atA, i, atB, j], depth);
    const run = commonStart(left, right, [i, aEnd, j, bEnd]);
    if (run > 0) yield [i, j, run];
    [atA, atB] = [i + run, j + run];
  }
}

/**
 * Yields the equal runs of two texts, first those of two words that are unique in both. Where a sentence was added, as
 * many words as possible would be matched in it otherwise: "of", "to" and "the" instead of the end of the one before.
 */
export function findEqualRunsFromPairs(left: Int32Array, right: Int32Array, gap: RangePair): Iterable<EqualRun> {
  return runsAlong(left, right, gap, PAIR, 0);
}

/** Compares a gap word by word. Yields nothing for large gaps with repetitions, which would take minutes. */
function* comparedRuns(left: Int32Array, right: Int32Array, [a, aEnd, b, bEnd]: RangePair): Iterable<EqualRun> {
  if ((aEnd - a) * (bEnd - b) > MOST_PAIRS_COMPARED) return;
  yield* diffEqualRuns(left.subarray(a, aEnd), right.subarray(b, bEnd), a, b);
}

/** Yields the equal runs of two strings or sequences of ids (Myers 1986), shifted by where each begins in its whole. */
export function* diffEqualRuns<T extends string | Int32Array>(xs: T, ys: T, a: number, b: number): Iterable<EqualRun> {
  let [x, y] = [0, 0];
  for (const [start, end, , yEnd] of diff<string | Int32Array>(xs, ys)) {
    if (start > x) yield [a + x, b + y, start - x];
    [x, y] = [end, yEnd];
  }
  if (x < xs.length) yield [a + x, b + y, xs.length - x];
}

/**
 * Returns the runs of `length` words that occur equally often in both gaps, paired in order. Keeps as many of the
 * pairs as ascend in both. A short run counts only if it occurs once.
 */
function uniqueRuns(
  left: Int32Array,
  right: Int32Array,
  gap: RangePair,
  length: number,
): readonly (readonly [number, number])[] {
  const [a, aEnd, b, bEnd] = gap;
  const [mine, theirs] = [placesOfRuns(left, a, aEnd, length), placesOfRuns(right, b, bEnd, length)];
  const often = length < LONG_RUN ? 1 : OFTEN;
  const pairs: [number, number][] = [];
  for (const [hash, places] of mine) {
    const there = theirs.get(hash);
    if (there?.length !== places.length || places.length > often) continue;
    places.forEach((i, k) => {
      if (sameRun(left, i, right, there[k]!, length)) pairs.push([i, there[k]!]);
    });
  }
  return longestIncreasingSubsequence(pairs.sort((one, other) => one[0] - other[0]));
}

/** Returns where the runs with each hash begin. */
function placesOfRuns(ids: Int32Array, start: number, end: number, length: number): ReadonlyMap<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = start; i + length <= end; i++) {
    let hash = 0;
    for (let k = 0; k < length; k++) hash = (Math.imul(hash, 0x01000193) ^ Math.imul(ids[i + k]! + 1, 0x9e3779b1)) | 0;
    const there = places.get(hash);
    if (there) there.push(i);
    else places.set(hash, [i]);
  }
  return places;
}

function sameRun(left: Int32Array, i: number, right: Int32Array, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (left[i + k] !== right[j + k]) return false;
  return true;
}

import type { EqualRun } from "./equalRuns.ts";

/**
 * Edits up to which the fewest are searched for. The time and memory for them is quadratic in their number: at most two
 * megabytes.
 */
const MOST_EDITS = 1000;

/** The most pairs of elements that are compared. */
const MOST_PAIRS = 1_000_000;

/**
 * Finds a longest common subsequence of two sequences: its runs in order, or null if they are too long. Of several that
 * are longest, it takes the one that skips as much as possible of the first sequence before any of the second, so the
 * way it is found makes no difference.
 */
export function findLongestCommonSubsequence(a: Int32Array, b: Int32Array): readonly EqualRun[] | null {
  if (a.length * b.length > MOST_PAIRS) return null;
  return byFewestEdits(a, b) ?? byTable(a, b);
}

/**
 * Searches for the fewest edits (Myers 1986) from the end, and then walks from the start along edits that each leave
 * one fewer. Returns null if there are more than `MOST_EDITS`.
 */
function byFewestEdits(a: Int32Array, b: Int32Array): readonly EqualRun[] | null {
  const [n, m] = [a.length, b.length];
  if (Math.abs(n - m) > MOST_EDITS) return null;
  const reached = reachFromEnd(a, b);
  if (!reached) return null;
  /** Returns whether so many edits are enough for all behind two places, given how much is left of each. */
  const isEnough = (edits: number, leftA: number, leftB: number) => {
    const diagonal = leftA - leftB;
    return Math.abs(diagonal) <= edits && reached.far[placeOf(edits, diagonal)]! >= leftA;
  };
  let left = reached.edits;
  return walk(a, b, (i, j) => isEnough(--left, n - i - 1, m - j));
}

/** How far so many edits reach on each diagonal is listed after that of fewer edits, every second diagonal. */
function placeOf(edits: number, diagonal: number): number {
  return (edits * (edits + 1)) / 2 + (edits + diagonal) / 2;
}

/**
 * Returns the fewest edits, and how many elements at the end of the first sequence each number of edits covers at most,
 * for each diagonal (how many more these are than those of the second).
 */
function reachFromEnd(a: Int32Array, b: Int32Array): { readonly edits: number; readonly far: Int32Array } | null {
  const [n, m] = [a.length, b.length];
  let far: Int32Array = new Int32Array(64);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const [here, before] = [placeOf(edits, -edits), placeOf(edits - 1, 1 - edits)];
    if (here + edits >= far.length) far = larger(far);
    for (let i = 0, diagonal = -edits; i <= edits; i++, diagonal += 2) {
      const [down, right] = [i < edits ? far[before + i]! : -1, i > 0 ? far[before + i - 1]! + 1 : -1];
      let x = edits === 0 ? 0 : Math.max(down, right);
      while (x < n && x - diagonal < m && a[n - 1 - x] === b[m - 1 - x + diagonal]) x++;
      far[here + i] = x;
      if (diagonal === n - m && x >= n) return { edits, far };
    }
  }
  return null;
}

function larger(old: Int32Array): Int32Array {
  const all = new Int32Array(2 * old.length);
  all.set(old);
  return all;
}

/** Reads the subsequence from a table of all pairs (Wagner and Fischer 1974). */
function byTable(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1, at = i * width + j; j >= 0; j--, at--) {
      if (a[i] === b[j]) table[at] = table[at + width + 1]! + 1;
      else table[at] = Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  return walk(a, b, (i, j) => table[(i + 1) * width + j]! >= table[i * width + j + 1]!);
}

/**
 * Walks through both sequences, over equal elements whenever there are any. `skips` tells whether the element of the
 * first sequence is skipped, rather than that of the second.
 */
function walk(a: Int32Array, b: Int32Array, skips: (i: number, j: number) => boolean): readonly EqualRun[] {
  const runs: EqualRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const start = i;
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    if (i > start) runs.push([start, j - (i - start), i - start]);
    else if (skips(i, j)) i++;
    else j++;
  }
  return runs;
}

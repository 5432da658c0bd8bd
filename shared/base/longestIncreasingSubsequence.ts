import { binarySearchLastMatch } from "./binarySearch.ts";

/**
 * Returns the longest subsequence of pairs whose second numbers also increase. The first numbers must be increasing.
 *
 * @example
 * longestIncreasingSubsequence([[0, 2], [1, 0], [2, 1]]); // [[1, 0], [2, 1]]
 */
export function longestIncreasingSubsequence(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], i) => {
    const last = binarySearchLastMatch(tops.length, (k) => pairs[tops[k]!]![1] < j);
    before[i] = tops[last] ?? -1;
    tops[last + 1] = i;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(pairs[i]!);
  return chain.reverse();
}

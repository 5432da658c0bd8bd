import { describe, expect, it } from "vitest";
import { findLongestCommonSubsequence } from "#shared/base/commonSubsequence.ts";
import { Random } from "#test/support/random.ts";

describe("A longest common subsequence", () => {
  const random = new Random(4);
  const sequence = (length: number, values: number) =>
    Int32Array.from({ length }, () => Math.floor(random.next() * values));

  it("is the same whether it is found by the fewest edits or by a table", () => {
    for (let round = 0; round < 500; round++) {
      const values = 2 + (round % 7);
      const [a, b] = [sequence(round % 13, values), sequence((round * 5) % 17, values)];
      expect(findLongestCommonSubsequence(a, b)).toEqual(readFromTable(a, b));
    }
  });

  it("is found in sequences with more than a thousand edits", () => {
    for (const [n, m] of [
      [800, 900],
      [20, 3000],
    ] as const) {
      const [a, b] = [sequence(n, 400), sequence(m, 400)];
      expect(findLongestCommonSubsequence(a, b)).toEqual(readFromTable(a, b));
    }
  });

  it("is not searched for in sequences of more than a million pairs", () => {
    expect(findLongestCommonSubsequence(sequence(1000, 9), sequence(1001, 9))).toBeNull();
    expect(findLongestCommonSubsequence(sequence(0, 9), sequence(10, 9))).toEqual([]);
  });
});

/** Returns the runs of the longest common subsequence that skips elements of the first sequence first. */
function readFromTable(a: Int32Array, b: Int32Array): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  }
  const runs: number[][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const last = runs.at(-1);
    if (a[i] !== b[j]) [i, j] = table[i + 1]![j]! >= table[i]![j + 1]! ? [i + 1, j] : [i, j + 1];
    else {
      if (last && last[0]! + last[2]! === i && last[1]! + last[2]! === j) last[2]!++;
      else runs.push([i, j, 1]);
      [i, j] = [i + 1, j + 1];
    }
  }
  return runs;
}

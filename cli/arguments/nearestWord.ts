/** Returns the word that was probably meant: the closest one, with at most one error per three letters. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const ranked = words.map((word) => ({ word, slips: slipsBetween(typed, word) }));
  const [best] = ranked.sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.max(1, Math.floor(typed.length / 3)) ? best.word : undefined;
}

/**
 * Returns the restricted Damerau–Levenshtein distance (optimal string alignment): the number of insertions, deletions,
 * substitutions and swaps of neighbours, with no letters edited twice.
 */
function slipsBetween(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const swapped = i > 0 && j > 0 && from[i] === to[j - 1] && from[i - 1] === to[j];
      const exchanged = row[j]! + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(exchanged, row[j + 1]! + 1, next[j]! + 1, swapped ? before[j - 1]! + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}

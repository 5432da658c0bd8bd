/** The word that somebody most likely meant: the one with the fewest slips, at most one in three letters. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const ranked = words.map((word) => ({ word, slips: slipsBetween(typed, word) }));
  const [best] = ranked.sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.max(1, Math.floor(typed.length / 3)) ? best.word : undefined;
}

/**
 * How many letters are to be put in, taken out, exchanged or swapped with their neighbour to make one word of the other:
 * Damerau's and Levenshtein's distance, in which nothing is done twice to the same letters.
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

/**
 * Returns the words that may have been meant: those with the fewest slips, if that is at most one slip per three
 * letters, in the order given. Case is ignored.
 *
 * @example nearestWords("fitler", ["filter", "format"]) // ["filter"]
 */
export function nearestWords(typed: string, words: readonly string[]): readonly string[] {
  const most = Math.min(Math.max(1, Math.floor(typed.length / 3)), typed.length - 1);
  const ranked = words.map((word) => ({ word, slips: editDistanceInLetters(typed.toLowerCase(), word.toLowerCase()) }));
  const fewest = Math.min(most, ...ranked.map(({ slips }) => slips));
  return ranked.filter(({ slips }) => slips === fewest).map(({ word }) => word);
}

/** Returns the word that was probably meant; `none`, as sentences that suggest a word expect it, if none is near. */
export function toNearestWordParam(typed: string, words: readonly string[]): string {
  return nearestWords(typed, words)[0] ?? "none";
}

/**
 * Returns the restricted Damerau–Levenshtein distance (optimal string alignment): the number of insertions, deletions,
 * substitutions and swaps of neighbours, with no letters edited twice.
 */
export function editDistanceInLetters(from: string, to: string): number {
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

import type { Comparison } from "./comparison.ts";
import { ownerOf, type Remains } from "./quoted.ts";
import type { Side } from "./side.ts";
import { placesOfWords } from "./where.ts";

/** One word alone may be anybody's. */
const FEWEST = 2;

/**
 * Where words of a provision stand whole in what it became, once there and once where they come from: its parts may have been put
 * in another order, and then the words around them lead elsewhere. Null where that is not so.
 */
export function turnedIn({ from, to, ofFrom }: Comparison, words: readonly number[]): Remains | null {
  const [start, length] = [words[0]!, words.length];
  const owner = ownerOf(from, start);
  if (length < FEWEST || words.at(-1)! - start !== length - 1 || owner < 0) return null;
  const within = (side: Side, provisions: readonly number[]) =>
    [...placesOfWords(side, from.ids, start, length)].filter((at) =>
      [at, at + length - 1].every((word) => provisions.includes(ownerOf(side, word))),
    );
  const there = within(to, ofFrom[owner]?.to ?? []);
  if (there.length !== 1 || within(from, [owner]).length !== 1) return null;
  const [first] = there as [number];
  return { first, last: first + length - 1, share: 1, isWhole: true };
}

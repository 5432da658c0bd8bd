import type { Comparison } from "./comparison.ts";
import { fitOf, type Passage } from "./doubt.ts";
import type { Remains } from "./quoted.ts";
import { ownerOf, type Side } from "./side.ts";
import { isBracket, isWithinAmount, termsOf } from "./terms.ts";

/** One word alone may be anybody's. */
const FEWEST = 2;
/** A place fits better than another if so many more of the words around it do. */
const CLEARLY = 2;

/**
 * Where the very words of a quote stand in what its provision became, whatever brackets came or went: where rivals were
 * struck, or parts were put in another order, a comparison word by word leads elsewhere. Of several places those that
 * the words around the quote fit best, the best first.
 */
export function verbatimIn({ from, to, ofFrom }: Comparison, words: readonly number[]): readonly Remains[] {
  const [start, end] = [words[0]!, words.at(-1)!];
  const owner = ownerOf(from, start);
  const isInOne = owner >= 0 && ownerOf(from, end) === owner && end - start === words.length - 1;
  if (!isInOne || termsOf(from.flow, words).length < FEWEST) return [];
  const plain = words.filter((word) => !isBracket(from.flow, word));
  const ids = plain.map((word) => from.ids[word]!);
  const [opening, closing] = [plain[0]! - start, end - plain.at(-1)!];
  const found = (ofFrom[owner]?.to ?? []).flatMap((provision) =>
    passagesIn(to, provision, ids).map((passage) => withBrackets(to, passage, opening, closing)),
  );
  const fits = found.length < 2 ? [] : found.map((passage) => fitOf(from, [start, end], to, passage));
  const best = fits.length === 0 ? found : found.filter((_, i) => fits[i]! > Math.max(...fits) - CLEARLY);
  return best.map(([first, last]) => ({ first, last, share: 1, isWhole: true }));
}

/** The passages of a provision that have some words in a row, brackets aside, and begin or end within no amount. */
function passagesIn(side: Side, provision: number, ids: readonly number[]): readonly Passage[] {
  const { flow, own, end } = side;
  const words: number[] = [];
  for (let at = own[provision]!; at < end[provision]!; at++) if (!isBracket(flow, at)) words.push(at);
  return words.flatMap((first, k): Passage[] => {
    const last = words[k + ids.length - 1];
    const isHere = last !== undefined && ids.every((id, i) => side.ids[words[k + i]!] === id);
    return isHere && !isWithinAmount(flow, first - 1) && !isWithinAmount(flow, last + 1) ? [[first, last]] : [];
  });
}

/** A passage with as many of the brackets around it as a quote began and ended with. */
function withBrackets({ flow }: Side, [first, last]: Passage, opening: number, closing: number): Passage {
  let [start, end] = [first, last];
  while (first - start < opening && isBracket(flow, start - 1)) start--;
  while (end - last < closing && isBracket(flow, end + 1)) end++;
  return [start, end];
}

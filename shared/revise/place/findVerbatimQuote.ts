import type { DraftComparison } from "../match/draftComparison.ts";
import { measureContextFit, type WordRange } from "./equallyFittingPassages.ts";
import type { QuoteRemains } from "./quotedWords.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import { isBracketWord, isNumericWord, isSignWithinAmount, groupWordsIntoTerms } from "../words/wordKinds.ts";
import { isQuoteRemainderEnough } from "./isQuoteRemainderEnough.ts";

/** A single word may occur anywhere. */
const FEWEST = 2;
/** A place fits clearly better than another if this many more of the surrounding words match. */
const CLEARLY = 2;

/**
 * Finds the exact words of a quote in the successors of its provision, ignoring brackets that came or went. A
 * word-by-word comparison misses them if rivals were deleted or parts were reordered. If there are several places,
 * returns those that fit the words around the quote best, best first. Returns none if these words clearly fit
 * what remains of the quote in order (`inOrder`) better: if "the requesting State Party" became "the requesting Party",
 * the "State Party" of an added sentence is another one.
 */
export function findVerbatimQuote(
  comparison: DraftComparison,
  words: readonly number[],
  inOrder: QuoteRemains | null,
): readonly QuoteRemains[] {
  const { from, to, groupOfFrom } = comparison;
  const [start, end] = [words[0]!, words.at(-1)!];
  const owner = provisionOfWord(from, start);
  const isInOne = owner >= 0 && provisionOfWord(from, end) === owner && end - start === words.length - 1;
  if (!isInOne || groupWordsIntoTerms(from.flow, words).length < FEWEST) return [];
  const plain = words.filter((word) => !isBracketWord(from.flow, word));
  const ids = plain.map((word) => from.ids[word]!);
  const [opening, closing] = [plain[0]! - start, end - plain.at(-1)!];
  const found = (groupOfFrom[owner]?.to ?? []).flatMap((provision) =>
    passagesIn(to, provision, ids).map((passage) => withBrackets(to, passage, opening, closing)),
  );
  const fit = (passage: WordRange) => measureContextFit(from, [start, end], to, passage);
  const mayBeOthers = inOrder !== null && !hasNumber(from, words) && isQuoteRemainderEnough(comparison, words, inOrder);
  if (mayBeOthers && isElsewhere(found, inOrder)) {
    const least = fit([inOrder.first, inOrder.last]) - CLEARLY;
    if (found.every((each) => fit(each) <= least)) return [];
  }
  const fits = found.length < 2 ? [] : found.map(fit);
  const best = fits.length === 0 ? found : found.filter((_, i) => fits[i]! > Math.max(...fits) - CLEARLY);
  return best.map(([first, last]) => ({ first, last, share: 1, isWhole: true }));
}

/** An amount is told from its rivals by its own words. */
function hasNumber({ flow }: ComparedDraft, words: readonly number[]): boolean {
  return words.some((word) => isNumericWord(flow, word));
}

function isElsewhere(passages: readonly WordRange[], { first, last }: QuoteRemains): boolean {
  return passages.every((each) => each[1] < first || last < each[0]);
}

/**
 * Returns the passages of a provision that have these words in a row, ignoring brackets, and do not begin or end within
 * an amount.
 */
function passagesIn(side: ComparedDraft, provision: number, ids: readonly number[]): readonly WordRange[] {
  const { flow, textStart, textEnd } = side;
  const words: number[] = [];
  for (let at = textStart[provision]!; at < textEnd[provision]!; at++) if (!isBracketWord(flow, at)) words.push(at);
  return words.flatMap((first, k): WordRange[] => {
    const last = words[k + ids.length - 1];
    const isHere = last !== undefined && ids.every((id, i) => side.ids[words[k + i]!] === id);
    return isHere && !isSignWithinAmount(flow, first - 1) && !isSignWithinAmount(flow, last + 1) ? [[first, last]] : [];
  });
}

/** Extends a passage by as many of the brackets around it as the quote began and ended with. */
function withBrackets({ flow }: ComparedDraft, [first, last]: WordRange, opening: number, closing: number): WordRange {
  let [start, end] = [first, last];
  while (first - start < opening && isBracketWord(flow, start - 1)) start--;
  while (end - last < closing && isBracketWord(flow, end + 1)) end++;
  return [start, end];
}

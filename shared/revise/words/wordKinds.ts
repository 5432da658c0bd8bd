import type { TextFlow } from "./textFlow.ts";

/** Returns whether a word of a flow is a square bracket. */
export function isBracketWord({ text, wordStarts }: TextFlow, word: number): boolean {
  return /[[\]]/u.test(text.charAt(wordStarts[word]!));
}

/** Returns whether a word of a flow has letters or digits; "°" and "%" have none. */
function isLettered({ text, wordStarts }: TextFlow, word: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(wordStarts[word]!, wordStarts[word + 1]!));
}

/** Returns whether a word of a flow is a number. */
export function isNumericWord({ text, wordStarts }: TextFlow, word: number): boolean {
  return /^\p{N}+$/u.test(text.slice(wordStarts[word]!, wordStarts[word + 1]!));
}

/** Returns whether a word of a flow is a sign within an amount, such as the point of "1.5". */
export function isSignWithinAmount(flow: TextFlow, word: number): boolean {
  const { text, wordStarts, sourceStart, sourceEnd } = flow;
  if (word < 1 || word + 2 >= wordStarts.length || !/[.,/\u2044٫٬]/u.test(text.charAt(wordStarts[word]!))) return false;
  const [start, end] = [wordStarts[word]!, wordStarts[word + 1]!];
  const isTouched = sourceEnd[start - 1] === sourceStart[start] && sourceEnd[end - 1] === sourceStart[end];
  return isTouched && isNumericWord(flow, word - 1) && isNumericWord(flow, word + 1);
}

/** Returns whether a word of a flow is a sign that ends a sentence, and not the point of "1.5". */
export function isSentenceEnd(flow: TextFlow, word: number): boolean {
  return /[.!?。！？؟]/u.test(flow.text.charAt(flow.wordStarts[word]!)) && !isSignWithinAmount(flow, word);
}

/** Groups words of a flow into terms, dropping signs: each word is a term, but an amount ("1.5") is a single one. */
export function groupWordsIntoTerms(flow: TextFlow, words: readonly number[]): readonly (readonly number[])[] {
  const terms: number[][] = [];
  for (const word of words.filter((each) => isLettered(flow, each))) {
    const last = terms.at(-1);
    if (last?.at(-1) === word - 2 && isSignWithinAmount(flow, word - 1)) last.push(word);
    else terms.push([word]);
  }
  return terms;
}

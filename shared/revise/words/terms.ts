import type { TextFlow } from "./textFlow.ts";

/** Whether a word of a flow is a square bracket. */
export function isBracketWord({ text, wordStarts }: TextFlow, word: number): boolean {
  return /[[\]]/u.test(text.charAt(wordStarts[word]!));
}

/** Whether a word of a flow has letters or digits: "°" and "%" have none. */
function isLettered({ text, wordStarts }: TextFlow, word: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(wordStarts[word]!, wordStarts[word + 1]!));
}

/** Whether a word of a flow is a number. */
export function isNumberWord({ text, wordStarts }: TextFlow, word: number): boolean {
  return /^\p{N}+$/u.test(text.slice(wordStarts[word]!, wordStarts[word + 1]!));
}

/** Whether a word of a flow is a sign within an amount: the point of "1.5". */
export function isWithinAmount(flow: TextFlow, word: number): boolean {
  const { text, wordStarts, sourceStart, sourceEnd } = flow;
  if (word < 1 || word + 2 >= wordStarts.length || !/[.,/\u2044٫٬]/u.test(text.charAt(wordStarts[word]!))) return false;
  const [start, end] = [wordStarts[word]!, wordStarts[word + 1]!];
  const isTouched = sourceEnd[start - 1] === sourceStart[start] && sourceEnd[end - 1] === sourceStart[end];
  return isTouched && isNumberWord(flow, word - 1) && isNumberWord(flow, word + 1);
}

/** Some words of a flow as terms, signs aside: each word by itself, an amount as one ("1.5"). */
export function termsOf(flow: TextFlow, words: readonly number[]): readonly (readonly number[])[] {
  const terms: number[][] = [];
  for (const word of words.filter((each) => isLettered(flow, each))) {
    const last = terms.at(-1);
    if (last?.at(-1) === word - 2 && isWithinAmount(flow, word - 1)) last.push(word);
    else terms.push([word]);
  }
  return terms;
}

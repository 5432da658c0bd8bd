import type { Flow } from "./flow.ts";

/** Whether a word of a flow is a square bracket. */
export function isBracket({ text, words }: Flow, word: number): boolean {
  return /[[\]]/u.test(text.charAt(words[word]!));
}

/** Whether a word of a flow has letters or digits: "°" and "%" have none. */
function isLettered({ text, words }: Flow, word: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(words[word]!, words[word + 1]!));
}

/** Whether a word of a flow is a number. */
export function isNumber({ text, words }: Flow, word: number): boolean {
  return /^\p{N}+$/u.test(text.slice(words[word]!, words[word + 1]!));
}

/** Whether a word of a flow is a sign within an amount: the point of "1.5". */
export function isWithinAmount(flow: Flow, word: number): boolean {
  const { text, words, from, to } = flow;
  if (word < 1 || word + 2 >= words.length || !/[.,/\u2044٫٬]/u.test(text.charAt(words[word]!))) return false;
  const [start, end] = [words[word]!, words[word + 1]!];
  const isTouched = to[start - 1] === from[start] && to[end - 1] === from[end];
  return isTouched && isNumber(flow, word - 1) && isNumber(flow, word + 1);
}

/** Some words of a flow as terms, signs aside: each word by itself, an amount as one ("1.5"). */
export function termsOf(flow: Flow, words: readonly number[]): readonly (readonly number[])[] {
  const terms: number[][] = [];
  for (const word of words.filter((each) => isLettered(flow, each))) {
    const last = terms.at(-1);
    if (last?.at(-1) === word - 2 && isWithinAmount(flow, word - 1)) last.push(word);
    else terms.push([word]);
  }
  return terms;
}

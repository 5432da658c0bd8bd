import type { Draft } from "#shared/draft/draft.ts";
import { textFlowOf, type TextFlow } from "../words/textFlow.ts";

/**
 * Returns how nearly two drafts are the same text, 0 to 1: the share of pairs of neighbouring words that they have in
 * common (Dice). The words and their order matter; layout, numbers, punctuation and the division into provisions do
 * not.
 */
export function measureDraftLikeness(a: Draft, b: Draft): number {
  const [left, right] = [countWordPairs(textFlowOf(a)), countWordPairs(textFlowOf(b))];
  let [both, all] = [0, 0];
  for (const [pair, count] of left) {
    both += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 0 : (2 * both) / all;
}

const LETTERS = /^\p{L}/u;

function countWordPairs({ text, wordStarts }: TextFlow): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let before = "";
  for (let i = 0; i + 1 < wordStarts.length; i++) {
    const word = text.slice(wordStarts[i], wordStarts[i + 1]);
    if (!LETTERS.test(word)) continue;
    const pair = `${before} ${word}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
    before = word;
  }
  return found;
}

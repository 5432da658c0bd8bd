import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftComparison } from "../match/draftComparison.ts";
import { foldedRangeOfBlockSpan, flowWordIndexAt } from "../words/textFlow.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import { findSameWords } from "../diff/mapDraftWords.ts";
import { isSentenceEnd } from "../words/wordKinds.ts";

/**
 * The words that a quote covers, and the offsets (folded characters) where it begins in the first and ends in the last.
 */
export interface QuotedWords {
  readonly words: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Finds the words that a quote covers. Returns null if folding leaves nothing of the quote. */
export function findWordsCoveredByRange({ flow }: ComparedDraft, { pieces }: ResolvedRange): QuotedWords | null {
  const words: number[] = [];
  let [first, last] = [-1, -1];
  for (const piece of pieces) {
    const [start, end] = foldedRangeOfBlockSpan(flow, piece.provision, piece.block, piece.start, piece.end);
    if (end <= start) continue;
    if (first < 0) first = start;
    last = end;
    for (let word = flowWordIndexAt(flow, start), to = flowWordIndexAt(flow, end - 1); word <= to; word++)
      words.push(word);
  }
  if (words.length === 0) return null;
  return { words, start: first - flow.wordStarts[words[0]!]!, end: last - flow.wordStarts[words.at(-1)!]! };
}

/** What remains of a quote in the other draft: the range from its first to its last word there. */
export interface QuoteRemains {
  readonly first: number;
  readonly last: number;
  /** The share of the words that remain, or of their letters, whichever is larger: 0 to 1. */
  readonly share: number;
  /** Whether all words remain, with nothing between them. */
  readonly isWhole: boolean;
}

/** Words that may come between those of a quote: twice its length, plus this many. */
const MOST_BETWEEN = 10;

/** Finds what remains of a quote within one provision if the provision that it is in became that one. */
export function findQuoteRemainsInProvision(
  { from, to }: DraftComparison,
  words: readonly number[],
  owner: number,
  provision: number,
): QuoteRemains | null {
  const target = new Int32Array(from.ids.length).fill(-1);
  for (const [at, there, length] of findSameWords(from, owner, to, provision))
    for (let k = 0; k < length; k++) target[at + k] = there + k;
  return findQuoteRemains({ from, to, target }, words);
}

/** Finds the range that holds most of a quote's words in their order. */
export function findQuoteRemains(
  { from, to, target }: Pick<DraftComparison, "from" | "to" | "target">,
  words: readonly number[],
): QuoteRemains | null {
  const most = 2 * words.length + MOST_BETWEEN;
  const size = (word: number) => from.flow.wordStarts[word + 1]! - from.flow.wordStarts[word]!;
  let best: MatchedRun | null = null;
  let here: MatchedRun | null = null;
  for (const word of words) {
    const at = target[word]!;
    if (at < 0) continue;
    const isNext: boolean = here !== null && at > here.last && to.rank[at]! - to.rank[here.last]! <= most;
    if (here === null || !isNext) here = { first: at, last: at, size: size(word), count: 1 };
    else here = { first: here.first, last: at, size: here.size + size(word), count: here.count + 1 };
    if (best === null || here.size > best.size) best = here;
  }
  if (best === null) return null;
  const all = words.reduce((sum, word) => sum + size(word), 0);
  const isWhole = best.count === words.length && to.rank[best.last]! - to.rank[best.first]! + 1 === words.length;
  return { first: best.first, last: best.last, share: Math.max(best.size / all, best.count / words.length), isWhole };
}

interface MatchedRun {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly count: number;
}

/**
 * Words that are at most this many times as long as those they replaced always belong to a place ("should" for "shall",
 * "appropriate" for "effective").
 */
const AS_LONG = 1.25;
/** Others may be twice as long as what they replaced, plus this many letters. */
const [LONGER, MORE] = [2, 8];

/**
 * Extends the remains by what replaced the quote's first and last words, and returns whether anything did. Longer words
 * must be fewer (in letters) than those that remain, so that a place never is mostly words that were not quoted. They
 * end with the sentence.
 */
export function extendRemainsOverReplacedWords(
  comparison: DraftComparison,
  words: readonly number[],
  remains: QuoteRemains,
): QuoteRemains & { readonly isReplaced: boolean } {
  const { target, source, from, to } = comparison;
  const [start, end] = [words[0]!, words.at(-1)!];
  const isFree = (word: number) =>
    source[word] === -1 && provisionOfWord(to, word) === provisionOfWord(to, remains.first);
  const isReplacement = (word: number) => isFree(word) && !isSentenceEnd(to.flow, word);
  const [before, after] = [target[start - 1] ?? -1, target[end + 1] ?? -1];
  let [low, high] = [remains.first, remains.last];
  if (target[start] === -1 && before >= 0) while (low - 1 > before && isReplacement(low - 1)) low--;
  if (target[end] === -1 && after >= 0) while (high + 1 < after && isReplacement(high + 1)) high++;
  let { first, last } = remains;
  let spare = 0;
  for (let word = first; word <= last; word++) spare += (isFree(word) ? -1 : 1) * letters(to, word, word);
  const belong = (came: number, went: number) =>
    came <= AS_LONG * went || (came < spare && came <= LONGER * went + MORE);
  const came = letters(to, low, first - 1);
  if (belong(came, letters(from, start, source[first]! - 1))) [first, spare] = [low, spare - came];
  if (belong(letters(to, last + 1, high), letters(from, source[last]! + 1, end))) last = high;
  return { ...remains, first, last, isReplaced: low < remains.first || high > remains.last };
}

/** Returns the number of letters from one word to another; 0 if there is none. */
function letters({ flow: { wordStarts } }: ComparedDraft, first: number, last: number): number {
  return last < first ? 0 : wordStarts[last + 1]! - wordStarts[first]!;
}

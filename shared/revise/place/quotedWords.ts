import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftComparison } from "../match/draftComparison.ts";
import { flowRangeOfBlock, wordAt } from "../words/textFlow.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";

/** The words that a quote covers, and how far within the first and the last it begins and ends (folded characters). */
export interface QuotedWords {
  readonly words: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Null where nothing is left of the quote once it is folded. */
export function findQuotedWords({ flow }: ComparedDraft, { pieces }: ResolvedRange): QuotedWords | null {
  const words: number[] = [];
  let [first, last] = [-1, -1];
  for (const piece of pieces) {
    const [start, end] = flowRangeOfBlock(flow, piece.provision, piece.block, piece.start, piece.end);
    if (end <= start) continue;
    if (first < 0) first = start;
    last = end;
    for (let word = wordAt(flow, start), to = wordAt(flow, end - 1); word <= to; word++) words.push(word);
  }
  if (words.length === 0) return null;
  return { words, start: first - flow.wordStarts[words[0]!]!, end: last - flow.wordStarts[words.at(-1)!]! };
}

/** What is left of some words in the other draft: from one word of it to another. */
export interface QuoteRemains {
  readonly first: number;
  readonly last: number;
  /** The share of the words that is there, or of their letters, whichever is more: 0 to 1. */
  readonly share: number;
  /** All of them, and nothing between them. */
  readonly isWhole: boolean;
}

/** Words may come between those of a quote: as many again twice over, and this many. */
const MOST_BETWEEN = 10;

/** Of the stretches in which words of a quote stand in their order, the one that holds the most of them. */
export function findQuoteRemains({ from, to, target }: DraftComparison, words: readonly number[]): QuoteRemains | null {
  const most = 2 * words.length + MOST_BETWEEN;
  const size = (word: number) => from.flow.wordStarts[word + 1]! - from.flow.wordStarts[word]!;
  let best: Stretch | null = null;
  let here: Stretch | null = null;
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

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly count: number;
}

/** The same with what has come in the place of the quote's first and last words, and whether anything has. */
export function includeReplacedEnds(
  comparison: DraftComparison,
  words: readonly number[],
  remains: QuoteRemains,
): QuoteRemains & { readonly isReplaced: boolean } {
  const { target, source, to } = comparison;
  let { first, last } = remains;
  const [start, end] = [words[0]!, words.at(-1)!];
  const isFree = (word: number) =>
    source[word] === -1 && provisionOfWord(to, word) === provisionOfWord(to, remains.first);
  const [before, after] = [target[start - 1] ?? -1, target[end + 1] ?? -1];
  if (target[start] === -1 && before >= 0) while (first - 1 > before && isFree(first - 1)) first--;
  if (target[end] === -1 && after >= 0) while (last + 1 < after && isFree(last + 1)) last++;
  return { ...remains, first, last, isReplaced: first < remains.first || last > remains.last };
}

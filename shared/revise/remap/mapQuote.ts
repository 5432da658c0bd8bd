import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import {
  isBlockFlowPart,
  flowPartIndexAt,
  flowPartEnd,
  foldedRangeOfBlockSpan,
  flowWordIndexAt,
  type TextFlow,
} from "../words/textFlow.ts";
import type { DraftCharacterMap, FoldedCharacterRange } from "./characterMap.ts";

/** A quote is mapped if at least this share of its characters is in the other draft. */
const LEAST_OF_QUOTE = 0.8;
/**
 * What a bad reading may insert between the words of a quote (a running head, a note): as much as the quote, plus this.
 */
const MOST_BETWEEN = 200;

/** Where the words of a quote are in the target: from one point to another, or in the head of a provision. */
export type MappedQuote = { readonly from: DraftPoint; readonly to: DraftPoint } | { readonly head: number };

/** Finds the words of a quote, given as ranges of blocks, in the target. Returns null if they are not there. */
export function mapQuote(pair: DraftCharacterMap, pieces: readonly ReadingTextBlockRange[]): MappedQuote | null {
  const quoted = pieces
    .map(({ provision, block, start, end }) => foldedRangeOfBlockSpan(pair.source, provision, block, start, end))
    .filter(([start, end]) => end > start);
  if (quoted.length === 0) return null;
  const found = foundIn(pair, quoted);
  if (!found) return null;
  const inBlocks = withinBlocks(pair.target, withinRoot(pair, found));
  return inBlocks ?? { head: pair.provisionAt(found[0]) };
}

function foundIn(pair: DraftCharacterMap, quoted: readonly FoldedCharacterRange[]): FoldedCharacterRange | null {
  const ranks = quoted.map((each) => pair.ranksWithin(each));
  const count = (each: readonly FoldedCharacterRange[]) => each.reduce((sum, [start, end]) => sum + end - start, 0);
  const length = count(quoted);
  if (count(ranks) < LEAST_OF_QUOTE * length) return null;
  const full = ranks.filter(([start, end]) => end > start);
  const [first, last] = [full[0]![0], full.at(-1)![1] - 1];
  const found = wholeWords(pair, quoted[0]![0], quoted.at(-1)![1], first, last);
  return found[1] - found[0] > 2 * length + MOST_BETWEEN ? null : found;
}

/**
 * Expands the range to whole words if the quote began or ended at a word boundary, as far as the added characters match
 * nothing else in the source.
 */
function wholeWords(
  pair: DraftCharacterMap,
  start: number,
  end: number,
  first: number,
  last: number,
): FoldedCharacterRange {
  const { source, target } = pair;
  let [low, high] = [pair.targetOf(first), pair.targetOf(last) + 1];
  if (isEdge(source, start))
    low = Math.max(target.wordStarts[flowWordIndexAt(target, low)]!, pair.targetOf(first - 1) + 1);
  if (isEdge(source, end))
    high = Math.min(target.wordStarts[flowWordIndexAt(target, high - 1) + 1]!, pair.targetOf(last + 1));
  return [low, high];
}

function isEdge(flow: TextFlow, at: number): boolean {
  return flow.wordStarts[flowWordIndexAt(flow, at)] === at;
}

/**
 * Returns the part of the range under the top-level provision that has most of it, for words that no single provision
 * holds any more.
 */
function withinRoot(pair: DraftCharacterMap, [start, end]: FoldedCharacterRange): FoldedCharacterRange {
  let best: FoldedCharacterRange = [start, start];
  for (let at = start; at < end;) {
    const root = pair.subtreeRange(rootOf(pair.to, pair.provisionAt(at)));
    const here: FoldedCharacterRange = [at, Math.min(end, root[1])];
    if (here[1] - here[0] > best[1] - best[0]) best = here;
    at = here[1];
  }
  return best;
}

function rootOf(draft: Draft, provision: number): number {
  let root = provision;
  for (let i = indexOfParent(draft, root); i >= 0; i = indexOfParent(draft, i)) root = i;
  return root;
}

/** Returns the points of a range without the numbers and headings at its ends; null if it contains nothing else. */
function withinBlocks(flow: TextFlow, [start, end]: FoldedCharacterRange): { from: DraftPoint; to: DraftPoint } | null {
  let first = flowPartIndexAt(flow, start);
  while (first < flow.parts.length && !holdsWords(flow, first)) first++;
  let last = flowPartIndexAt(flow, end - 1);
  while (last >= 0 && !holdsWords(flow, last)) last--;
  const low = Math.max(start, flow.parts[first]?.start ?? end);
  const high = Math.min(end, last < 0 ? start : flowPartEnd(flow, last));
  if (low >= high) return null;
  return {
    from: { ...at(flow, first), offset: flow.sourceStart[low]! },
    to: { ...at(flow, last), offset: flow.sourceEnd[high - 1]! },
  };
}

function holdsWords(flow: TextFlow, part: number): boolean {
  return isBlockFlowPart(flow.parts[part]!) && flowPartEnd(flow, part) > flow.parts[part]!.start;
}

function at({ parts }: TextFlow, part: number): { provision: number; block: number } {
  const { provision, block } = parts[part]!;
  return { provision, block };
}

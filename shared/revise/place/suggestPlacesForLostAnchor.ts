import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import type { DraftComparison } from "../match/draftComparison.ts";
import { isBlockFlowPart, flowPartIndexAt } from "../words/textFlow.ts";
import { findEnclosingMatchedGroup } from "../match/unmovedMatchedGroups.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import { findWordSequence } from "../words/findWordSequence.ts";

/** The largest number of suggestions. */
const MOST = 5;
/** A match of fewer words than this elsewhere proves nothing. */
const FEW = 3;
/** A provision with a lower likeness is not suggested. */
const LEAST_ALIKE = 0.15;

/**
 * Suggests where something lost may belong: first other places of the exact words, then the successors of its
 * provision, then the provisions most like it, then the successors of the surrounding provision. Returns at most five,
 * best first.
 */
export function suggestPlacesForLostAnchor(
  comparison: DraftComparison,
  to: DraftWithId,
  provision: number,
  words: readonly number[] | null,
): readonly Anchor[] {
  const { from, groupOfFrom, mostAlike, likeness } = comparison;
  const same = words ? findQuoteOccurrences(comparison, words) : [];
  const quotes = same.flatMap(
    (first) => createWordRangeAnchor(comparison.to, to, first, first + words!.length - 1, 0, null) ?? [],
  );
  const owner = words ? provisionOfWord(from, words[0]!) : provision;
  const alike = mostAlike(owner)
    .slice(0, MOST)
    .filter((each) => likeness(owner, each) >= LEAST_ALIKE);
  const around = findEnclosingMatchedGroup(from, groupOfFrom, owner)?.to ?? [];
  const wholes = new Set([...(groupOfFrom[owner]?.to ?? []), ...alike, ...around]);
  return [...quotes, ...[...wholes].map((index) => createProvisionAnchor(to.draft, to.id, index))].slice(0, MOST);
}

/**
 * Finds the exact words of a quote in the newer draft, each occurrence within one provision. Returns at most as many as
 * are suggested.
 */
export function findQuoteOccurrences({ from, to }: DraftComparison, words: readonly number[]): readonly number[] {
  const [start, length] = [words[0]!, words.length];
  if (length < FEW || words.at(-1)! - start !== length - 1) return [];
  const isOne = (at: number) =>
    provisionOfWord(to, at) >= 0 && provisionOfWord(to, at) === provisionOfWord(to, at + length - 1);
  const places: number[] = [];
  for (const at of findWordSequence(to, from.ids, start, length)) {
    if (isOne(at) && places.push(at) === MOST) break;
  }
  return places;
}

/**
 * Returns the anchor of a range of words in a draft, from `start` folded characters within the first word to `end`
 * within the last (null: its end). Returns null if no single provision holds them, or if they are in numbers and
 * headings.
 */
export function createWordRangeAnchor(
  { flow }: ComparedDraft,
  { id, draft }: DraftWithId,
  first: number,
  last: number,
  start: number,
  end: number | null,
): Anchor | null {
  const from = flow.wordStarts[first]! + start;
  const to = (end === null ? flow.wordStarts[last + 1]! : flow.wordStarts[last]! + end) - 1;
  const [one, other] = [flow.parts[flowPartIndexAt(flow, from)]!, flow.parts[flowPartIndexAt(flow, to)]!];
  if (!isBlockFlowPart(one) || !isBlockFlowPart(other)) return null;
  const points = [
    { provision: one.provision, block: one.block, offset: flow.sourceStart[from]! },
    { provision: other.provision, block: other.block, offset: flow.sourceEnd[to]! },
  ] as const;
  const anchor = createRangeAnchor(draft, id, ...points);
  return isRefusal(anchor) ? null : anchor;
}

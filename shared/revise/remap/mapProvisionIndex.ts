import { indexOfParent, findSubtreeEnd } from "#shared/draft/draft.ts";
import {
  foldedRangeOfProvisionHead,
  isBlockFlowPart,
  flowPartIndexAt,
  foldedRangeOfProvisions,
} from "../words/textFlow.ts";
import type { DraftCharacterMap, FoldedCharacterRange } from "./characterMap.ts";

/** A provision is mapped if at least this share of its words is in the other draft. */
const LEAST_OF_PROVISION = 0.5;

/** Returns the index of the target provision that matches a source provision, or -1. */
export function mapProvisionIndex(pair: DraftCharacterMap, provision: number): number {
  const { from, source } = pair;
  const all = foldedRangeOfProvisions(source, provision, findSubtreeEnd(from, provision));
  const found = pair.ranksWithin(all);
  if (found[1] - found[0] < Math.max(1, LEAST_OF_PROVISION * (all[1] - all[0]))) return sameName(pair, provision, all);
  const named = byHead(pair, provision);
  return named >= 0 ? named : byWords(pair, provision, all, found);
}

/** Finds a provision without any words by its name alone. */
function sameName({ from, to }: DraftCharacterMap, provision: number, [start, end]: FoldedCharacterRange): number {
  if (end > start) return -1;
  const { eId, kind } = from.provisions[provision]!;
  return to.provisions.findIndex((each) => each.eId === eId && each.kind === kind);
}

/** Finds the provision that has most of the number and heading and, if the provision has text, some of its text. */
function byHead(pair: DraftCharacterMap, provision: number): number {
  const { from, source, target } = pair;
  const head = foldedRangeOfProvisionHead(source, provision);
  const [first, last] = pair.ranksWithin(head);
  const counts = new Map<number, number>();
  for (let i = first; i < last; i++) {
    const part = target.parts[flowPartIndexAt(target, pair.targetOf(i))]!;
    if (!isBlockFlowPart(part)) counts.set(part.provision, (counts.get(part.provision) ?? 0) + 1);
  }
  for (const [found, count] of counts) {
    if (count * 2 <= head[1] - head[0]) continue;
    if (from.provisions[provision]!.heading !== "") return found;
    const own = pair.ranksWithin([head[1], foldedRangeOfProvisions(source, provision, provision + 1)[1]]);
    if (own[0] === own[1] || pair.countIn(own, pair.subtreeRange(found)) > 0) return found;
  }
  return -1;
}

/**
 * Finds the provision with the greatest share of common words, including everything beneath; of equals, the one with
 * the same name.
 */
function byWords(
  pair: DraftCharacterMap,
  provision: number,
  all: FoldedCharacterRange,
  found: FoldedCharacterRange,
): number {
  const { eId, kind } = pair.from.provisions[provision]!;
  let best = { index: -1, share: -1, alike: -1 };
  for (const index of candidates(pair, found)) {
    const each = pair.to.provisions[index]!;
    const alike = Number(each.eId === eId) * 2 + Number(each.kind === kind);
    const share = shareOf(pair, all, found, index);
    if (share > best.share || (share === best.share && alike > best.alike)) best = { index, share, alike };
  }
  return best.index;
}

function shareOf(
  pair: DraftCharacterMap,
  all: FoldedCharacterRange,
  found: FoldedCharacterRange,
  provision: number,
): number {
  const theirs = pair.subtreeRange(provision);
  const both = pair.countIn(found, theirs);
  return both / (all[1] - all[0] + theirs[1] - theirs[0] - both);
}

// The enclosing provisions come first.
function candidates(pair: DraftCharacterMap, [first, last]: FoldedCharacterRange): readonly number[] {
  const [start, end] = [pair.provisionAt(pair.targetOf(first)), pair.provisionAt(pair.targetOf(last - 1))];
  const around: number[] = [];
  for (let i = indexOfParent(pair.to, start); i >= 0; i = indexOfParent(pair.to, i)) around.unshift(i);
  return [...around, ...Array.from({ length: end - start + 1 }, (_, i) => start + i)];
}

/** Returns the index of the target provision before a gap, given the source provision before it; or -1. */
export function mapProvisionBeforeGap(pair: DraftCharacterMap, provision: number): number {
  const { from, to, source } = pair;
  const mapped = mapProvisionIndex(pair, provision);
  const [first, last] = pair.ranksWithin(foldedRangeOfProvisions(source, provision, findSubtreeEnd(from, provision)));
  if (mapped < 0 || first === last) return mapped;
  // If the provision was split, the gap is after its last part.
  let piece = pair.provisionAt(pair.targetOf(last - 1));
  if (piece < findSubtreeEnd(to, mapped)) return mapped;
  for (let i = indexOfParent(to, piece); i > mapped; i = indexOfParent(to, i)) piece = i;
  return piece;
}

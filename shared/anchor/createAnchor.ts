import { refusal, type Outcome } from "../base/result.ts";
import { indexOfParent, findSubtreeEnd, type Draft } from "../draft/draft.ts";
import type { Hash } from "../base/hash.ts";
import type { Anchor } from "./anchor.ts";
import { createQuote, searchIgnoringWhitespace } from "./quote.ts";
import { buildSubtreeReadingText, type SubtreeReadingText } from "./subtreeReadingText.ts";

/** A point in a draft: an offset (UTF-16) in one block of one provision. */
export interface DraftPoint {
  readonly provision: number;
  readonly block: number;
  readonly offset: number;
}

/**
 * Creates the anchor of a selection: the smallest provision that contains both ends, and the words between them without
 * white space at the edges. Refuses an empty selection (`anchor.empty`) and one that no single provision contains
 * (`anchor.across`).
 */
export function createRangeAnchor(draft: Draft, draftId: Hash, from: DraftPoint, to: DraftPoint): Outcome<Anchor> {
  const index = commonProvision(draft, from.provision, to.provision);
  if (index === null) return refusal("anchor.across");
  const { text, spans } = buildSubtreeReadingText(draft, index);
  const at = ({ provision, block, offset }: DraftPoint) =>
    spans.find((span) => span.provision === provision && span.block === block)!.start + offset;
  const [start, end] = trimmed(text, Math.min(at(from), at(to)), Math.max(at(from), at(to)));
  if (start >= end) return refusal("anchor.empty");
  const [first, last] = [pointIn(spans, start), pointIn(spans, end)];
  // Without the trimmed white space, a smaller provision may contain the words.
  if (commonProvision(draft, first.provision, last.provision) !== index)
    return createRangeAnchor(draft, draftId, first, last);
  return { draft: draftId, provision: draft.provisions[index]!.eId, quote: createQuote(text, start, end) };
}

/** Creates the anchor of a whole provision. */
export function createProvisionAnchor(draft: Draft, draftId: Hash, index: number): Anchor {
  return { draft: draftId, provision: draft.provisions[index]!.eId };
}

/** Creates the anchor of the gap after a provision, for something that is missing there. */
export function createGapAfterProvisionAnchor(draft: Draft, draftId: Hash, index: number): Anchor {
  return { draft: draftId, provision: draft.provisions[index]!.eId, gap: true };
}

/**
 * Creates the anchor of words that the user typed, on the innermost provision that contains them. The words must occur
 * in the provision or beneath it (`anchor.words-none`), white space folded. They must occur only once
 * (`anchor.words-several`) unless `nth` gives the occurrence meant (from 1).
 */
export function createTypedQuoteAnchor(
  draft: Draft,
  draftId: Hash,
  index: number,
  words: string,
  nth?: number,
): Outcome<Anchor> {
  const { text, spans } = buildSubtreeReadingText(draft, index);
  const hits = searchIgnoringWhitespace(text, words);
  const address = draft.provisions[index]!.address;
  const hit = hits[(nth ?? 1) - 1];
  if (hits.length === 0) return refusal("anchor.words-none", { address });
  if (!hit || (nth === undefined && hits.length > 1))
    return refusal("anchor.words-several", { address, count: hits.length });
  return createRangeAnchor(draft, draftId, pointIn(spans, hit.start), pointIn(spans, hit.end));
}

/** Returns the draft point of an offset in a reading text. */
function pointIn(spans: SubtreeReadingText["spans"], offset: number): DraftPoint {
  const span = spans.find((each) => offset >= each.start && offset <= each.end)!;
  return { provision: span.provision, block: span.block, offset: offset - span.start };
}

function commonProvision(draft: Draft, a: number, b: number): number | null {
  const last = Math.max(a, b);
  for (let i = Math.min(a, b); i >= 0; i = indexOfParent(draft, i)) if (last < findSubtreeEnd(draft, i)) return i;
  return null;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return [start, end];
}

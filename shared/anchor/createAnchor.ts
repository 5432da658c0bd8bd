import { refusal, type Outcome } from "../base/result.ts";
import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import type { Hash } from "../base/hash.ts";
import type { Anchor } from "./anchor.ts";
import { quoteOf, searchIgnoringWhitespace } from "./quote.ts";
import { buildReadingText, type ReadingText } from "./readingText.ts";

/** A point in a draft: an offset (UTF-16) in one block of one provision. */
export interface DraftPoint {
  readonly provision: number;
  readonly block: number;
  readonly offset: number;
}

/**
 * The anchor of a selection: the smallest provision that holds both ends, and the words between them without
 * the white space at their edges. Refused: nothing selected, or a selection that no one provision holds.
 */
export function anchorRange(draft: Draft, draftId: Hash, from: DraftPoint, to: DraftPoint): Outcome<Anchor> {
  const index = commonProvision(draft, from.provision, to.provision);
  if (index === null) return refusal("anchor.across");
  const { text, spans } = buildReadingText(draft, index);
  const at = ({ provision, block, offset }: DraftPoint) =>
    spans.find((span) => span.provision === provision && span.block === block)!.start + offset;
  const [start, end] = trimmed(text, Math.min(at(from), at(to)), Math.max(at(from), at(to)));
  if (start >= end) return refusal("anchor.empty");
  const [first, last] = [pointIn(spans, start), pointIn(spans, end)];
  // Without what was trimmed, a smaller one may hold the words.
  if (commonProvision(draft, first.provision, last.provision) !== index)
    return anchorRange(draft, draftId, first, last);
  return { draft: draftId, provision: draft.provisions[index]!.eId, quote: quoteOf(text, start, end) };
}

/** The anchor of a whole provision. */
export function anchorProvision(draft: Draft, draftId: Hash, index: number): Anchor {
  return { draft: draftId, provision: draft.provisions[index]!.eId };
}

/** The anchor of the gap after a provision: where something is missing. */
export function anchorGap(draft: Draft, draftId: Hash, index: number): Anchor {
  return { draft: draftId, provision: draft.provisions[index]!.eId, gap: true };
}

/**
 * The anchor of words that somebody typed: they must stand exactly once in the provision or beneath it,
 * white space folded, unless `nth` tells which of several passages is meant (from 1). The anchor is that of the
 * innermost provision holding them.
 */
export function anchorWords(draft: Draft, draftId: Hash, index: number, words: string, nth?: number): Outcome<Anchor> {
  const { text, spans } = buildReadingText(draft, index);
  const hits = searchIgnoringWhitespace(text, words);
  const address = draft.provisions[index]!.address;
  const hit = hits[(nth ?? 1) - 1];
  if (hits.length === 0) return refusal("anchor.words-none", { address });
  if (!hit || (nth === undefined && hits.length > 1))
    return refusal("anchor.words-several", { address, count: hits.length });
  return anchorRange(draft, draftId, pointIn(spans, hit.start), pointIn(spans, hit.end));
}

/** Where an offset of a reading text is in its provisions. */
function pointIn(spans: ReadingText["spans"], offset: number): DraftPoint {
  const span = spans.find((each) => offset >= each.start && offset <= each.end)!;
  return { provision: span.provision, block: span.block, offset: offset - span.start };
}

function commonProvision(draft: Draft, a: number, b: number): number | null {
  const last = Math.max(a, b);
  for (let i = Math.min(a, b); i >= 0; i = parentOf(draft, i)) if (last < subtreeEnd(draft, i)) return i;
  return null;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return [start, end];
}

import type { Draft } from "../draft/draft.ts";
import type { Anchor, Quote } from "./anchor.ts";
import { buildSubtreeReadingText, type ReadingTextBlockRange } from "./subtreeReadingText.ts";

/** The place of an anchor: its provision, and the ranges of the blocks it covers (none for a gap). */
export interface ResolvedRange {
  readonly provision: number;
  /** Offsets are in the block's own text. */
  readonly pieces: readonly ReadingTextBlockRange[];
}

const indexes = new WeakMap<Draft, Map<string, number>>();

/** Returns the index of the provision with an eId, or -1. */
export function indexOfProvision(draft: Draft, eId: string): number {
  let byId = indexes.get(draft);
  if (!byId) {
    byId = new Map(draft.provisions.map((provision, i) => [provision.eId, i]));
    indexes.set(draft, byId);
  }
  return byId.get(eId) ?? -1;
}

/**
 * Resolves an anchor in the draft it was made on: by its offsets if the words are there, otherwise by the words and, if
 * these occur several times, by their whole context within the provision. Returns null if the provision or the words
 * are missing, or if several places fit, because none is picked by chance.
 */
export function resolveAnchor(draft: Draft, anchor: Anchor): ResolvedRange | null {
  const provision = indexOfProvision(draft, anchor.provision);
  if (provision < 0) return null;
  if (anchor.gap) return { provision, pieces: [] };
  const { text, spans } = buildSubtreeReadingText(draft, provision);
  if (!anchor.quote) return { provision, pieces: cut(spans, 0, text.length) };
  const start = findQuote(text, anchor.quote);
  return start === null ? null : { provision, pieces: cut(spans, start, start + anchor.quote.exact.length) };
}

// Tries the offsets first, then a unique occurrence, then a unique occurrence between the same context.
function findQuote(text: string, { start, exact, prefix, suffix }: Quote): number | null {
  if (text.startsWith(exact, start)) return start;
  const hits = placesOf(text, exact);
  if (hits.length === 1) return hits[0]!;
  const fitting = hits.filter((at) => text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length));
  return fitting.length === 1 ? fitting[0]! : null;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function cut(spans: readonly ReadingTextBlockRange[], start: number, end: number): ReadingTextBlockRange[] {
  return spans
    .filter((span) => Math.max(start, span.start) < Math.min(end, span.end))
    .map((span) => ({
      provision: span.provision,
      block: span.block,
      start: Math.max(start, span.start) - span.start,
      end: Math.min(end, span.end) - span.start,
    }));
}

import type { Draft } from "../draft/draft.ts";
import type { Anchor, Quote } from "./anchor.ts";
import { readingText, type Span } from "./reading.ts";

/** Where an anchor stands: its provision, and the ranges of the blocks it covers (none for a gap). */
export interface Place {
  readonly provision: number;
  /** Offsets are in the block's own text. */
  readonly pieces: readonly Span[];
}

const indexes = new WeakMap<Draft, Map<string, number>>();

/** The index of the provision with an eId, or -1. */
export function provisionIndex(draft: Draft, eId: string): number {
  let byId = indexes.get(draft);
  if (!byId) {
    byId = new Map(draft.provisions.map((provision, i) => [provision.eId, i]));
    indexes.set(draft, byId);
  }
  return byId.get(eId) ?? -1;
}

/**
 * Where an anchor stands in the draft it was made on: by its offsets where the words are there, else by the
 * words and their context within the provision. Null where the provision or the words are not there, or
 * where several places fit equally well: nothing is settled by chance.
 */
export function locate(draft: Draft, anchor: Anchor): Place | null {
  const provision = provisionIndex(draft, anchor.provision);
  if (provision < 0) return null;
  if (anchor.gap) return { provision, pieces: [] };
  const { text, spans } = readingText(draft, provision);
  if (!anchor.quote) return { provision, pieces: cut(spans, 0, text.length) };
  const start = findQuote(text, anchor.quote);
  return start === null ? null : { provision, pieces: cut(spans, start, start + anchor.quote.exact.length) };
}

function findQuote(text: string, { start, exact, prefix, suffix }: Quote): number | null {
  if (text.startsWith(exact, start)) return start;
  let best: number | null = null;
  let bestFit = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const fit = commonTail(text.slice(0, at), prefix) + commonHead(text.slice(at + exact.length), suffix);
    if (fit === bestFit) best = null;
    if (fit > bestFit) [best, bestFit] = [at, fit];
  }
  return best;
}

function commonHead(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonTail(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function cut(spans: readonly Span[], start: number, end: number): Span[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      provision: span.provision,
      block: span.block,
      start: Math.max(start, span.start) - span.start,
      end: Math.min(end, span.end) - span.start,
    }));
}

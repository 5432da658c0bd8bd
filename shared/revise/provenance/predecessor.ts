import type { WordingOverlap } from "./wordingOverlap.ts";

/** From this share of its wording on, a draft may be the successor of another. */
const SHARED = 0.5;
/** A draft that has grown shares less of its own wording, but contains much of the other's. */
const GROWN = 0.15;
/** The best likelihood must be this many times the second best. */
const AHEAD = 2;

/**
 * Returns how likely one draft is the successor of another, by the wording they share: 0 to 1, where 0.5 or more is
 * likely.
 */
export function estimatePredecessorLikelihood({ shared, covered }: WordingOverlap): number {
  return shared >= GROWN ? Math.max(shared, covered) : shared;
}

/**
 * Picks the predecessor from several drafts: it must be likely, and twice as likely as any other. Returns null if none
 * is.
 */
export function pickLikelyPredecessor<T>(all: readonly { readonly of: T; readonly likelihood: number }[]): T | null {
  const [best, second] = [...all].sort((a, b) => b.likelihood - a.likelihood);
  if (!best || best.likelihood < SHARED) return null;
  return best.likelihood >= AHEAD * (second?.likelihood ?? 0) ? best.of : null;
}

import type { WordingOverlap } from "./wordingOverlap.ts";

/** From this share of its wording on, a draft may be the next one of another. */
const SHARED = 0.5;
/** A draft that has grown shares less of its own wording, but has as much of the other's. */
const GROWN = 0.15;
/** How much more than every other one. */
const AHEAD = 2;

/** How likely one draft is the next one of another, by what they share of their wording: 0 to 1, from a half on likely. */
export function predecessorLikelihood({ shared, covered }: WordingOverlap): number {
  return shared >= GROWN ? Math.max(shared, covered) : shared;
}

/** The one of several that a draft is the next one of: likely, and twice as likely as any other. Null where none is. */
export function pickPredecessor<T>(all: readonly { readonly of: T; readonly likelihood: number }[]): T | null {
  const [best, second] = [...all].sort((a, b) => b.likelihood - a.likelihood);
  if (!best || best.likelihood < SHARED) return null;
  return best.likelihood >= AHEAD * (second?.likelihood ?? 0) ? best.of : null;
}

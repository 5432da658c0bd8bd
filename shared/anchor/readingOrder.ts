import { compareValues } from "../base/compareValues.ts";
import { findSubtreeEnd, type Draft } from "../draft/draft.ts";
import type { DraftPoint } from "./createAnchor.ts";
import type { ResolvedRange } from "./resolveAnchor.ts";

/** Returns where a range begins in reading order; a gap comes after everything in its provision. */
export function startPointOfRange(
  draft: Draft,
  { provision, pieces }: ResolvedRange,
  gap: boolean | undefined,
): DraftPoint {
  if (gap) return { provision: findSubtreeEnd(draft, provision) - 1, block: Infinity, offset: 0 };
  const [first] = pieces;
  return first
    ? { provision: first.provision, block: first.block, offset: first.start }
    : { provision, block: -1, offset: 0 };
}

/** Compares two points in reading order. */
export function comparePoints(a: DraftPoint, b: DraftPoint): number {
  return a.provision - b.provision || compareValues(a.block, b.block) || a.offset - b.offset;
}

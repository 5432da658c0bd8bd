import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";

/**
 * Filters candidate places in another text to those at which a delegation's position may be confirmed. A whole
 * provision with provisions beneath it says more than the original words. It is a valid place only if the original
 * provision has become it, or if the position was taken on a whole branch and the candidate does not come from a
 * provision around that branch.
 */
export function filterConfirmablePositionPlaces(
  from: Draft,
  made: Anchor,
  to: Draft,
  candidates: readonly Anchor[],
): readonly Anchor[] {
  const own = indexOfProvision(from, made.provision);
  const isOfMany = !made.quote && findSubtreeEnd(from, own) > own + 1;
  return candidates.filter((candidate) => {
    const index = indexOfProvision(to, candidate.provision);
    if (candidate.quote || isSelfContained(to, index)) return true;
    const { from: origins } = alignDrafts(from, to).matchOfTo(index);
    return (
      origins.includes(own) || (isOfMany && !origins.some((each) => each < own && own < findSubtreeEnd(from, each)))
    );
  });
}

/** Returns true if a provision has words and no provisions beneath it. */
function isSelfContained(draft: Draft, index: number): boolean {
  return draft.provisions[index]!.blocks.length > 0 && findSubtreeEnd(draft, index) === index + 1;
}

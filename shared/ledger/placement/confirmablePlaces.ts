import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";

/**
 * Of the places where words may belong in another text, those that what a delegation said of them may be confirmed at. A
 * whole provision with others beneath it says more than they did: it is one only where their own provision has become it,
 * or where all that lay beneath theirs was meant, too, and it did not lie around that.
 */
export function findConfirmablePlaces(
  from: Draft,
  made: Anchor,
  to: Draft,
  candidates: readonly Anchor[],
): readonly Anchor[] {
  const own = provisionIndex(from, made.provision);
  const isOfMany = !made.quote && subtreeEnd(from, own) > own + 1;
  return candidates.filter((candidate) => {
    const index = provisionIndex(to, candidate.provision);
    if (candidate.quote || saysItself(to, index)) return true;
    const { from: origins } = alignDrafts(from, to).matchOfTo(index);
    return origins.includes(own) || (isOfMany && !origins.some((each) => each < own && own < subtreeEnd(from, each)));
  });
}

/** Whether all that a provision says are words of its own. */
function saysItself(draft: Draft, index: number): boolean {
  return draft.provisions[index]!.blocks.length > 0 && subtreeEnd(draft, index) === index + 1;
}

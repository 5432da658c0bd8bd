import type { Hash } from "../../../shared/base/hash.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import type { Proposal } from "../../../shared/ledger/entries/proposal.ts";
import { appliedOn, needsReview, positionsOn, type Applied } from "../../../shared/ledger/positions.ts";

/** The positions that a text's own words do not vouch for, in this order. */
export const POSITION_HEAPS = ["unplaced", "earlier", "discarded"] as const;
export type PositionHeap = (typeof POSITION_HEAPS)[number];

/** Which positions were taken on other words than a text's, are not found in it, or were said not to apply to it. */
export function positionHeaps(ledger: Ledger, draft: Hash): ReadonlyMap<PositionHeap, readonly Applied[]> {
  const all = positionsOn(ledger, draft);
  const heapOf = ({ validity }: Applied) => (validity === "absent" ? "unplaced" : validity);
  return new Map(POSITION_HEAPS.map((heap) => [heap, all.filter((each) => heapOf(each) === heap)]));
}

/** How many positions and proposals somebody should look at in a text. */
export function countToReview(ledger: Ledger, draft: Hash): number {
  return (
    positionsOn(ledger, draft).filter(needsReview).length +
    proposalsWithoutPlace(ledger, draft).filter(needsReview).length
  );
}

/**
 * The proposals whose words are not found in a text, then those that were said not to apply to it. Those on changed words
 * are shown beside it, with where they are from.
 */
export function proposalsWithoutPlace(ledger: Ledger, draft: Hash): readonly Applied<Proposal>[] {
  const all = ledger.proposals.flatMap((proposal) => appliedOn(ledger, draft, proposal) ?? []);
  const isOpen = ({ validity }: Applied<Proposal>) => validity === "unplaced" || validity === "absent";
  return [...all.filter(isOpen), ...all.filter(({ validity }) => validity === "discarded")];
}

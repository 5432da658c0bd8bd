import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { AppliedEntry } from "#shared/ledger/placement/appliedPositions.ts";
import { listIndependentPositions, listProposals } from "#shared/ledger/queries/reviewItems.ts";
import { listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";

/** The positions and proposals that a text's own words do not vouch for, in this order. */
export const VALIDITY_GROUPS = ["unplaced", "earlier", "absent", "discarded"] as const;
export type ValidityGroup = (typeof VALIDITY_GROUPS)[number];
export type AppliedByValidity<T extends Position | Proposal> = ReadonlyMap<ValidityGroup, readonly AppliedEntry<T>[]>;

/** Which positions were taken on other words than a text's, are not found or covered in it, or were said not to apply to it. */
export function groupPositions(ledger: Ledger, draft: Hash): AppliedByValidity<Position> {
  return heapsOf(listIndependentPositions(ledger, draft));
}

/** The same of proposals. Who makes one is in it. */
export function groupProposals(ledger: Ledger, draft: Hash): AppliedByValidity<Proposal> {
  return heapsOf(listProposals(ledger, draft));
}

function heapsOf<T extends Position | Proposal>(all: readonly AppliedEntry<T>[]): AppliedByValidity<T> {
  return new Map(VALIDITY_GROUPS.map((heap) => [heap, all.filter(({ validity }) => validity === heap)]));
}

/** How many positions, proposals and statuses lie in the tray of a text that nobody has put there. */
export function countUnconfirmedEntries(ledger: Ledger, draft: Hash): number {
  const heaps = [groupPositions(ledger, draft), groupProposals(ledger, draft)];
  const left = VALIDITY_GROUPS.filter((heap) => heap !== "discarded");
  const counts = heaps.flatMap((of) => left.map((heap) => of.get(heap)!.length));
  return counts.reduce((sum, count) => sum + count, listStatusesToReview(ledger, draft).length);
}

/** How many positions and proposals are on provisions that a text does not cover. */
export function countNotCovered(ledger: Ledger, draft: Hash): number {
  return groupPositions(ledger, draft).get("absent")!.length + groupProposals(ledger, draft).get("absent")!.length;
}

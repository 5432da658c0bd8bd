import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { AppliedEntry } from "#shared/ledger/placement/appliedPositions.ts";
import { listIndependentPositions, listProposals } from "#shared/ledger/queries/reviewItems.ts";
import { listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";

/** The positions and proposals that a text's own words do not vouch for, in this order. */
export const VALIDITY_HEAPS = ["unplaced", "earlier", "absent", "discarded"] as const;
export type ValidityHeap = (typeof VALIDITY_HEAPS)[number];
export type Heaps<T extends Position | Proposal> = ReadonlyMap<ValidityHeap, readonly AppliedEntry<T>[]>;

/** Which positions were taken on other words than a text's, are not found or covered in it, or were said not to apply to it. */
export function positionHeaps(ledger: Ledger, draft: Hash): Heaps<Position> {
  return heapsOf(listIndependentPositions(ledger, draft));
}

/** The same of proposals. Who makes one is in it. */
export function proposalHeaps(ledger: Ledger, draft: Hash): Heaps<Proposal> {
  return heapsOf(listProposals(ledger, draft));
}

function heapsOf<T extends Position | Proposal>(all: readonly AppliedEntry<T>[]): Heaps<T> {
  return new Map(VALIDITY_HEAPS.map((heap) => [heap, all.filter(({ validity }) => validity === heap)]));
}

/** How many positions, proposals and statuses lie in the tray of a text that nobody has put there. */
export function countBesideNotes(ledger: Ledger, draft: Hash): number {
  const heaps = [positionHeaps(ledger, draft), proposalHeaps(ledger, draft)];
  const left = VALIDITY_HEAPS.filter((heap) => heap !== "discarded");
  const counts = heaps.flatMap((of) => left.map((heap) => of.get(heap)!.length));
  return counts.reduce((sum, count) => sum + count, listStatusesToReview(ledger, draft).length);
}

/** How many positions and proposals are on provisions that a text does not cover. */
export function countAbsent(ledger: Ledger, draft: Hash): number {
  return positionHeaps(ledger, draft).get("absent")!.length + proposalHeaps(ledger, draft).get("absent")!.length;
}

import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { AppliedEntry } from "#shared/ledger/placement/appliedPositions.ts";
import { listIndependentPositions, listProposals } from "#shared/ledger/queries/placementsToReview.ts";
import { listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";

/**
 * The groups of positions and proposals that a text's own words do not confirm, in the order in which they are shown.
 */
export const VALIDITY_GROUPS = ["unplaced", "earlier", "absent", "discarded"] as const;
export type ValidityGroup = (typeof VALIDITY_GROUPS)[number];
export type AppliedByValidity<T extends Position | Proposal> = ReadonlyMap<ValidityGroup, readonly AppliedEntry<T>[]>;

/**
 * Groups the positions that were taken on other words than a text's, are not found or not covered in it, or were
 * declared not applicable to it.
 */
export function groupPositionsByValidity(ledger: Ledger, draft: Hash): AppliedByValidity<Position> {
  return groupByValidity(listIndependentPositions(ledger, draft));
}

/** Groups proposals likewise; who makes each is in it. */
export function groupProposals(ledger: Ledger, draft: Hash): AppliedByValidity<Proposal> {
  return groupByValidity(listProposals(ledger, draft));
}

function groupByValidity<T extends Position | Proposal>(all: readonly AppliedEntry<T>[]): AppliedByValidity<T> {
  return new Map(VALIDITY_GROUPS.map((group) => [group, all.filter(({ validity }) => validity === group)]));
}

/** Counts the positions, proposals and statuses to review in a text, without those that a member has set aside. */
export function countUnconfirmedEntries(ledger: Ledger, draft: Hash): number {
  const grouped = [groupPositionsByValidity(ledger, draft), groupProposals(ledger, draft)];
  const left = VALIDITY_GROUPS.filter((group) => group !== "discarded");
  const counts = grouped.flatMap((of) => left.map((group) => of.get(group)!.length));
  return counts.reduce((sum, count) => sum + count, listStatusesToReview(ledger, draft).length);
}

/** Counts the positions and proposals on provisions that a text does not cover. */
export function countNotCovered(ledger: Ledger, draft: Hash): number {
  return (
    groupPositionsByValidity(ledger, draft).get("absent")!.length + groupProposals(ledger, draft).get("absent")!.length
  );
}

import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { EntryWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import {
  listPositionsReviewedAlone,
  listProposalsWithValidityInText,
} from "#shared/ledger/queries/placementsToReview.ts";
import { listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";

/**
 * The groups of positions and proposals that a text's own words do not confirm, in the order in which they are shown.
 */
export const UNCONFIRMED_VALIDITIES = ["unplaced", "earlier", "absent", "discarded"] as const;
export type UnconfirmedValidity = (typeof UNCONFIRMED_VALIDITIES)[number];
export type UnconfirmedEntriesByValidity<T extends Position | Proposal> = ReadonlyMap<
  UnconfirmedValidity,
  readonly EntryWithValidityInText<T>[]
>;

/**
 * Groups the positions that were taken on other words than a text's, are not found or not covered in it, or were
 * declared not applicable to it.
 */
export function groupPositionsByValidity(ledger: Ledger, draft: Hash): UnconfirmedEntriesByValidity<Position> {
  return groupByValidity(listPositionsReviewedAlone(ledger, draft));
}

/** Groups proposals by the validity of each. A proposal's group also covers the positions that name its proposers. */
export function groupProposalsByValidity(ledger: Ledger, draft: Hash): UnconfirmedEntriesByValidity<Proposal> {
  return groupByValidity(listProposalsWithValidityInText(ledger, draft));
}

function groupByValidity<T extends Position | Proposal>(
  all: readonly EntryWithValidityInText<T>[],
): UnconfirmedEntriesByValidity<T> {
  return new Map(UNCONFIRMED_VALIDITIES.map((group) => [group, all.filter(({ validity }) => validity === group)]));
}

/** Counts the positions, proposals and statuses to review in a text, without those that a member has set aside. */
export function countUnconfirmedNegotiationEntries(ledger: Ledger, draft: Hash): number {
  const grouped = [groupPositionsByValidity(ledger, draft), groupProposalsByValidity(ledger, draft)];
  const left = UNCONFIRMED_VALIDITIES.filter((group) => group !== "discarded");
  const counts = grouped.flatMap((of) => left.map((group) => of.get(group)!.length));
  return counts.reduce((sum, count) => sum + count, listStatusesToReview(ledger, draft).length);
}

/** Counts the positions and proposals on provisions that a text does not cover. */
export function countNotCoveredNegotiationEntries(ledger: Ledger, draft: Hash): number {
  return (
    groupPositionsByValidity(ledger, draft).get("absent")!.length +
    groupProposalsByValidity(ledger, draft).get("absent")!.length
  );
}

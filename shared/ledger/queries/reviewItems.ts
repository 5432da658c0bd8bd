import type { Hash } from "#shared/base/hash.ts";
import { findDraft } from "../texts/currentText.ts";
import { carryNotes, pairForReview, type CarriedNote } from "../placement/carriedNotes.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { LedgerTextsAndEntries } from "../placement/findPlacement.ts";
import { applyToText, needsReview, listPositions, type AppliedEntry } from "../placement/appliedPositions.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { positions, proposals } from "../store/projections.ts";
import { listStatusesToReview, type StatusToReview } from "../placement/statusPlacement.ts";

/** What of earlier texts somebody should look at in a text: each thing once. */
export interface ReviewItems {
  readonly notes: readonly CarriedNote[];
  readonly proposals: readonly AppliedEntry<Proposal>[];
  readonly positions: readonly AppliedEntry[];
  readonly statuses: readonly StatusToReview[];
}

/** Finds what somebody should look at in a text. What that does not cover is not among it. */
export function findReviewItems(ledger: LedgerTextsAndEntries, draft: Hash): ReviewItems {
  const text = findDraft(ledger, draft);
  const notes = text ? carryNotes(ledger, pairForReview(ledger, { id: draft, draft: text })) : [];
  return { notes: notes.filter(({ isDoubtful }) => isDoubtful), ...findReviewItemsWithoutNotes(ledger, draft) };
}

/** The same without the notes. */
export function findReviewItemsWithoutNotes(ledger: LedgerTextsAndEntries, draft: Hash): Omit<ReviewItems, "notes"> {
  return {
    proposals: listProposals(ledger, draft).filter(needsReview),
    positions: listIndependentPositions(ledger, draft).filter(needsReview),
    statuses: listStatusesToReview(ledger, draft),
  };
}

/** How much that is. */
export function countReviewItems({ notes, proposals, positions, statuses }: ReviewItems): number {
  return notes.length + proposals.length + positions.length + statuses.length;
}

/** Every proposal that a text has to account for. */
export function listProposals(ledger: LedgerTextsAndEntries, draft: Hash): readonly AppliedEntry<Proposal>[] {
  return ledger.all(proposals).flatMap((proposal) => applyToText(ledger, draft, proposal) ?? []);
}

/**
 * Every position that a text has to account for, but those that are looked at with a proposal: they say no more than who
 * makes it.
 */
export function listIndependentPositions(ledger: LedgerTextsAndEntries, draft: Hash): readonly AppliedEntry[] {
  const inReview = new Set(
    listProposals(ledger, draft)
      .filter(needsReview)
      .map(({ entry }) => entry.id),
  );
  return listPositions(ledger, draft).filter(
    ({ entry }) => !isProposerPosition(entry) || !inReview.has(entry.body.proposal),
  );
}

/** The positions that say no more than who makes a proposal. */
export function listProposerPositions(ledger: LedgerTextsAndEntries, { id }: Proposal): readonly Position[] {
  return ledger.all(positions).filter((position) => isProposerPosition(position) && position.body.proposal === id);
}

type Making = Position & { readonly body: { readonly proposal: RecordKey } };

/** Whether a position says no more than who makes a proposal: it is looked at, and counted, with that. */
export function isProposerPosition(position: Position): position is Making {
  return position.body.stance === "proposes" && position.body.proposal !== undefined;
}

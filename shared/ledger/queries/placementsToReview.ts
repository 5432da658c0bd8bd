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

/** What a member should review in a text that comes from earlier texts, each entry once. */
export interface PlacementsToReview {
  readonly notes: readonly CarriedNote[];
  readonly proposals: readonly AppliedEntry<Proposal>[];
  readonly positions: readonly AppliedEntry[];
  readonly statuses: readonly StatusToReview[];
}

/** Returns what a member should review in a text. Entries that the text does not cover are left out. */
export function findReviewItems(ledger: LedgerTextsAndEntries, draft: Hash): PlacementsToReview {
  const text = findDraft(ledger, draft);
  const notes = text ? carryNotes(ledger, pairForReview(ledger, { id: draft, draft: text })) : [];
  return { notes: notes.filter(({ isDoubtful }) => isDoubtful), ...findReviewItemsWithoutNotes(ledger, draft) };
}

/** Returns the same without the notes. */
export function findReviewItemsWithoutNotes(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): Omit<PlacementsToReview, "notes"> {
  return {
    proposals: listProposals(ledger, draft).filter(needsReview),
    positions: listIndependentPositions(ledger, draft).filter(needsReview),
    statuses: listStatusesToReview(ledger, draft),
  };
}

/** Returns the number of items. */
export function countReviewItems({ notes, proposals, positions, statuses }: PlacementsToReview): number {
  return notes.length + proposals.length + positions.length + statuses.length;
}

/** Returns every proposal that concerns a text. */
export function listProposals(ledger: LedgerTextsAndEntries, draft: Hash): readonly AppliedEntry<Proposal>[] {
  return ledger.all(proposals).flatMap((proposal) => applyToText(ledger, draft, proposal) ?? []);
}

/**
 * Returns every position that concerns a text, except those that only name the maker of a proposal in review: they are
 * reviewed with the proposal.
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

/** Returns the positions that only name the maker of a proposal. */
export function listProposerPositions(ledger: LedgerTextsAndEntries, { id }: Proposal): readonly Position[] {
  return ledger.all(positions).filter((position) => isProposerPosition(position) && position.body.proposal === id);
}

type ProposerPosition = Position & { readonly body: { readonly proposal: RecordKey } };

/** Returns true if a position only names the maker of a proposal: it is reviewed and counted with that. */
export function isProposerPosition(position: Position): position is ProposerPosition {
  return position.body.stance === "proposes" && position.body.proposal !== undefined;
}

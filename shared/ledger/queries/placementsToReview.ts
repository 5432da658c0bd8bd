import type { Hash } from "#shared/base/hash.ts";
import { findDraftById } from "../texts/currentText.ts";
import { listCarriedNotes, pairTextForReview, type CarriedNote } from "../placement/carriedNotes.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { LedgerTextsAndEntries } from "../placement/findPlacementInDraft.ts";
import {
  assessEntryValidityInText,
  isEntryToReview,
  listPositionsWithValidityInText,
  type EntryWithValidityInText,
} from "../placement/entryValidityInText.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { positionProjection, proposalProjection } from "../store/projections.ts";
import { listStatusesToReview, type StatusToReview } from "../placement/statusPlacement.ts";

/** What a member should review in a text that comes from earlier texts, each entry once. */
export interface PlacementsToReview {
  readonly notes: readonly CarriedNote[];
  readonly proposals: readonly EntryWithValidityInText<Proposal>[];
  readonly positions: readonly EntryWithValidityInText[];
  readonly statuses: readonly StatusToReview[];
}

/** Returns what a member should review in a text. Entries that the text does not cover are left out. */
export function findPlacementsToReview(ledger: LedgerTextsAndEntries, draft: Hash): PlacementsToReview {
  const text = findDraftById(ledger, draft);
  const notes = text ? listCarriedNotes(ledger, pairTextForReview(ledger, { id: draft, draft: text })) : [];
  return { notes: notes.filter(({ isDoubtful }) => isDoubtful), ...findPlacementsToReviewExceptNotes(ledger, draft) };
}

/** Returns the same without the notes. */
export function findPlacementsToReviewExceptNotes(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): Omit<PlacementsToReview, "notes"> {
  return {
    proposals: listProposalsWithValidityInText(ledger, draft).filter(isEntryToReview),
    positions: listPositionsReviewedAlone(ledger, draft).filter(isEntryToReview),
    statuses: listStatusesToReview(ledger, draft),
  };
}

/** Returns the number of items. */
export function countPlacementsToReview({ notes, proposals, positions, statuses }: PlacementsToReview): number {
  return notes.length + proposals.length + positions.length + statuses.length;
}

/** Returns every proposal that concerns a text. */
export function listProposalsWithValidityInText(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): readonly EntryWithValidityInText<Proposal>[] {
  return ledger.all(proposalProjection).flatMap((proposal) => assessEntryValidityInText(ledger, draft, proposal) ?? []);
}

/**
 * Returns every position that concerns a text, except those that only name the maker of a proposal in review: they are
 * reviewed with the proposal.
 */
export function listPositionsReviewedAlone(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
): readonly EntryWithValidityInText[] {
  const inReview = new Set(
    listProposalsWithValidityInText(ledger, draft)
      .filter(isEntryToReview)
      .map(({ entry }) => entry.id),
  );
  return listPositionsWithValidityInText(ledger, draft).filter(
    ({ entry }) => !isPositionNamingProposer(entry) || !inReview.has(entry.body.proposal),
  );
}

/** Returns the positions that only name the maker of a proposal. */
export function listPositionsNamingProposer(ledger: LedgerTextsAndEntries, { id }: Proposal): readonly Position[] {
  return ledger
    .all(positionProjection)
    .filter((position) => isPositionNamingProposer(position) && position.body.proposal === id);
}

type ProposerPosition = Position & { readonly body: { readonly proposal: RecordKey } };

/** Returns true if a position only names the maker of a proposal: it is reviewed and counted with that. */
export function isPositionNamingProposer(position: Position): position is ProposerPosition {
  return position.body.stance === "proposes" && position.body.proposal !== undefined;
}

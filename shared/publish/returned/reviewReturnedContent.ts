import type { Hash } from "#shared/base/hash.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { compareReturnedNoteWithThread, type ThreadDifferences } from "./threadDifferences.ts";
import { ReturnedEntryMatcher } from "./returnedEntryMatcher.ts";
import type { PlaceSearchResult } from "./findPlaceInDraft.ts";
import {
  findPlaceInTexts,
  returnedProposalPlaceOf,
  listTextsToSearch,
  type ReturnedContentPlaces,
} from "./findPlacesInTexts.ts";
import { matchReturnedNotes } from "./matchReturnedNotes.ts";
import type { ReturnedContent, ReturnedNote, ReturnedProposal } from "./returnedContent.ts";

/** The result of the review of a returned note. "gone" was retracted or erased here, and stays so. */
export type ReturnedNoteReview = { readonly note: ReturnedNote } & (
  | { readonly kind: "known"; readonly thread: Thread; readonly differs: ThreadDifferences }
  | { readonly kind: "gone" }
  | PlaceSearchResult
);

export type ReturnedProposalReview = { readonly proposal: ReturnedProposal } & (
  { readonly kind: "known"; readonly known: Proposal } | { readonly kind: "gone" } | PlaceSearchResult
);

/** What a file adds, in its order, before the user decides about it. */
export interface ReturnedContentReview {
  readonly notes: readonly ReturnedNoteReview[];
  readonly proposals: readonly ReturnedProposalReview[];
}

/**
 * Compares what another tool returns with what is here. Notes are recognised by their record or by their words,
 * including those that were imported before, so that the same file adds nothing twice. The others are placed in the
 * draft that they name, or else in `text`, or in any other text of the dossier; `placed` are places that were found
 * already.
 */
export function reviewReturnedContent(
  ledger: Ledger,
  returned: ReturnedContent,
  text?: Hash,
  placed?: ReturnedContentPlaces,
): ReturnedContentReview {
  const known = new ReturnedEntryMatcher(ledger);
  const texts = listTextsToSearch(ledger, text);
  const recognised = matchReturnedNotes(ledger, known, returned.notes);
  const notes = returned.notes.map((note, i): ReturnedNoteReview => {
    const thread = recognised[i];
    if (thread === "gone") return { note, kind: "gone" };
    if (thread) return { note, kind: "known", thread, differs: compareReturnedNoteWithThread(ledger, thread, note) };
    return { note, ...(placed?.notes[i] ?? findPlaceInTexts(texts, note.place)) };
  });
  const proposals = returned.proposals.map((proposal, i): ReturnedProposalReview => {
    const place = returnedProposalPlaceOf(texts, proposal);
    const found = known.claimProposal({ ...proposal, place });
    if (found === "gone") return { proposal, kind: "gone" };
    if (found) return { proposal, kind: "known", known: found };
    return { proposal, ...(placed?.proposals[i] ?? findPlaceInTexts(texts, place)) };
  });
  return { notes, proposals };
}

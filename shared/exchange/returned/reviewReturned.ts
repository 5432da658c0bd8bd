import type { Hash } from "#shared/base/hash.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { compareWithThread, type ThreadDifferences } from "./threadDifferences.ts";
import { LedgerMatcher } from "./ledgerMatcher.ts";
import type { FoundPlace } from "./findInDraft.ts";
import { findInTexts, quotedPlaceOf, searchTextsOf, type FoundPlaces } from "./findInTexts.ts";
import { matchNotes } from "./matchNotes.ts";
import type { ReturnedContent, ReturnedNote, ReturnedProposal } from "./returnedContent.ts";

/** The result of the review of a returned note. "gone" was retracted or erased here, and stays so. */
export type ReviewedNote = { readonly note: ReturnedNote } & (
  | { readonly kind: "known"; readonly thread: Thread; readonly differs: ThreadDifferences }
  | { readonly kind: "gone" }
  | FoundPlace
);

export type ReviewedProposal = { readonly proposal: ReturnedProposal } & (
  { readonly kind: "known"; readonly known: Proposal } | { readonly kind: "gone" } | FoundPlace
);

/** What a file adds, in its order, before the user decides about it. */
export interface ReturnedReview {
  readonly notes: readonly ReviewedNote[];
  readonly proposals: readonly ReviewedProposal[];
}

/**
 * Compares what another tool returns with what is here. Notes are recognised by their record or by their words,
 * including those that were imported before, so that the same file adds nothing twice. The others are placed in the
 * draft that they name, or else in `text`, or in any other text of the dossier; `placed` are places that were found
 * already.
 */
export function reviewReturned(
  ledger: Ledger,
  returned: ReturnedContent,
  text?: Hash,
  placed?: FoundPlaces,
): ReturnedReview {
  const known = new LedgerMatcher(ledger);
  const texts = searchTextsOf(ledger, text);
  const recognised = matchNotes(ledger, known, returned.notes);
  const notes = returned.notes.map((note, i): ReviewedNote => {
    const thread = recognised[i];
    if (thread === "gone") return { note, kind: "gone" };
    if (thread) return { note, kind: "known", thread, differs: compareWithThread(ledger, thread, note) };
    return { note, ...(placed?.notes[i] ?? findInTexts(texts, note.place)) };
  });
  const proposals = returned.proposals.map((proposal, i): ReviewedProposal => {
    const place = quotedPlaceOf(texts, proposal);
    const found = known.claimProposal({ ...proposal, place });
    if (found === "gone") return { proposal, kind: "gone" };
    if (found) return { proposal, kind: "known", known: found };
    return { proposal, ...(placed?.proposals[i] ?? findInTexts(texts, place)) };
  });
  return { notes, proposals };
}

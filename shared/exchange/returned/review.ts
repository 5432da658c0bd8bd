import type { Hash } from "#shared/base/hash.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { differing, type Differing } from "./differing.ts";
import { Known } from "./known.ts";
import type { FoundPlace } from "./place.ts";
import { placeIn, quoting, textsOf, type Placed } from "./placed.ts";
import { recognise } from "./recognise.ts";
import type { Returned, ReturnedNote, ReturnedProposal } from "./returned.ts";

/** What a returned note is. "gone" was taken back or erased here, and stays so. */
export type ReviewedNote = { readonly note: ReturnedNote } & (
  { readonly is: "known"; readonly thread: Thread; readonly differs: Differing } | { readonly is: "gone" } | FoundPlace
);

export type ReviewedProposal = { readonly proposal: ReturnedProposal } & (
  { readonly is: "known"; readonly known: Proposal } | { readonly is: "gone" } | FoundPlace
);

/** What a file brings, in its order, before anybody decides about it. */
export interface Review {
  readonly notes: readonly ReviewedNote[];
  readonly proposals: readonly ReviewedProposal[];
}

/**
 * Holds what another tool hands back against what is here. Notes are known by their record or by their words, those that
 * were brought before too, so that the same file brings nothing twice; the others are placed on the draft that they name,
 * or else on `text` and then any other text of the dossier: as they were `placed` already, if they were.
 */
export function reviewReturned(ledger: Ledger, returned: Returned, text?: Hash, placed?: Placed): Review {
  const known = new Known(ledger);
  const texts = textsOf(ledger, text);
  const recognised = recognise(ledger, known, returned.notes);
  const notes = returned.notes.map((note, i): ReviewedNote => {
    const thread = recognised[i];
    if (thread === "gone") return { note, is: "gone" };
    if (thread) return { note, is: "known", thread, differs: differing(ledger, thread, note) };
    return { note, ...(placed?.notes[i] ?? placeIn(texts, note.place)) };
  });
  const proposals = returned.proposals.map((proposal, i): ReviewedProposal => {
    const place = quoting(texts, proposal);
    const found = known.proposal({ ...proposal, place });
    if (found === "gone") return { proposal, is: "gone" };
    if (found) return { proposal, is: "known", known: found };
    return { proposal, ...(placed?.proposals[i] ?? placeIn(texts, place)) };
  });
  return { notes, proposals };
}

import { provisionIndex } from "../../anchor/find.ts";
import { readingText } from "../../anchor/reading.ts";
import type { Hash } from "../../base/hash.ts";
import type { Proposal } from "../../ledger/entries/proposal.ts";
import type { Thread } from "../../ledger/entries/thread.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { currentOf } from "../../ledger/texts.ts";
import { differing, type Differing } from "./differing.ts";
import { Known } from "./known.ts";
import { findPlace, type FoundPlace } from "./place.ts";
import { recognise } from "./recognise.ts";
import type { Returned, ReturnedNote, ReturnedPlace, ReturnedProposal } from "./returned.ts";
import { foldedText } from "./words.ts";

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
 * or else on `text` and then any other text of the dossier.
 */
export function reviewReturned(ledger: Ledger, returned: Returned, text?: Hash): Review {
  const known = new Known(ledger);
  const recognised = recognise(ledger, known, returned.notes);
  const notes = returned.notes.map((note, i): ReviewedNote => {
    const thread = recognised[i];
    if (thread === "gone") return { note, is: "gone" };
    if (thread) return { note, is: "known", thread, differs: differing(ledger, thread, note) };
    return { note, ...placeOf(ledger, note.place, text) };
  });
  const proposals = returned.proposals.map((proposal): ReviewedProposal => {
    const place = quoting(ledger, proposal);
    const found = known.proposal({ ...proposal, place });
    if (found === "gone") return { proposal, is: "gone" };
    if (found) return { proposal, is: "known", known: found };
    return { proposal, ...placeOf(ledger, place, text) };
  });
  return { notes, proposals };
}

/** A proposal's place is that of the words it would take away; of all words of a provision, the provision. */
function quoting(ledger: Ledger, { place, old }: ReturnedProposal): ReturnedPlace {
  if (place.exact !== undefined || place.gap || old.trim() === "" || isWhole(ledger, place, old)) return place;
  return { ...place, exact: old };
}

function isWhole(ledger: Ledger, { draft: id, provision }: ReturnedPlace, words: string): boolean {
  const draft = id === undefined ? undefined : ledger.draft(id);
  const index = draft && provision !== undefined ? provisionIndex(draft, provision) : -1;
  return index >= 0 && foldedText(readingText(draft!, index).text).text === foldedText(words).text;
}

function placeOf(ledger: Ledger, place: ReturnedPlace, text: Hash | undefined): FoundPlace {
  let doubtful: FoundPlace | undefined;
  for (const id of draftsFor(ledger, place, text)) {
    const found = findPlace(ledger.draft(id)!, id, place);
    if (found.is === "placed") return found;
    if (found.is === "doubtful") doubtful ??= found;
  }
  return doubtful ?? { is: "unplaceable" };
}

/** Where something is looked for, in this order. What has no words to be told by is looked for in one text only. */
function draftsFor(ledger: Ledger, { draft, exact }: ReturnedPlace, text: Hash | undefined): readonly Hash[] {
  const newest = ledger.newest && currentOf(ledger.newest)[0]?.draftId;
  const all = [...ledger.texts].reverse().flatMap((each) => currentOf(each).map(({ draftId }) => draftId));
  const order = [draft, text, newest, ...all].filter((id): id is Hash => id !== undefined && !!ledger.draft(id));
  return exact === undefined ? order.slice(0, 1) : [...new Set(order)];
}

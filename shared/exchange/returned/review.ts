import type { Hash } from "../../base/hash.ts";
import type { Proposal } from "../../ledger/entries/proposal.ts";
import type { Thread, ThreadReply } from "../../ledger/entries/thread.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { placedOn } from "../../ledger/placed.ts";
import { currentOf } from "../../ledger/texts.ts";
import { commentsOf, isSaid, Known, wordsOf } from "./known.ts";
import { findPlace, type FoundPlace } from "./place.ts";
import type { Returned, ReturnedNote, ReturnedPlace, ReturnedProposal, ReturnedReply } from "./returned.ts";

/** What of a known note a file says otherwise. */
interface Differing {
  /** The comment, where it is none that the note ever had. */
  readonly comment: string | null;
  /** The replies that are not here, in their order. */
  readonly replies: readonly ReturnedReply[];
  /**
   * `settled` where nobody here settled it; `open` where it is settled here: then the file may only be older than that.
   * Null where both say the same.
   */
  readonly state: "settled" | "open" | null;
}

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
  const named = returned.notes.map((note) => known.named(note));
  const notes = returned.notes.map((note, i): ReviewedNote => {
    const thread = named[i] ?? known.alike(note);
    if (thread === "gone") return { note, is: "gone" };
    if (thread) return { note, is: "known", thread, differs: differing(ledger, thread, note) };
    return { note, ...placeOf(ledger, note.place, text) };
  });
  const proposals = returned.proposals.map((proposal): ReviewedProposal => {
    const place = quoting(proposal);
    const found = known.proposal({ ...proposal, place });
    if (found === "gone") return { proposal, is: "gone" };
    if (found) return { proposal, is: "known", known: found };
    return { proposal, ...placeOf(ledger, place, text) };
  });
  return { notes, proposals };
}

function differing(ledger: Ledger, thread: Thread, note: ReturnedNote): Differing {
  const taken = new Set<ThreadReply>();
  const replies = note.replies.filter((reply) => !isSaid(thread, ledger, reply, taken));
  const comments = commentsOf(ledger, thread);
  const isKnown = wordsOf(note.comment).some((words) => comments.has(words));
  const isReply = isKnown || isSaid(thread, ledger, { text: note.comment }, new Set());
  return {
    comment: isReply || note.comment.trim() === "" ? null : note.comment,
    replies,
    state: stateOf(ledger, thread, note),
  };
}

function stateOf(ledger: Ledger, thread: Thread, { state, place }: ReturnedNote): Differing["state"] {
  const here = thread.resolution?.state ?? "open";
  if (state === undefined || state === here) return null;
  if (state === "open") return "open";
  // A gap that a text closes leaves as settled in it.
  const texts = place.draft === undefined ? [...ledger.drafts.keys()] : [place.draft];
  const isClosed = texts.some((draft) => ledger.draft(draft) && placedOn(ledger, draft, thread).closed);
  return isClosed ? null : "settled";
}

/** A proposal's place is that of the words it would take away. */
function quoting({ place, old }: ReturnedProposal): ReturnedPlace {
  return place.exact === undefined && !place.gap && old.trim() !== "" ? { ...place, exact: old } : place;
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

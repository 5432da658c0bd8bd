import type { Anchor } from "#shared/anchor/anchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import { startPointOfRange } from "#shared/anchor/readingOrder.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Severity } from "#shared/rights/severity.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import {
  filterFactsOfPrivateNote,
  filterFactsOfProposal,
  filterFactsOfThread,
  type FilterFacts,
  type SharedNoteFields,
} from "../filters/filterFacts.ts";
import type { LocateEntry } from "../filters/filterContext.ts";
import type { Ledger } from "../ledger.ts";
import { findCurrentPlacement, findEntryAnchor, findPlacementInNewest } from "../placement/currentPlacement.ts";
import { assessEntryValidityInText } from "../placement/entryValidityInText.ts";
import { findPlacementInDraft, type Placeable } from "../placement/findPlacementInDraft.ts";
import { proposalProjection, threadProjection } from "../store/projections.ts";
import { findDraftById } from "../texts/currentText.ts";

/** A note that is on this machine only: private, unfinished, or not signed yet. */
export interface LocalNote {
  readonly id: string;
  /** Why it is on this machine only. */
  readonly state: "mine" | "unfinished" | "unsigned";
  readonly at: Anchor;
  readonly words: SharedNoteFields;
  readonly severity: Severity;
  /** When it was first written (ISO, UTC). */
  readonly written: string;
}

/** What an item of the list of notes is about. */
type NoteListEntry =
  | { readonly kind: "note"; readonly thread: Thread }
  | { readonly kind: "proposal"; readonly proposal: Proposal }
  | { readonly kind: "local"; readonly note: LocalNote };

/** The place of an item in a text. */
export interface NoteListPlace {
  /** The index of the text in the ledger's texts; 0 if only one text is listed. */
  readonly text: number;
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly range: ResolvedRange;
  /** Where it begins in reading order. */
  readonly from: DraftPoint;
}

/** An item of the list of notes. */
export interface NoteListItem {
  readonly id: string;
  readonly entry: NoteListEntry;
  /** When it was first written (ISO, UTC). */
  readonly at: string;
  readonly facts: FilterFacts;
  /** Null if no text has it. */
  readonly place: NoteListPlace | null;
}

/** Which notes are listed. */
export interface NoteListScope {
  /** The text whose notes are listed; null for those of all texts, each at its current place. */
  readonly text: Hash | null;
  readonly localNotes?: readonly LocalNote[];
}

/** Lists the notes and proposals of a text, or of the whole dossier. Their order is that of the ledger. */
export function listNotes(ledger: Ledger, { text, localNotes = [] }: NoteListScope): readonly NoteListItem[] {
  const placing = text === null ? placeInDossier(ledger) : placeInText(ledger, text);
  const items = [
    ...ledger.all(threadProjection).map((thread) => itemOfThread(thread, placing)),
    ...ledger.all(proposalProjection).map((proposal) => itemOfProposal(proposal, placing)),
    ...localNotes.map((note) => itemOfLocalNote(note, placing)),
  ];
  return text === null ? items : items.filter(({ place }) => place !== null);
}

/** Finds the places of entries in what is listed. */
interface Placing {
  readonly ofEntry: (entry: Placeable) => NoteListPlace | null;
  readonly ofProposal: (proposal: Proposal) => NoteListPlace | null;
  /** How an entry is placed in the text or, for all texts, in the newest text of its document. */
  readonly status: (entry: Placeable) => ReturnType<typeof findPlacementInDraft>;
}

function placeInDossier(ledger: Ledger): Placing {
  const ofEntry = (entry: Placeable) => {
    const there = findCurrentPlacement(ledger, entry);
    return there && placeOf(there.text, there.draft, there.anchor, there.place);
  };
  return {
    ofEntry,
    ofProposal: ({ body }) => ofEntry(body.anchor),
    status: (entry) => findPlacementInNewest(ledger, entry),
  };
}

function placeInText(ledger: Ledger, text: Hash): Placing {
  const draft = findDraftById(ledger, text);
  const at = (anchor: Anchor | null | undefined) => {
    const range = draft && anchor ? resolveAnchor(draft, anchor) : null;
    return draft && anchor && range ? placeOf(0, draft, anchor, range) : null;
  };
  return {
    ofEntry: (entry) => at(findEntryAnchor(ledger, text, entry)),
    ofProposal: (proposal) => at(assessEntryValidityInText(ledger, text, proposal)?.anchor),
    status: (entry) => findPlacementInDraft(ledger, text, entry),
  };
}

function placeOf(text: number, draft: Draft, anchor: Anchor, range: ResolvedRange): NoteListPlace {
  return { text, draft, anchor, range, from: startPointOfRange(draft, range, anchor.gap) };
}

/** Returns the function that locates entries in a text, or each at its current place, for a filter's questions. */
export function locateNotes(ledger: Ledger, text: Hash | null): LocateEntry {
  const { ofEntry } = text === null ? placeInDossier(ledger) : placeInText(ledger, text);
  return (entry) => locationOf(ofEntry(entry));
}

/** Returns the location of a place for the facts of a filter. */
function locationOf(place: NoteListPlace | null) {
  return place && { draft: place.draft, anchor: place.anchor, provision: place.range.provision };
}

function itemOfThread(thread: Thread, placing: Placing): NoteListItem {
  const place = placing.ofEntry(thread);
  const facts = filterFactsOfThread(thread, locationOf(place), placing.status(thread));
  return { id: thread.id, entry: { kind: "note", thread }, at: thread.at, facts, place };
}

function itemOfProposal(proposal: Proposal, placing: Placing): NoteListItem {
  const place = placing.ofProposal(proposal);
  const facts = filterFactsOfProposal(proposal, locationOf(place), placing.status(proposal.body.anchor).status);
  return { id: proposal.id, entry: { kind: "proposal", proposal }, at: proposal.at, facts, place };
}

function itemOfLocalNote(note: LocalNote, placing: Placing): NoteListItem {
  const { id, at, words, severity, written } = note;
  const place = placing.ofEntry(at);
  const facts = filterFactsOfPrivateNote(id, words, severity, locationOf(place), placing.status(at).status);
  return { id, entry: { kind: "local", note }, at: written, facts, place };
}

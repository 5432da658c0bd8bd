import type { NewAnnotation } from "#shared/acts/notes/annotate.ts";
import { wordsAtAnchor } from "#shared/acts/negotiation/proposals.ts";
import { printProposers, type TypedProposers } from "#shared/acts/input/parseProposers.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationKind, Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { ProposalOutcome, ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { formatDateTimeInput } from "../labels/dateTimeInput.ts";

/** A note as it is being written, without its anchor. */
export type NoteInput = Required<
  Pick<NewAnnotation, "kind" | "comment" | "rights" | "confidentiality" | "assessment">
> &
  Pick<NewAnnotation, "track" | "source" | "basis" | "standards">;

/** A proposal, or a state of floor text, as it is being written. `at` is as typed; "" for no time. */
export interface ProposalInput extends TypedProposers {
  readonly wording: string;
  readonly comment: string;
  readonly confidentiality: Confidentiality;
  readonly at: string;
  readonly track?: string;
  readonly basis?: ProposalBody["basis"];
  readonly fate?: ProposalOutcome;
}

/**
 * A form that is being written and not committed yet: a new note or proposal, an edit of the user's own, a reply, or
 * another.
 */
export type EntryFormState =
  /** `given` is the initial comment: while it is unchanged, nothing would be lost. */
  | { readonly what: "note"; readonly at: Anchor; readonly words: NoteInput; readonly given?: string }
  | { readonly what: "edit"; readonly on: RecordKey; readonly words: NoteInput }
  | { readonly what: "reply"; readonly on: RecordKey; readonly text: string }
  /** The reason for resolving or reopening a thread. */
  | { readonly what: "settle"; readonly on: RecordKey; readonly state: "open" | "settled"; readonly reason: string }
  /** The user's own rating of any note; `before` is the previous one. */
  | { readonly what: "rating"; readonly on: RecordKey; readonly assessment: Assessment; readonly before: Assessment }
  /** A private note, new or stored; `before` is the stored input. */
  | { readonly what: "mine"; readonly at: Anchor; readonly words: NoteInput }
  | { readonly what: "mine-edit"; readonly on: string; readonly words: NoteInput; readonly before: NoteInput }
  | { readonly what: "proposal"; readonly at: Anchor; readonly words: ProposalInput; readonly given: ProposalInput }
  | { readonly what: "reproposal"; readonly on: RecordKey; readonly words: ProposalInput }
  /** Floor text, or its next state; `given` is the initial input. */
  | { readonly what: "floor"; readonly at: Anchor; readonly words: ProposalInput; readonly given: ProposalInput }
  | {
      readonly what: "floor-state";
      readonly on: RecordKey;
      readonly words: ProposalInput;
      readonly given: ProposalInput;
    };

/** The forms of a note, and those of a proposal. */
export type NoteFormState = Extract<EntryFormState, { what: "note" | "edit" | "mine" | "mine-edit" }>;
export type PrivateNoteFormState = Extract<EntryFormState, { what: "mine" | "mine-edit" }>;
export type ProposalFormState = Extract<EntryFormState, { what: "proposal" | "reproposal" | "floor" | "floor-state" }>;

export function isProposalFormState(writing: EntryFormState): writing is ProposalFormState {
  return ["proposal", "reproposal", "floor", "floor-state"].includes(writing.what);
}

export function emptyNoteInput(kind: AnnotationKind): NoteInput {
  return { kind, comment: "", rights: [], confidentiality: "team", assessment: {} };
}

/** Returns the input for editing the user's own note. */
export function noteInputForEditing({ annotation, ratings }: Thread, me: MemberId): NoteInput {
  const { kind, comment, rights, confidentiality, track, basis, standards } = annotation;
  const assessment = ratings.find(({ member }) => member === me)?.assessment ?? {};
  const circumstances = { ...(track && { track }), ...(basis && { basis }) };
  return { kind, comment, rights, confidentiality, assessment, ...circumstances, ...(standards && { standards }) };
}

/** Returns the input for a new proposal, whose initial wording changes nothing yet. */
export function newProposalInput(wording: string): ProposalInput {
  return { wording, proposers: "", cosponsors: "", kinds: {}, comment: "", confidentiality: "team", at: "" };
}

/** Returns the input for editing the user's own proposal. */
export function proposalInputForEditing({ body }: Pick<Proposal, "body">): ProposalInput {
  const { wording, proposers, comment, confidentiality, at, track, basis, fate } = body;
  return {
    wording: wording.new,
    ...printProposers(proposers),
    comment,
    confidentiality,
    at: at ? formatDateTimeInput(at) : "",
    ...(track && { track }),
    ...(basis && { basis }),
    ...(fate && { fate }),
  };
}

/** Returns the words that a proposal is to change: those in the text, or those that the proposal names. */
export function findWordingToReplace(on: { readonly at: Anchor } | { readonly on: RecordKey }, ledger: Ledger): string {
  if ("on" in on) return ledger.get(proposalProjection, on.on)?.body.wording.old ?? "";
  const draft = ledger.draft(on.at.draft);
  return draft ? wordsAtAnchor(draft, on.at) : "";
}

/** Whether nothing in the form would be lost: nothing was written or changed. */
export function isEntryFormPristine(writing: EntryFormState, ledger: Ledger): boolean {
  switch (writing.what) {
    case "reply":
      return writing.text.trim() === "";
    case "settle":
      return writing.reason.trim() === "";
    case "rating":
      return toCanonicalJson(writing.assessment) === toCanonicalJson(writing.before);
    case "edit":
      return isUnchanged(writing, ledger.get(threadProjection, writing.on));
    case "proposal":
    case "floor":
    case "floor-state":
      return toCanonicalJson(writing.words) === toCanonicalJson(writing.given);
    case "reproposal": {
      const known = ledger.get(proposalProjection, writing.on);
      return known === undefined || toCanonicalJson(writing.words) === toCanonicalJson(proposalInputForEditing(known));
    }
    case "mine-edit":
      return toCanonicalJson(writing.words) === toCanonicalJson(writing.before);
    case "note":
    case "mine":
      return isBlankNote(writing.words, writing.what === "note" ? writing.given : undefined);
  }
}

function isBlankNote(
  { comment, rights, assessment, source, standards }: NoteInput,
  given: string | undefined,
): boolean {
  const isUntouched = given === undefined ? comment.trim() === "" && rights.length === 0 : comment === given;
  return isUntouched && Object.keys(assessment).length === 0 && !source && !standards?.length;
}

function isUnchanged({ words }: EntryFormState & { what: "edit" }, thread: Thread | undefined): boolean {
  return thread === undefined || toCanonicalJson(words) === toCanonicalJson(noteInputForEditing(thread, thread.author));
}

/** Whether two form states belong to the same form. */
export function isSameEntryForm(a: EntryFormState, b: EntryFormState): boolean {
  if ("on" in a && "on" in b) return a.what === b.what && a.on === b.on;
  return a.what === b.what;
}

import type { NewAnnotation } from "../../shared/acts/annotate.ts";
import { wordsAt } from "../../shared/acts/propose.ts";
import { canonical } from "../../shared/base/canonical.ts";
import type { Anchor } from "../../shared/anchor/anchor.ts";
import type { Proposal } from "../../shared/ledger/entries/proposal.ts";
import type { Thread } from "../../shared/ledger/entries/thread.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import type { MemberId, RecordKey } from "../../shared/records/envelope.ts";
import type { AnnotationKind, Confidentiality } from "../../shared/records/kinds/annotation.ts";
import type { Fate } from "../../shared/records/kinds/proposal.ts";
import type { Assessment } from "../../shared/rights/severity.ts";

/** A note as it is being written: everything of it but where it stands. */
export type Words = Required<Pick<NewAnnotation, "kind" | "comment" | "rights" | "confidentiality" | "assessment">> &
  Pick<NewAnnotation, "track" | "source" | "basis" | "standards">;

/** Rival wording as it is being written. `proposers` are names with commas between them. */
export interface ProposedWords {
  readonly wording: string;
  readonly proposers: string;
  readonly comment: string;
  readonly confidentiality: Confidentiality;
  readonly track?: string;
  readonly fate?: Fate;
}

/** What is being written and is not said yet: a note or proposal, one's own anew, or a reply. */
export type Writing =
  /** `given` is what it was begun with: a comment that is still that is nobody's work. */
  | { readonly what: "note"; readonly at: Anchor; readonly words: Words; readonly given?: string }
  | { readonly what: "edit"; readonly on: RecordKey; readonly words: Words }
  | { readonly what: "reply"; readonly on: RecordKey; readonly text: string }
  /** One's own rating of a note, anybody's; `before` is what it was. */
  | { readonly what: "rating"; readonly on: RecordKey; readonly assessment: Assessment; readonly before: Assessment }
  /** A private note: new, or one kept before; `before` is what it was. */
  | { readonly what: "mine"; readonly at: Anchor; readonly words: Words }
  | { readonly what: "mine-edit"; readonly on: string; readonly words: Words; readonly before: Words }
  | { readonly what: "proposal"; readonly at: Anchor; readonly words: ProposedWords }
  | { readonly what: "reproposal"; readonly on: RecordKey; readonly words: ProposedWords };

/** What is written in the form of a note, and in that of a proposal. */
export type NoteWriting = Extract<Writing, { what: "note" | "edit" | "mine" | "mine-edit" }>;
export type MineWriting = Extract<Writing, { what: "mine" | "mine-edit" }>;
export type ProposalWriting = Extract<Writing, { what: "proposal" | "reproposal" }>;

export function blank(kind: AnnotationKind): Words {
  return { kind, comment: "", rights: [], confidentiality: "team", assessment: {} };
}

/** One's own note, to be worded anew. */
export function wordsOf({ annotation, ratings }: Thread, me: MemberId): Words {
  const { kind, comment, rights, confidentiality, track, basis, standards } = annotation;
  const assessment = ratings.find(({ member }) => member === me)?.assessment ?? {};
  const circumstances = { ...(track && { track }), ...(basis && { basis }) };
  return { kind, comment, rights, confidentiality, assessment, ...circumstances, ...(standards && { standards }) };
}

/** Words to be changed: as they stand, nothing is proposed yet. */
export function proposedWords(wording: string): ProposedWords {
  return { wording, proposers: "", comment: "", confidentiality: "team" };
}

/** One's own proposal, to be worded anew. */
export function wordsOfProposal({ body }: Proposal): ProposedWords {
  const { wording, proposers, comment, confidentiality, track, fate } = body;
  const names = proposers.map(({ name }) => name).join(", ");
  return {
    wording: wording.new,
    proposers: names,
    comment,
    confidentiality,
    ...(track && { track }),
    ...(fate && { fate }),
  };
}

/** The words that are to be changed: what stands in the text, or what a proposal names as that. */
export function oldWords(writing: ProposalWriting, ledger: Ledger): string {
  if (writing.what === "reproposal") return ledger.proposal(writing.on)?.body.wording.old ?? "";
  const draft = ledger.draft(writing.at.draft);
  return draft ? wordsAt(draft, writing.at) : "";
}

/** Whether there is nothing in it that would be lost: nothing was written, or nothing was changed. */
export function isBlank(writing: Writing, ledger: Ledger): boolean {
  switch (writing.what) {
    case "reply":
      return writing.text.trim() === "";
    case "rating":
      return canonical(writing.assessment) === canonical(writing.before);
    case "edit":
      return isUnchanged(writing, ledger.thread(writing.on));
    case "proposal":
      return canonical(writing.words) === canonical(proposedWords(oldWords(writing, ledger)));
    case "reproposal": {
      const known = ledger.proposal(writing.on);
      return known === undefined || canonical(writing.words) === canonical(wordsOfProposal(known));
    }
    case "mine-edit":
      return canonical(writing.words) === canonical(writing.before);
    case "note":
    case "mine":
      return isBlankNote(writing.words, writing.what === "note" ? writing.given : undefined);
  }
}

function isBlankNote({ comment, rights, assessment, source, standards }: Words, given: string | undefined): boolean {
  const isUntouched = given === undefined ? comment.trim() === "" && rights.length === 0 : comment === given;
  return isUntouched && Object.keys(assessment).length === 0 && !source && !standards?.length;
}

function isUnchanged({ words }: Writing & { what: "edit" }, thread: Thread | undefined): boolean {
  return thread === undefined || canonical(words) === canonical(wordsOf(thread, thread.author));
}

/** Whether the form in which one is written is the one in which the other is. */
export function isSameForm(a: Writing, b: Writing): boolean {
  if ("on" in a && "on" in b) return a.what === b.what && a.on === b.on;
  return a.what === b.what;
}

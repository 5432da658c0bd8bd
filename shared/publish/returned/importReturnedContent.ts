import { combineActs, type Act, type ActStatement } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import {
  clipImportedText,
  parseImportedTimestamp,
  sanitiseImportedName,
  splitTextToFitRecords,
  replaceLoneSurrogates,
} from "#shared/acts/imported/sanitiseImportedText.ts";
import { refusalToCommit } from "#shared/acts/rules/refusalToCommit.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { resolutionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { ReturnedNote, ReturnedProposal, ReturnedReply } from "./returnedContent.ts";
import type { ReturnedContentReview, ReturnedNoteReview, ReturnedProposalReview } from "./reviewReturnedContent.ts";

/** What the user imports from a review; by default, everything with a sure place. */
export interface ReturnedImportChoice {
  /** What the user left out. */
  readonly without?: ReadonlySet<ReturnedNoteReview | ReturnedProposalReview>;
  /** Where the user placed what had no sure place. */
  readonly at?: ReadonlyMap<ReturnedNoteReview | ReturnedProposalReview, Anchor>;
  /** The confidentiality of new notes and proposals; `team` by default. */
  readonly confidentiality?: Confidentiality;
  /** Whether to reopen notes that are resolved here and open in the file. */
  readonly reopen?: boolean;
}

/** What is imported, and what is refused. */
export interface ReturnedImport {
  readonly act: Act;
  readonly notes: number;
  readonly replies: number;
  readonly comments: number;
  readonly states: number;
  readonly proposals: number;
  /** The reasons for what the user may not record. The rest is imported. */
  readonly refused: readonly Refusal[];
}

type Part = { readonly what: "notes" | "replies" | "comments" | "states" | "proposals"; readonly act: Outcome<Act> };

/**
 * Imports what the user chose from a review into the dossier, as records of the user, with the original author as the
 * source. A changed comment becomes the next version of the user's own note, or a reply to somebody else's.
 */
export function importReturnedContent(
  ledger: Ledger,
  me: Author | null,
  review: ReturnedContentReview,
  choice: ReturnedImportChoice = {},
): Outcome<ReturnedImport> {
  const refused = refusalToCommit(me, "annotation");
  if (refused) return refused;
  const isChosen = (each: ReturnedNoteReview | ReturnedProposalReview) => !choice.without?.has(each);
  const parts = [
    ...review.notes.filter(isChosen).flatMap((each) => noteParts(ledger, me, each, choice)),
    ...review.proposals.filter(isChosen).flatMap((each) => proposalParts(ledger, me, each, choice)),
  ];
  const accepted = parts.filter(({ act }) => !isRefusal(act));
  const count = (what: Part["what"]) => accepted.filter((part) => part.what === what).length;
  return {
    act: combineActs(...accepted.map(({ act }) => act as Act)),
    notes: count("notes"),
    replies: count("replies"),
    comments: count("comments"),
    states: count("states"),
    proposals: count("proposals"),
    refused: parts.map(({ act }) => act).filter(isRefusal),
  };
}

function noteParts(
  ledger: Ledger,
  me: Author | null,
  each: ReturnedNoteReview,
  choice: ReturnedImportChoice,
): readonly Part[] {
  const { note } = each;
  if (each.kind === "known") return knownParts(ledger, me, each.thread, each.differs, note.by, choice);
  const anchor = choice.at?.get(each) ?? (each.kind === "placed" ? each.anchor : null);
  if (each.kind === "gone" || !anchor) return [];
  const act = newNote(ledger, me, note, anchor, choice.confidentiality ?? "team");
  return [{ what: "notes", act }];
}

type Differs = Extract<ReturnedNoteReview, { readonly kind: "known" }>["differs"];

function knownParts(
  ledger: Ledger,
  me: Author | null,
  thread: Thread,
  { comment, replies, state }: Differs,
  by: string | undefined,
  { reopen }: ReturnedImportChoice,
): readonly Part[] {
  const parts: Part[] = replies.map((reply) => ({ what: "replies", act: replyTo(thread.id, reply) }));
  if (comment !== null) {
    const isOwn = me?.member === thread.author && comment.length <= 20_000;
    const changed = replaceLoneSurrogates(comment);
    const act = isOwn
      ? editAnnotationAct(ledger, me, thread.id, { comment: changed })
      : replyTo(thread.id, { text: changed, ...(by && { by }) });
    parts.unshift({ what: "comments", act });
  }
  if (state === "settled" || (state === "open" && reopen)) {
    parts.push({ what: "states", act: setResolutionAct(ledger, me, thread.id, state) });
  }
  return parts;
}

function replyTo(annotation: RecordKey, reply: ReturnedReply): Act {
  return { statements: replyBodies(reply).map((body) => () => ({ type: "reply", body: { annotation, ...body } })) };
}

function replyBodies({ text, by }: ReturnedReply): readonly { readonly text: string; readonly by?: string }[] {
  const name = sanitiseImportedName(by ?? "");
  return splitTextToFitRecords(text).map((piece) => ({ text: piece, ...(name && { by: name }) }));
}

function newNote(
  ledger: Ledger,
  me: Author | null,
  note: ReturnedNote,
  anchor: Anchor,
  confidentiality: Confidentiality,
): Outcome<Act> {
  const [comment = "", ...rest] = splitTextToFitRecords(note.comment);
  const made = annotateAct(ledger, me, {
    anchor,
    kind: note.kind ?? "question",
    comment,
    rights: labels(note.rights),
    tags: labels(note.tags),
    basis: { how: "document" },
    confidentiality,
  });
  if (isRefusal(made)) return made;
  const source = sanitiseImportedName(note.by ?? "");
  const time = parseImportedTimestamp(note.at);
  const answers = [...rest.map((text) => ({ text, ...(note.by && { by: note.by }) })), ...note.replies];
  return {
    statements: [
      ...made.statements,
      ...(source
        ? [about((annotation) => ({ type: "source", body: { annotation, source, ...(time && { time }) } }))]
        : []),
      ...answers
        .flatMap(replyBodies)
        .map((body) => about((annotation) => ({ type: "reply", body: { annotation, ...body } }))),
      ...(note.state === "settled" ? [about(settled)] : []),
    ],
  };
}

function about(statementOf: (annotation: RecordKey) => ActStatement): Act["statements"][number] {
  return ([annotation]) => statementOf(annotation!);
}

function settled(annotation: RecordKey): ActStatement {
  return { type: "resolution", of: resolutionRegisterOf(annotation), body: { annotation, state: "settled" } };
}

function labels(given: readonly string[] = []): readonly string[] {
  const plain = given
    .map((each) => replaceLoneSurrogates(each).trim())
    .filter((each) => each !== "" && each.length <= 60);
  return [...new Set(plain)].slice(0, 40);
}

function proposalParts(
  ledger: Ledger,
  me: Author | null,
  each: ReturnedProposalReview,
  choice: ReturnedImportChoice,
): readonly Part[] {
  const anchor = choice.at?.get(each) ?? (each.kind === "placed" ? each.anchor : null);
  if (each.kind === "known" || each.kind === "gone" || !anchor) return [];
  return [{ what: "proposals", act: newProposal(ledger, me, each.proposal, anchor, choice.confidentiality ?? "team") }];
}

function newProposal(
  ledger: Ledger,
  me: Author | null,
  { old, new: wording, comment = "", by = "", at }: ReturnedProposal,
  anchor: Anchor,
  confidentiality: Confidentiality,
): Outcome<Act> {
  const name = sanitiseImportedName(by);
  const time = parseImportedTimestamp(at);
  return proposeWordingAct(ledger, me, {
    anchor,
    wording: {
      old: clipImportedText(replaceLoneSurrogates(old)),
      new: clipImportedText(replaceLoneSurrogates(wording)),
    },
    proposers: name ? [{ name, kind: "person" }] : [],
    form: "tracked",
    basis: { how: "document" },
    comment: clipImportedText(replaceLoneSurrogates(comment)),
    confidentiality,
    ...(time && { at: time }),
  });
}

import type { Numbered } from "#shared/briefing/choose.ts";
import { authorName } from "#shared/briefing/data/author.ts";
import { dimensionName, type NoteCard } from "#shared/briefing/data/note.ts";
import { proposalLabel } from "#shared/briefing/data/wording.ts";
import type { ShownAuthor, ShownProposal, ShownReply } from "#shared/ledger/shown.ts";
import { message } from "#shared/messages/messages.ts";
import { DIMENSIONS } from "#shared/rights/levels.ts";
import { nobody } from "../ours.ts";
import type { KeyNote, KeyProposal } from "../key.ts";
import { linesOf, paragraphsOf } from "../said.ts";
import type { Comment, CommentThread } from "./comments.ts";
import type { Trackable } from "./wordings.ts";
import { nameFor } from "./xml.ts";

/** A note as a thread of comments: its number, kind, severity and rights in the first line, then what it says. */
export function noteThread({ n, note }: Numbered, card: NoteCard): CommentThread {
  const head = headOf(`${n}`, card.label, card.rights.t);
  const levels = DIMENSIONS.flatMap((dimension, i) =>
    card.levels[i] ? `${dimensionName(dimension)}: ${card.levels[i]}` : [],
  );
  const standards = card.standards.map(({ where, words }) => `${where.t}: ${words.t}`);
  const author = authorName(note.author);
  const lines = card.lines.map(({ t }) => t).filter((line) => line !== author);
  const beside = [...standards, ...(levels.length > 0 ? [levels.join(" · ")] : []), ...lines];
  return {
    n: `${n}`,
    author: byline(note.author),
    ...(note.at && { at: note.at }),
    paragraphs: paragraphsOf({ head, said: note.comment, beside }),
    settled: note.settled,
    replies: note.replies.map(replyComment),
  };
}

export function noteKey({ note }: Numbered, place: KeyNote["place"], thread: CommentThread, durable: string): KeyNote {
  return {
    n: thread.n,
    head: thread.paragraphs[0]!.text,
    durable,
    ...(note.id && { id: note.id }),
    place,
    kind: note.kind,
    rights: [...note.rights],
    tags: [...note.tags],
  };
}

/** A rival wording's comment: whose it is and what became of it, its rationale, and its words where they are not tracked. */
export function proposalThread(n: number, proposal: ShownProposal, isTracked: boolean): CommentThread {
  const head = headOf(`P${n}`, proposalLabel(proposal));
  return {
    n: `P${n}`,
    author: byline(proposal.author),
    ...(proposal.at && { at: proposal.at }),
    paragraphs: paragraphsOf({ head, said: proposal.comment, beside: isTracked ? [] : [wordingLine(proposal)] }),
    settled: proposal.fate !== undefined,
    replies: [],
  };
}

export function proposalKey(
  proposal: ShownProposal,
  place: KeyProposal["place"],
  thread: CommentThread,
  durable: string,
  how: Trackable | undefined,
): KeyProposal {
  return {
    n: thread.n,
    head: thread.paragraphs[0]!.text,
    durable,
    ...(proposal.id && { id: proposal.id }),
    place,
    old: proposal.wording.old,
    new: proposal.wording.new,
    ...(how && { by: proposersOf(proposal) }),
    ...(how?.held && { held: how.held }),
  };
}

/** Who proposes, as the author of a tracked change. */
export function proposersOf({ proposers }: ShownProposal): string {
  return nameFor(proposers.map(({ name }) => name).join(message("list.comma"))) || nobody();
}

function byline(author: ShownAuthor | undefined): string {
  return nameFor(authorName(author)) || nobody();
}

function replyComment({ text, author, at, by }: ShownReply): Comment {
  return {
    author: by === undefined ? byline(author) : nameFor(by),
    ...(at && { at }),
    paragraphs: linesOf(text).map((line) => ({ text: line })),
  };
}

function headOf(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" · ");
}

function wordingLine({ wording }: ShownProposal): string {
  if (wording.new === "") return message("docx.deleted", { old: wording.old });
  if (wording.old === "") return message("docx.added", { new: wording.new });
  return message("docx.replaced", { old: wording.old, new: wording.new });
}

import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { formatAuthorName } from "#shared/publish/layouts/data/authorName.ts";
import { ratingDimensionNameOf, type PrintedNote } from "#shared/publish/layouts/data/printedNote.ts";
import { describeProposersAndOutcome } from "#shared/publish/layouts/data/wordingRows.ts";
import type { DisclosedAuthor, DisclosedProposal, DisclosedReply } from "#shared/ledger/disclosedEntries.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { getDefaultDocxAuthor } from "../defaultAuthor.ts";
import type { DocxManifestNote, DocxManifestProposal } from "../manifest.ts";
import { splitCommentLines, composeCommentParagraphs } from "../docxCommentText.ts";
import type { MarginComment, DocxCommentThread } from "./comments.ts";
import type { TrackablePlace } from "./trackedWordings.ts";
import { truncateAuthor } from "./xml.ts";

/**
 * Builds the comments of a note: its number, kind, severity and rights in the first line, then the comment itself. The
 * first line of an omission has its `omissionPlace`, "After Article 2", since the comment is on no words; else "".
 */
export function buildNoteCommentThread(
  { n, note }: NumberedNote,
  card: PrintedNote,
  omissionPlace: string,
): DocxCommentThread {
  const head = headOf(`${n}`, omissionPlace, card.label, card.rights.t);
  const levels = RATING_DIMENSIONS.flatMap((dimension, i) =>
    card.levels[i] ? `${ratingDimensionNameOf(dimension)}: ${card.levels[i]}` : [],
  );
  const standards = card.standards.map(({ where, words }) => `${where.t}: ${words.t}`);
  const author = formatAuthorName(note.author);
  const lines = card.lines.map(({ t }) => t).filter((line) => line !== author);
  const beside = [...standards, ...(levels.length > 0 ? [levels.join(" · ")] : []), ...lines];
  return {
    n: `${n}`,
    author: byline(note.author),
    ...(note.at && { at: note.at }),
    paragraphs: composeCommentParagraphs({ head, body: note.comment, details: beside }),
    settled: note.settled,
    replies: note.replies.map(replyComment),
  };
}

export function toDocxManifestNote(
  { note }: NumberedNote,
  place: DocxManifestNote["place"],
  thread: DocxCommentThread,
  durable: string,
): DocxManifestNote {
  return {
    n: thread.n,
    head: thread.paragraphs[0]!.text,
    durable,
    ...(note.id && { id: note.id }),
    place,
    said: digestComment(note.comment),
    kind: note.kind,
    rights: [...note.rights],
    tags: [...note.tags],
  };
}

/**
 * Builds the comment of a rival wording: whose it is and what became of it, its rationale, and its words if they are
 * not tracked. `omissionPlace` is "After Article 2" if the comment is on no words, else "".
 */
export function buildProposalCommentThread(
  n: number,
  proposal: DisclosedProposal,
  isTracked: boolean,
  omissionPlace: string,
): DocxCommentThread {
  const head = headOf(`P${n}`, omissionPlace, describeProposersAndOutcome(proposal));
  return {
    n: `P${n}`,
    author: byline(proposal.author),
    ...(proposal.at && { at: proposal.at }),
    paragraphs: composeCommentParagraphs({
      head,
      body: proposal.comment,
      details: isTracked ? [] : [wordingLine(proposal)],
    }),
    settled: proposal.fate !== undefined,
    replies: [],
  };
}

export function toDocxManifestProposal(
  proposal: DisclosedProposal,
  place: DocxManifestProposal["place"],
  thread: DocxCommentThread,
  durable: string,
  how: TrackablePlace | undefined,
): DocxManifestProposal {
  return {
    n: thread.n,
    head: thread.paragraphs[0]!.text,
    durable,
    ...(proposal.id && { id: proposal.id }),
    place,
    old: proposal.wording.old,
    new: proposal.wording.new,
    ...(how && { by: formatProposersAsAuthor(proposal) }),
    ...(how?.held && { held: how.held }),
  };
}

/** Builds the comment that says how far a provision has come, so that nobody reopens it unknowingly. */
export function buildStatusCommentThread(n: number, label: string): DocxCommentThread {
  return {
    n: `S${n}`,
    author: getDefaultDocxAuthor(),
    paragraphs: composeCommentParagraphs({ head: headOf(`S${n}`, label), body: "", details: [] }),
    settled: false,
    replies: [],
  };
}

/** Names the proposers, as the author of a tracked change. */
export function formatProposersAsAuthor({ proposers }: DisclosedProposal): string {
  return truncateAuthor(proposers.map(localisedDelegationName).join(message("list.comma"))) || getDefaultDocxAuthor();
}

function byline(author: DisclosedAuthor | undefined): string {
  return truncateAuthor(formatAuthorName(author)) || getDefaultDocxAuthor();
}

function replyComment({ text, author, at, by }: DisclosedReply): MarginComment {
  return {
    author: by === undefined ? byline(author) : truncateAuthor(by),
    ...(at && { at }),
    paragraphs: splitCommentLines(text).map((line) => ({ text: line })),
  };
}

function headOf(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(" · ");
}

function wordingLine({ wording }: DisclosedProposal): string {
  if (wording.new === "") return message("docx.deleted", { old: wording.old });
  if (wording.old === "") return message("docx.added", { new: wording.new });
  return message("docx.replaced", { old: wording.old, new: wording.new });
}

import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { openDocxPackage, type DocxPackage } from "#shared/import/readers/docx/package/docxPackage.ts";
import { docxChildOf, xmlChildrenOf, xmlTextOf } from "#shared/import/readers/docx/package/docxXml.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import type { FileSourceDraftFinder } from "#shared/publish/returned/fileSourceDraft.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedProposal,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";
import {
  DOCX_MANIFEST_ELEMENT,
  parseDocxManifest,
  parseDocxManifestVariables,
  type DocxManifest,
  type DocxManifestNote,
  type DocxManifestProposal,
  type DocxManifestStatusComment,
} from "../manifest.ts";
import { parseCommentNumber, extractCommentBody } from "../docxCommentText.ts";
import { currentDocxVocabulary, type DocxVocabulary } from "../vocabulary.ts";
import { isStatusCommentHead, parseDocxCommentHead, splitCommentHeadLine } from "./docxCommentHead.ts";
import { readTrackedChangesAsProposals, authorAndTimeOf } from "./trackedChanges.ts";
import { ExportedParagraphMatcher } from "./paragraphMatcher.ts";
import { readCommentedDocxBody, type CommentedBody } from "./commentedBody.ts";
import { readCommentThreads, type ReturnedComment, type ReturnedCommentThread } from "./commentThreads.ts";

/**
 * Reads a returned Word file: its comments with replies and state, and its tracked changes. `words` are those of the
 * languages in which it may have been made.
 *
 * @returns the content, a refusal of `openDocxPackage`, or `reading.docx-none` if there is no text
 */
export function readReturnedDocx(
  source: FileToImport,
  find: FileSourceDraftFinder,
  words: DocxVocabulary = currentDocxVocabulary(),
): Outcome<ReturnedContent> {
  const file = openDocxPackage(source);
  if (isRefusal(file)) return file;
  const body = docxChildOf(file.document, "body");
  if (!body) return refusal("reading.docx-none");
  const story = readCommentedDocxBody(body);
  const parts = {
    comments: file.optionalPart("comments"),
    extended: file.optionalPart("commentsExtended"),
    ids: file.optionalPart("commentsIds"),
  };
  return matchReturnedCommentedDocument(
    { story, threads: readCommentThreads(parts, story), key: readDocxManifest(file) },
    find,
    words,
  );
}

/** A document with comments and tracked changes that comes back. */
export interface ReturnedCommentedDocument {
  readonly story: CommentedBody;
  readonly threads: readonly ReturnedCommentThread[];
  /** Null if it is not ours, or has lost its manifest. */
  readonly key: DocxManifest | null;
}

/**
 * Matches what a document says with its text. Comments that left with it are recognised by its manifest, however a word
 * processor renumbered them; others are placed by the words they are about.
 */
export function matchReturnedCommentedDocument(
  { story, threads, key }: ReturnedCommentedDocument,
  find: FileSourceDraftFinder,
  words: DocxVocabulary,
): ReturnedContent {
  const text = find(key?.draft);
  const made = new Set(key?.proposals.flatMap(({ by, held }) => (held === "new" && by !== undefined ? [by] : [])));
  const match = new ExportedParagraphMatcher(story, text, (author) => made.has(author), words.omissions);
  const known = knownIn(threads, key);
  const nobody = key?.nobody;
  const notes: ReturnedNote[] = [];
  const about = new Map<DocxManifestProposal, ReturnedCommentThread>();
  for (const thread of threads) {
    const entry = known.get(thread);
    if (entry && "old" in entry) {
      about.set(entry, thread);
      notes.push(...answersTo(entry.place, thread, nobody));
    } else if (entry && !("kind" in entry)) notes.push(...saidOfStatus(entry.place, thread, nobody, entry.head));
    else if (!entry && isStatusCommentHead(thread.paragraphs[0] ?? "", words)) {
      const place = thread.range ? match.placeOf(thread.range) : {};
      notes.push(...saidOfStatus(place, thread, nobody, thread.paragraphs[0]));
    } else notes.push(entry ? knownNote(entry, thread, nobody) : newNote(thread, match, nobody, words));
  }
  const kept = (key?.proposals ?? []).flatMap((entry) => keptProposal(entry, about.get(entry)));
  return { notes, proposals: [...kept, ...readTrackedChangesAsProposals(story, match, key, text)] };
}

/** Reads the manifest of a file of ours; null in others. */
export function readDocxManifest(file: DocxPackage): DocxManifest | null {
  const part = file.partsOfKind("customXml").find(({ name }) => name === `other:${DOCX_MANIFEST_ELEMENT}`);
  const own = part ? parseDocxManifest(xmlTextOf(part)) : null;
  if (own) return own;
  const variables = docxChildOf(file.optionalPart("settings") ?? undefined, "docVars");
  return parseDocxManifestVariables(
    variables ? xmlChildrenOf(variables, "docVar").map(({ attributes: { name = "", val = "" } }) => [name, val]) : [],
  );
}

type Entry = DocxManifestNote | DocxManifestProposal | DocxManifestStatusComment;

/** Signs by which threads are recognised, the surest first; "" if a thread lacks one. */
const SIGNS: readonly {
  readonly of: (thread: ReturnedCommentThread) => string;
  readonly left: (entry: Entry) => string;
}[] = [
  {
    of: ({ durable, paragraphs }) => (durable ? `${durable} ${parseCommentNumber(paragraphs) ?? ""}` : ""),
    left: ({ durable, n }) => `${durable} ${n}`,
  },
  { of: ({ paragraphs }) => oneLine(paragraphs[0] ?? ""), left: ({ head }) => oneLine(head) },
  { of: ({ paragraphs }) => parseCommentNumber(paragraphs) ?? "", left: ({ n }) => n },
  { of: ({ durable }) => durable ?? "", left: ({ durable }) => durable },
];

/**
 * Matches threads with the entries of the manifest: by Word's durable id, by the first line, by the number. Each entry
 * is one thread.
 */
function knownIn(
  threads: readonly ReturnedCommentThread[],
  key: DocxManifest | null,
): ReadonlyMap<ReturnedCommentThread, Entry> {
  const found = new Map<ReturnedCommentThread, Entry>();
  const taken = new Set<Entry>();
  const entries: readonly Entry[] = key ? [...key.notes, ...key.proposals, ...key.statuses] : [];
  for (const { of, left } of SIGNS) {
    const bySign = new Map(entries.filter((entry) => !taken.has(entry)).map((entry) => [left(entry), entry]));
    for (const thread of threads) {
      const entry = found.has(thread) ? undefined : bySign.get(of(thread));
      if (!entry || taken.has(entry)) continue;
      found.set(thread, entry);
      taken.add(entry);
    }
  }
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function knownNote(entry: DocxManifestNote, thread: ReturnedCommentThread, nobody: string | undefined): ReturnedNote {
  const { id, place, kind, rights, tags, head, said } = entry;
  return {
    ...(id !== undefined && { id }),
    ...(said !== undefined && { original: said }),
    place,
    comment: extractCommentBody(thread.paragraphs, head),
    kind,
    rights,
    tags,
    ...authorAndTimeOf(thread.by, nobody),
    ...stateOf(thread),
    replies: thread.replies.map((reply) => replyOf(reply, nobody)),
  };
}

/**
 * Builds a note from an unknown thread: one of somebody who has read the file, or ours if the file kept only its
 * comments.
 */
function newNote(
  thread: ReturnedCommentThread,
  match: ExportedParagraphMatcher,
  nobody: string | undefined,
  words: DocxVocabulary,
): ReturnedNote {
  const [first = ""] = thread.paragraphs;
  const head = parseDocxCommentHead(first, words);
  const gap = head && thread.range ? match.gapAt(thread.range, splitCommentHeadLine(first)) : undefined;
  return {
    place: gap ?? (thread.range ? match.placeOf(thread.range) : {}),
    comment: extractCommentBody(thread.paragraphs, head ? first : undefined),
    ...head,
    ...authorAndTimeOf(thread.by, nobody),
    ...stateOf(thread),
    replies: thread.replies.map((reply) => replyOf(reply, nobody)),
  };
}

function stateOf({ settled }: ReturnedCommentThread): Pick<ReturnedNote, "state"> {
  return { state: settled ? "settled" : "open" };
}

function replyOf({ by, paragraphs }: ReturnedComment, nobody: string | undefined): ReturnedReply {
  return { text: paragraphs.join("\n").trim(), ...authorAndTimeOf(by, nobody) };
}

/** Returns the replies to a proposal or status as notes at its place: it has no thread here. */
function answersTo(
  place: ReturnedPlace,
  thread: ReturnedCommentThread,
  nobody: string | undefined,
): readonly ReturnedNote[] {
  return thread.replies.map((reply) => {
    const { text, ...by } = replyOf(reply, nobody);
    return { place, comment: text, ...by, replies: [] };
  });
}

/** Returns what somebody has written into a comment that says how far a provision has come, and in reply to it. */
function saidOfStatus(
  place: ReturnedPlace,
  thread: ReturnedCommentThread,
  nobody: string | undefined,
  head: string | undefined,
): readonly ReturnedNote[] {
  const comment = extractCommentBody(thread.paragraphs, head);
  if (comment === "") return answersTo(place, thread, nobody);
  const replies = thread.replies.map((reply) => replyOf(reply, nobody));
  return [{ place, comment, ...authorAndTimeOf(thread.by, nobody), replies }];
}

/** Returns a proposal that left with the file, if its comment is still there. */
function keptProposal(
  entry: DocxManifestProposal,
  thread: ReturnedCommentThread | undefined,
): readonly ReturnedProposal[] {
  if (!thread) return [];
  const { id, place, old, new: replacement, head } = entry;
  const comment = extractCommentBody(thread.paragraphs, head);
  return [{ ...(id !== undefined && { id }), place, old, new: replacement, ...(comment !== "" && { comment }) }];
}

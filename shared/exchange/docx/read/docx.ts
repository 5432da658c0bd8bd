import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import { openPackage, type Package } from "#shared/import/readers/docx/package.ts";
import { childOf, textOf } from "#shared/import/readers/docx/xml.ts";
import type { SourceFile } from "#shared/import/sourceFile.ts";
import type { FindText } from "#shared/exchange/files.ts";
import type { Returned, ReturnedNote, ReturnedProposal, ReturnedReply } from "#shared/exchange/returned/returned.ts";
import { KEY_ELEMENT, parseKey, type Key, type KeyNote, type KeyProposal } from "../key.ts";
import { numberIn, saidIn } from "../said.ts";
import { readHead } from "./head.ts";
import { newProposals, said } from "./changes.ts";
import { Match } from "./match.ts";
import { readStory } from "./story.ts";
import { threadsOf, type FiledComment, type FiledThread } from "./threads.ts";

/**
 * What a Word file hands back: its comments with their answers and their state, and its tracked changes. Those that left
 * with it are told by what it kept of them, whatever a word processor numbered anew; others stand at the words that they are
 * about. Refused is what is no Word file.
 */
export function returnedDocx(source: SourceFile, find: FindText): Outcome<Returned> {
  const file = openPackage(source);
  if (isRefusal(file)) return file;
  const body = childOf(file.document, "body");
  if (!body) return refuse("reading.docx-none");
  const story = readStory(body);
  const parts = {
    comments: file.spare("comments"),
    extended: file.spare("commentsExtended"),
    ids: file.spare("commentsIds"),
  };
  const threads = threadsOf(parts, story);
  const key = keyIn(file);
  const text = find(key?.draft);
  const made = new Set(key?.proposals.flatMap(({ by, held }) => (held === "new" && by !== undefined ? [by] : [])));
  const match = new Match(story, text, (author) => made.has(author));
  const known = knownIn(threads, key);
  const nobody = key?.nobody;
  const notes: ReturnedNote[] = [];
  const about = new Map<KeyProposal, FiledThread>();
  for (const thread of threads) {
    const entry = known.get(thread);
    if (entry && "old" in entry) {
      about.set(entry, thread);
      notes.push(...answersTo(entry, thread, nobody));
    } else notes.push(entry ? knownNote(entry, thread, nobody) : newNote(thread, match, nobody));
  }
  const kept = (key?.proposals ?? []).flatMap((entry) => keptProposal(entry, about.get(entry)));
  return { notes, proposals: [...kept, ...newProposals(story, match, key, text)] };
}

/** What a file of ours says of its own comments; null in others. */
export function keyIn(file: Package): Key | null {
  const part = file.all("customXml").find(({ name }) => name === `other:${KEY_ELEMENT}`);
  return part ? parseKey(textOf(part)) : null;
}

type Entry = KeyNote | KeyProposal;

/** Signs by which threads are told, the surest first; "" where a thread has it not. */
const SIGNS: readonly { readonly of: (thread: FiledThread) => string; readonly left: (entry: Entry) => string }[] = [
  {
    of: ({ durable, paragraphs }) => (durable ? `${durable} ${numberIn(paragraphs) ?? ""}` : ""),
    left: ({ durable, n }) => `${durable} ${n}`,
  },
  { of: ({ paragraphs }) => oneLine(paragraphs[0] ?? ""), left: ({ head }) => oneLine(head) },
  { of: ({ paragraphs }) => numberIn(paragraphs) ?? "", left: ({ n }) => n },
  { of: ({ durable }) => durable ?? "", left: ({ durable }) => durable },
];

/** Which thread is which of those that left: by Word's lasting name, by the first line, by its number. Each is one thread. */
function knownIn(threads: readonly FiledThread[], key: Key | null): ReadonlyMap<FiledThread, Entry> {
  const found = new Map<FiledThread, Entry>();
  const taken = new Set<Entry>();
  const entries: readonly Entry[] = key ? [...key.notes, ...key.proposals] : [];
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

function knownNote(entry: KeyNote, thread: FiledThread, nobody: string | undefined): ReturnedNote {
  const { id, place, kind, rights, tags, head } = entry;
  return {
    ...(id !== undefined && { id }),
    place,
    comment: saidIn(thread.paragraphs, head),
    kind,
    rights,
    tags,
    ...said(thread.by, nobody),
    ...stateOf(thread),
    replies: thread.replies.map((reply) => replyOf(reply, nobody)),
  };
}

/** A note that is not known: of somebody who has read the file, or ours, of a file that kept only the comments. */
function newNote(thread: FiledThread, match: Match, nobody: string | undefined): ReturnedNote {
  const [first = ""] = thread.paragraphs;
  const head = readHead(first);
  return {
    place: thread.range ? match.placeOf(thread.range) : {},
    comment: saidIn(thread.paragraphs, head ? first : undefined),
    ...head,
    ...said(thread.by, nobody),
    ...stateOf(thread),
    replies: thread.replies.map((reply) => replyOf(reply, nobody)),
  };
}

function stateOf({ settled }: FiledThread): Pick<ReturnedNote, "state"> {
  return { state: settled ? "settled" : "open" };
}

function replyOf({ by, paragraphs }: FiledComment, nobody: string | undefined): ReturnedReply {
  return { text: paragraphs.join("\n").trim(), ...said(by, nobody) };
}

/** A proposal has no thread here: what is answered to one is a note at its place. */
function answersTo({ place }: KeyProposal, thread: FiledThread, nobody: string | undefined): readonly ReturnedNote[] {
  return thread.replies.map((reply) => {
    const { text, ...by } = replyOf(reply, nobody);
    return { place, comment: text, ...by, replies: [] };
  });
}

/** A proposal that left with the file, as long as its comment is still there or it never had one. */
function keptProposal(entry: KeyProposal, thread: FiledThread | undefined): readonly ReturnedProposal[] {
  if (!thread) return [];
  const { id, place, old, new: fresh, head } = entry;
  const comment = saidIn(thread.paragraphs, head);
  return [{ ...(id !== undefined && { id }), place, old, new: fresh, ...(comment !== "" && { comment }) }];
}

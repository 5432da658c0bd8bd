import type { Hash } from "../../base/hash.ts";
import { draftId, type Draft } from "../../draft/draft.ts";
import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { DocumentBody } from "../../records/kinds/document.ts";
import type { RevisionBody } from "../../records/kinds/revision.ts";
import { document as documentSubject } from "../../records/subjects.ts";
import type { Shelf } from "../shelf.ts";

/** A draft as a document has it. */
export interface Revision {
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly draftId: Hash;
  readonly body: RevisionBody;
}

/** A document with its revisions, the oldest first. */
export interface DocumentEntry {
  readonly id: RecordKey;
  readonly at: string;
  readonly body: DocumentBody;
  readonly revisions: readonly Revision[];
}

// Hashing a whole draft takes a while, and a revision's body never changes.
const draftIds = new WeakMap<object, Hash>();

/** A document with its revisions, or undefined where it was withdrawn or cannot be read. */
export function deriveDocument(shelf: Shelf, id: RecordKey): DocumentEntry | undefined {
  const head = shelf.heads<DocumentBody>(id, "document").find((each) => each.body !== null);
  const first = shelf.first(id);
  if (!head || !first) return undefined;
  const revisions: Revision[] = [];
  for (const thing of shelf.things(documentSubject(id), "revision")) {
    const revision = shelf.heads<RevisionBody>(thing, "revision").find((each) => each.body !== null);
    if (!revision || revision.body!.document !== id) continue;
    const { member } = revision.author;
    const { at } = revision.opened.record;
    revisions.push({ id: thing, member, at, draftId: draftIdOf(revision.body!), body: revision.body! });
  }
  revisions.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  return Object.freeze({ id, at: first.opened.record.at, body: head.body!, revisions });
}

/** Everything in a document that can change, as one text: the draft by its id. */
export function documentSignature(document: DocumentEntry): string {
  return JSON.stringify(document, (name, value: unknown) => (name === "draft" ? undefined : value));
}

function draftIdOf(body: RevisionBody): Hash {
  let id = draftIds.get(body);
  if (id === undefined) {
    id = draftId(body.draft as Draft);
    draftIds.set(body, id);
  }
  return id;
}

import { compareValues } from "#shared/base/compareValues.ts";
import type { Hash } from "#shared/base/hash.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { DocumentBody } from "#shared/records/kinds/document.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import { ledgerSubjectOfDocument } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";

/** One reading of a text. */
export interface TextReading {
  readonly draftId: Hash;
  readonly draft: Draft;
}

/** A revision of a document with its current draft. */
export interface Revision {
  readonly id: RecordKey;
  readonly member: MemberId;
  /** When the member claims to have committed the current version (ISO, UTC). */
  readonly at: string;
  readonly draftId: Hash;
  readonly body: DocumentRevisionBody;
  /** When the member claims to have added the revision; revisions are sorted by it. */
  readonly added: string;
  /** Its first record's number on its device: orders what one act added at the same moment, as versions in languages. */
  readonly seq: number;
  /**
   * Readings that were corrected since, and those of conflicting versions that nobody has decided between. Sorted by
   * time.
   */
  readonly earlier: readonly TextReading[];
}

/** A document with its revisions, the oldest first. */
export interface DocumentEntry {
  readonly id: RecordKey;
  readonly at: string;
  readonly body: DocumentBody;
  /** The name that a member gave it, else the title of its newest text. */
  readonly title: string;
  readonly revisions: readonly Revision[];
}

// Hashing a whole draft takes a while, and a revision's body never changes.
const draftIds = new WeakMap<object, Hash>();

/** Returns a document with its revisions, or undefined if it was retracted or cannot be read. */
export function deriveDocument(index: RecordIndex, id: RecordKey): DocumentEntry | undefined {
  const head = index.heads<DocumentBody>(id, "document").find((each) => each.body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  const revisions = [...index.entities(ledgerSubjectOfDocument(id), "revision")]
    .map((revisionKey) => revisionOf(index, revisionKey))
    .filter((revision) => revision?.body.document === id) as Revision[];
  revisions.sort((a, b) => compareValues(a.added, b.added) || a.seq - b.seq || compareValues(a.id, b.id));
  const body = head.body!;
  return Object.freeze({ id, at: first.opened.record.at, body, title: body.title, revisions });
}

function revisionOf(index: RecordIndex, revisionKey: RecordKey): Revision | undefined {
  const current = index.heads<DocumentRevisionBody>(revisionKey, "revision").find((each) => each.body !== null);
  if (!current) return undefined;
  const { author, opened, body } = current;
  const id = draftIdOf(body!);
  const { at, seq } = opened.record;
  const first = index.firstRecord(revisionKey)?.opened.record ?? { at, seq };
  return {
    id: revisionKey,
    member: author.member,
    at,
    draftId: id,
    body: body!,
    added: first.at,
    seq: first.seq,
    earlier: earlierThan(index, revisionKey, id),
  };
}

function earlierThan(index: RecordIndex, revisionKey: RecordKey, current: Hash): readonly TextReading[] {
  const time = ({ opened, key }: EntityVersion) => `${opened.record.at} ${key}`;
  const versions = index
    .countingVersions<DocumentRevisionBody>(revisionKey, "revision")
    .filter(({ body }) => body !== null);
  const texts = new Map<Hash, TextReading>();
  for (const { body } of [...versions].sort((a, b) => (time(a) < time(b) ? -1 : 1))) {
    const text = { draftId: draftIdOf(body!), draft: body!.draft };
    if (text.draftId !== current && !texts.has(text.draftId)) texts.set(text.draftId, text);
  }
  return [...texts.values()];
}

/** Serialises everything in a document that can change; drafts are represented by their ids. */
export function serialiseDocumentForComparison(document: DocumentEntry): string {
  return JSON.stringify(document, (name, value: unknown) => (name === "draft" ? undefined : value));
}

function draftIdOf(body: DocumentRevisionBody): Hash {
  let id = draftIds.get(body);
  if (id === undefined) {
    id = computeDraftId(body.draft);
    draftIds.set(body, id);
  }
  return id;
}

import * as Y from "yjs";
import { utf8 } from "#shared/base/bytes.ts";
import { DOC_ROOTS } from "../dossierDoc.ts";
import type { RecordKey } from "../envelope.ts";

/** One entry of a document, live or deleted, as Yjs stores it. */
export type YjsEntry = Y.Item | Y.GC;

/** What an entry takes at most beside its value: its key, its root's name, its place, and numbers. */
const AROUND = 128;

/** The entry of a client that begins at or spans a clock. */
export function entryAt(doc: Y.Doc, client: number, clock: number): YjsEntry {
  const entries = doc.store.clients.get(client)!;
  return entries[Y.findIndexSS(entries, clock)]!;
}

/** The entries of one of a dossier's maps that are behind a state vector. */
export function findEntriesAfter(doc: Y.Doc, vector: Uint8Array, root: (typeof DOC_ROOTS)[number]): readonly Y.Item[] {
  const [clocks, map] = [Y.decodeStateVector(vector), doc.getMap(root)];
  return [...doc.store.clients].flatMap(([client, entries]) => {
    const behind = entries.filter(({ id, length }) => id.clock + length > (clocks.get(client) ?? 0));
    return behind.filter((entry): entry is Y.Item => entry instanceof Y.Item && entry.parent === map);
  });
}

/** The record that an entry is of; null where it is none of a dossier's. */
export function recordKeyOf(entry: YjsEntry): RecordKey | null {
  return entry instanceof Y.Item ? entry.parentSub : null;
}

/**
 * The entries that have to be there with an entry, or before it: what it stands behind, what has taken its place, and of a
 * record and its body each the other. Without those the entry would be a gap, a deletion, or a body that belongs to nothing.
 */
export function dependenciesOf(doc: Y.Doc, entry: YjsEntry): readonly Y.ID[] {
  const key = recordKeyOf(entry);
  if (!(entry instanceof Y.Item) || key === null) return [];
  const needed = DOC_ROOTS.map((root) => doc.getMap(root)._map.get(key)).filter((last) => last && !last.deleted);
  const ids = needed.map((last) => last!.id);
  return entry.origin ? [entry.origin, ...ids] : ids;
}

/** The bytes of an entry in an update, or a few more. */
export function estimateSize(entry: YjsEntry): number {
  if (!(entry instanceof Y.Item)) return AROUND;
  const { content } = entry;
  if (content instanceof Y.ContentBinary) return AROUND + content.content.length;
  if (!(content instanceof Y.ContentAny)) return AROUND;
  return content.arr.reduce<number>((sum, each) => sum + (typeof each === "string" ? utf8(each).length : 0), AROUND);
}

/** Entries of one client, from one clock up to another. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** An update with some entries, in Yjs' first encoding. It deletes nothing; an entry that is deleted says so itself. */
export function encodeClockRanges(doc: Y.Doc, runs: readonly ClockRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeLen(runs.length);
  for (const { client, from, to } of runs) {
    const entries = doc.store.clients.get(client)!;
    const first = Y.findIndexSS(entries, from);
    const last = Y.findIndexSS(entries, to - 1);
    encoder.writeLen(last - first + 1);
    encoder.writeClient(client);
    encoder.writeLen(from);
    for (let i = first; i <= last; i++) entries[i]!.write(encoder, i === first ? from - entries[i]!.id.clock : 0);
  }
  encoder.writeLen(0);
  return encoder.toUint8Array();
}

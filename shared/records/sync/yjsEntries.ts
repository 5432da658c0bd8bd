import * as Y from "yjs";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { DOC_ROOTS } from "../dossierDoc.ts";
import type { RecordKey } from "../envelope.ts";

/** One entry of a document, live or deleted, as Yjs stores it. */
export type YjsEntry = Y.Item | Y.GC;

/** The most bytes of an entry besides its value: its key, its root's name, its position, and numbers. */
const OVERHEAD = 128;

/** Returns the entry of a client that begins at or spans a clock. */
export function yjsEntryAt(doc: Y.Doc, client: number, clock: number): YjsEntry {
  const entries = doc.store.clients.get(client)!;
  return entries[Y.findIndexSS(entries, clock)]!;
}

/** Finds the entries of one of a dossier's maps that are beyond a state vector. */
export function findEntriesBeyondStateVector(
  doc: Y.Doc,
  vector: Uint8Array,
  root: (typeof DOC_ROOTS)[number],
): readonly Y.Item[] {
  const [clocks, map] = [Y.decodeStateVector(vector), doc.getMap(root)];
  return [...doc.store.clients].flatMap(([client, entries]) => {
    const behind = entries.filter(({ id, length }) => id.clock + length > (clocks.get(client) ?? 0));
    return behind.filter((entry): entry is Y.Item => entry instanceof Y.Item && entry.parent === map);
  });
}

/** Returns the key of the record to which an entry belongs, or null if it belongs to none. */
export function recordKeyOfEntry(entry: YjsEntry): RecordKey | null {
  return entry instanceof Y.Item ? entry.parentSub : null;
}

/**
 * Returns the entries that must come with an entry or before it: its left neighbour, the entry that replaced it, and
 * for a record its body and vice versa. Without them the entry would be a gap, a deletion, or a body without a record.
 */
export function entryDependenciesOf(doc: Y.Doc, entry: YjsEntry): readonly Y.ID[] {
  const key = recordKeyOfEntry(entry);
  if (!(entry instanceof Y.Item) || key === null) return [];
  const needed = DOC_ROOTS.map((root) => doc.getMap(root)._map.get(key)).filter((last) => last && !last.deleted);
  const ids = needed.map((last) => last!.id);
  return entry.origin ? [entry.origin, ...ids] : ids;
}

/** Estimates the bytes of an entry in an update, never too low. */
export function estimateEntryBytes(entry: YjsEntry): number {
  if (!(entry instanceof Y.Item)) return OVERHEAD;
  const { content } = entry;
  if (content instanceof Y.ContentBinary) return OVERHEAD + content.content.length;
  if (!(content instanceof Y.ContentAny)) return OVERHEAD;
  return content.arr.reduce<number>(
    (sum, each) => sum + (typeof each === "string" ? encodeUtf8(each).length : 0),
    OVERHEAD,
  );
}

/** Entries of one client, from one clock up to but excluding another. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Encodes an update with some entries, in Yjs' first encoding. It has no delete set; deleted entries are marked as
 * such.
 */
export function encodeClockRangesAsUpdate(doc: Y.Doc, runs: readonly ClockRange[]): Uint8Array {
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

import * as Y from "yjs";
import { utf8 } from "../base/bytes.ts";
import { ROOTS } from "./doc.ts";
import type { RecordKey } from "./envelope.ts";

/** One entry of a document, live or deleted, as Yjs stores it. */
export type Entry = Y.Item | Y.GC;

/** What an entry takes at most beside its value: its key, its root's name, its place, and numbers. */
const AROUND = 128;

/** The entry of a client that begins at or spans a clock. */
export function entryAt(doc: Y.Doc, client: number, clock: number): Entry {
  const entries = doc.store.clients.get(client)!;
  return entries[Y.findIndexSS(entries, clock)]!;
}

/** The entries of one of a dossier's maps that are behind a state vector. */
export function entriesBeyond(doc: Y.Doc, vector: Uint8Array, root: (typeof ROOTS)[number]): readonly Y.Item[] {
  const [clocks, map] = [Y.decodeStateVector(vector), doc.getMap(root)];
  return [...doc.store.clients].flatMap(([client, entries]) => {
    const behind = entries.filter(({ id, length }) => id.clock + length > (clocks.get(client) ?? 0));
    return behind.filter((entry): entry is Y.Item => entry instanceof Y.Item && entry.parent === map);
  });
}

/** The record that an entry is of; null where it is none of a dossier's. */
export function keyOf(entry: Entry): RecordKey | null {
  return entry instanceof Y.Item ? entry.parentSub : null;
}

/**
 * The entries that have to be there with an entry, or before it: what it stands behind, what has taken its place, and of a
 * record and its body each the other. Without those the entry would be a gap, a deletion, or a body that belongs to nothing.
 */
export function neededBy(doc: Y.Doc, entry: Entry): readonly Y.ID[] {
  const key = keyOf(entry);
  if (!(entry instanceof Y.Item) || key === null) return [];
  const needed = ROOTS.map((root) => doc.getMap(root)._map.get(key)).filter((last) => last && !last.deleted);
  const ids = needed.map((last) => last!.id);
  return entry.origin ? [entry.origin, ...ids] : ids;
}

/** The bytes of an entry in an update, or a few more. */
export function sizeOf(entry: Entry): number {
  if (!(entry instanceof Y.Item)) return AROUND;
  const { content } = entry;
  if (content instanceof Y.ContentBinary) return AROUND + content.content.length;
  if (!(content instanceof Y.ContentAny)) return AROUND;
  return content.arr.reduce<number>((sum, each) => sum + (typeof each === "string" ? utf8(each).length : 0), AROUND);
}

/** Entries of one client, from one clock up to another. */
export interface Run {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** An update with some entries, in Yjs' first encoding. It deletes nothing; an entry that is deleted says so itself. */
export function encodeRuns(doc: Y.Doc, runs: readonly Run[]): Uint8Array {
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

import * as Y from "yjs";
import { DOC_ROOTS } from "../dossierDoc.ts";
import type { RecordKey } from "../envelope.ts";
import { AsciiUpdateEncoder } from "./asciiUpdateEncoder.ts";

/** One struct of a document, live or deleted, as Yjs stores it. */
export type YjsStruct = Y.Item | Y.GC;

/** The most bytes of a struct besides its value: its key, its root's name, its position, and numbers. */
const OVERHEAD = 128;

/** Returns the struct of a client that begins at or spans a clock. */
export function yjsStructAt(doc: Y.Doc, client: number, clock: number): YjsStruct {
  const structs = doc.store.clients.get(client)!;
  return structs[Y.findIndexSS(structs, clock)]!;
}

/** Finds the structs of one of a dossier's maps that are beyond a state vector. */
export function findStructsBeyondStateVector(
  doc: Y.Doc,
  vector: Uint8Array,
  root: (typeof DOC_ROOTS)[number],
): readonly Y.Item[] {
  const [clocks, map] = [Y.decodeStateVector(vector), doc.getMap(root)];
  return [...doc.store.clients].flatMap(([client, structs]) => {
    const behind = structs.filter(({ id, length }) => id.clock + length > (clocks.get(client) ?? 0));
    return behind.filter((struct): struct is Y.Item => struct instanceof Y.Item && struct.parent === map);
  });
}

/** Returns the key of the record to which a struct belongs, or null if it belongs to none. */
export function recordKeyOfStruct(struct: YjsStruct): RecordKey | null {
  return struct instanceof Y.Item ? struct.parentSub : null;
}

/**
 * Returns the structs that must come with a struct or before it: its left neighbour, the struct that replaced it, and
 * for a record its body and vice versa. Without them the struct would be a gap, a deletion, or a body without a record.
 */
export function structDependenciesOf(doc: Y.Doc, struct: YjsStruct): readonly Y.ID[] {
  const key = recordKeyOfStruct(struct);
  if (!(struct instanceof Y.Item) || key === null) return [];
  const needed = DOC_ROOTS.map((root) => doc.getMap(root)._map.get(key)).filter((last) => last && !last.deleted);
  const ids = needed.map((last) => last!.id);
  return struct.origin ? [struct.origin, ...ids] : ids;
}

/** Estimates the bytes of a struct in an update, never too low. */
export function estimateStructBytes(struct: YjsStruct): number {
  if (!(struct instanceof Y.Item)) return OVERHEAD;
  const { content } = struct;
  if (content instanceof Y.ContentBinary) return OVERHEAD + content.content.length;
  if (!(content instanceof Y.ContentAny)) return OVERHEAD;
  return content.arr.reduce<number>(
    (sum, each) => sum + (typeof each === "string" ? estimateUtf8Bytes(each) : 0),
    OVERHEAD,
  );
}

const encoder = new TextEncoder();
/** Room for the texts of records, which are measured in it; encoding each into bytes of its own would take longer. */
const scratch = new Uint8Array(16 * 1024);

function estimateUtf8Bytes(text: string): number {
  const most = 3 * text.length;
  return most > scratch.length ? most : encoder.encodeInto(text, scratch).written;
}

/** Entries of one client, from one clock up to but excluding another. */
export interface YjsClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Encodes an update with some structs, in Yjs' first encoding. It has no delete set; deleted structs are marked as
 * such. `bytes` is about its size, so that it is written into one buffer.
 */
export function encodeClockRangesAsUpdate(doc: Y.Doc, runs: readonly YjsClockRange[], bytes: number): Uint8Array {
  const encoder = new AsciiUpdateEncoder(new Uint8Array(bytes));
  encoder.writeLen(runs.length);
  for (const { client, from, to } of runs) {
    const structs = doc.store.clients.get(client)!;
    const first = Y.findIndexSS(structs, from);
    const last = Y.findIndexSS(structs, to - 1);
    encoder.writeLen(last - first + 1);
    encoder.writeClient(client);
    encoder.writeLen(from);
    for (let i = first; i <= last; i++) structs[i]!.write(encoder, i === first ? from - structs[i]!.id.clock : 0);
  }
  encoder.writeLen(0);
  const { bufs, cbuf, cpos } = encoder.restEncoder;
  return bufs.length === 0 ? cbuf.subarray(0, cpos) : encoder.toUint8Array();
}

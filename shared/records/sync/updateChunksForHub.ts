import * as Y from "yjs";
import { DossierDoc } from "../dossierDoc.ts";
import { findStructsBeyondStateVector } from "./yjsStructs.ts";
import { isControlRecordType, readRecordType } from "../envelope.ts";
import { UpdateChunker, type UpdateWithRecordKeys } from "./updateChunker.ts";

/** A chunk for a hub, with the number of entries left after it and the total. */
export interface UpdateChunkForHub extends UpdateWithRecordKeys {
  readonly remaining: number;
  readonly total: number;
  readonly isLast: boolean;
}

/**
 * Yields, chunk by chunk, what a document has and a hub lacks; each chunk is made on demand. A hub judges every chunk
 * by what it has so far, and refuses records that it would accept once it had the rest: a note by a member who was not
 * yet an observer, an erased body before the erasure. So if there is more than one chunk, control records go first, in
 * a document of their own; they come again in their places, which does not change the hub. They also go first if the
 * hub sent `held`: it may accept them although it has no room for the rest.
 */
export function* chunkUpdatesForHub(
  doc: Y.Doc,
  vector: Uint8Array,
  limit: number,
  { held = false } = {},
): Generator<UpdateChunkForHub, void> {
  const pieces = new UpdateChunker(doc, vector, limit);
  const total = pieces.remaining;
  let piece = pieces.next();
  const control = piece || held ? controlBeyond(doc, vector) : null;
  const before = control && control.store.clients.size > 0 ? allOf(new UpdateChunker(control, NOTHING, limit)) : [];
  for (const each of before) yield { ...each, remaining: total, total, isLast: false };
  for (; piece; piece = pieces.next()) yield { ...piece, remaining: pieces.remaining, total, isLast: false };
  yield { ...pieces.takeRest(), remaining: 0, total, isLast: true };
}

const NOTHING = Y.encodeStateVector(new Y.Doc());

function* allOf(pieces: UpdateChunker): Iterable<UpdateWithRecordKeys> {
  for (let piece = pieces.next(); piece; piece = pieces.next()) yield piece;
  yield pieces.takeRest();
}

/** Returns a separate document with the control records that are entirely beyond a state vector. */
function controlBeyond(doc: Y.Doc, vector: Uint8Array): Y.Doc {
  const [whole, control] = [new DossierDoc(doc), new DossierDoc()];
  const clocks = Y.decodeStateVector(vector);
  const entries = findStructsBeyondStateVector(doc, vector, "records").filter((entry) => !isKnown(entry, clocks));
  const keys = new Set(entries.map(({ parentSub }) => parentSub!));
  const records = [...keys].map((key) => whole.get(key)).filter((record) => record !== undefined);
  control.put(
    records.filter(({ text }) => isControlRecordText(text)),
    { kind: "said" },
  );
  return control.doc;
}

/** Whether a record's text is that of a control record. */
export function isControlRecordText(text: string): boolean {
  return isControlRecordType(readRecordType(text));
}

/** Whether the other side already has some entry of this entry's record, from someone else. */
function isKnown(entry: Y.Item, clocks: ReadonlyMap<number, number>): boolean {
  const last = (entry.parent as Y.Map<unknown>)._map.get(entry.parentSub!);
  for (let at = last ?? null; at; at = at.left) if (at.id.clock < (clocks.get(at.id.client) ?? 0)) return true;
  return false;
}

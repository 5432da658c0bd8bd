import * as Y from "yjs";
import { DossierDoc } from "../dossierDoc.ts";
import { findEntriesAfter } from "./yjsEntries.ts";
import { isControlType, readRecordType } from "../envelope.ts";
import { UpdateChunker, type UpdateChunk } from "./updateChunker.ts";

/** A piece on its way to a hub, and how many entries are left behind it, of how many. */
export interface HubChunk extends UpdateChunk {
  readonly remaining: number;
  readonly total: number;
  readonly isLast: boolean;
}

/**
 * What a document has and a hub lacks, piece by piece, each made when it is asked for. A hub judges every piece by what it has
 * by then, and refuses what it would take once it had the rest: a note of somebody who was no observer yet, an erased body
 * before the erasure. So where it is more than one piece, the records that say who may do what go first, in a document of
 * their own; they come again in their places, which is no news to the hub. So they do where it has `held` something: it may take
 * these though it has no room for the rest.
 */
export function* chunkForHub(
  doc: Y.Doc,
  vector: Uint8Array,
  limit: number,
  { held = false } = {},
): Generator<HubChunk, void> {
  const pieces = new UpdateChunker(doc, vector, limit);
  const of = pieces.remaining;
  let piece = pieces.next();
  const control = piece || held ? controlBeyond(doc, vector) : null;
  const before = control && control.store.clients.size > 0 ? allOf(new UpdateChunker(control, NOTHING, limit)) : [];
  for (const each of before) yield { ...each, remaining: of, total: of, isLast: false };
  for (; piece; piece = pieces.next()) yield { ...piece, remaining: pieces.remaining, total: of, isLast: false };
  yield { ...pieces.takeRest(), remaining: 0, total: of, isLast: true };
}

const NOTHING = Y.encodeStateVector(new Y.Doc());

function* allOf(pieces: UpdateChunker): Iterable<UpdateChunk> {
  for (let piece = pieces.next(); piece; piece = pieces.next()) yield piece;
  yield pieces.takeRest();
}

/** The control records of which nothing is there up to a state vector, in a document of their own. */
function controlBeyond(doc: Y.Doc, vector: Uint8Array): Y.Doc {
  const [whole, control] = [new DossierDoc(doc), new DossierDoc()];
  const clocks = Y.decodeStateVector(vector);
  const entries = findEntriesAfter(doc, vector, "records").filter((entry) => !isKnown(entry, clocks));
  const keys = new Set(entries.map(({ parentSub }) => parentSub!));
  const records = [...keys].map((key) => whole.get(key)).filter((record) => record !== undefined);
  control.put(
    records.filter(({ text }) => isControlRecordText(text)),
    { from: "said" },
  );
  return control.doc;
}

/** Whether a record, as text, says who may do what. */
export function isControlRecordText(text: string): boolean {
  return isControlType(readRecordType(text));
}

/** Whether something of an entry's record is there already: somebody else has brought it. */
function isKnown(entry: Y.Item, clocks: ReadonlyMap<number, number>): boolean {
  const last = (entry.parent as Y.Map<unknown>)._map.get(entry.parentSub!);
  for (let at = last ?? null; at; at = at.left) if (at.id.clock < (clocks.get(at.id.client) ?? 0)) return true;
  return false;
}

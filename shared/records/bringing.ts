import * as Y from "yjs";
import { DossierDoc } from "./doc.ts";
import { entriesBeyond } from "./entries.ts";
import { isControl, typeIn } from "./envelope.ts";
import { Pieces, type Piece } from "./pieces.ts";

/** A piece on its way to a hub, and how many entries are left behind it, of how many. */
export interface Brought extends Piece {
  readonly left: number;
  readonly of: number;
  readonly isLast: boolean;
}

/**
 * What a document has and a hub lacks, piece by piece, each made when it is asked for. A hub judges every piece by what it has
 * by then, and refuses what it would take once it had the rest: a note of somebody who was no observer yet, an erased body
 * before the erasure. So where it is more than one piece, the records that say who may do what go first, in a document of
 * their own; they come again in their places, which is no news to the hub. So they do where it has `held` something: it may take
 * these though it has no room for the rest.
 */
export function* bringing(
  doc: Y.Doc,
  vector: Uint8Array,
  limit: number,
  { held = false } = {},
): Generator<Brought, void> {
  const pieces = new Pieces(doc, vector, limit);
  const of = pieces.left;
  let piece = pieces.next();
  const control = piece || held ? controlBeyond(doc, vector) : null;
  const before = control && control.store.clients.size > 0 ? allOf(new Pieces(control, NOTHING, limit)) : [];
  for (const each of before) yield { ...each, left: of, of, isLast: false };
  for (; piece; piece = pieces.next()) yield { ...piece, left: pieces.left, of, isLast: false };
  yield { ...pieces.rest(), left: 0, of, isLast: true };
}

const NOTHING = Y.encodeStateVector(new Y.Doc());

function* allOf(pieces: Pieces): Iterable<Piece> {
  for (let piece = pieces.next(); piece; piece = pieces.next()) yield piece;
  yield pieces.rest();
}

/** The control records of which nothing is there up to a state vector, in a document of their own. */
function controlBeyond(doc: Y.Doc, vector: Uint8Array): Y.Doc {
  const [whole, control] = [new DossierDoc(doc), new DossierDoc()];
  const clocks = Y.decodeStateVector(vector);
  const entries = entriesBeyond(doc, vector, "records").filter((entry) => !isKnown(entry, clocks));
  const keys = new Set(entries.map(({ parentSub }) => parentSub!));
  const records = [...keys].map((key) => whole.get(key)).filter((record) => record !== undefined);
  control.put(
    records.filter(({ text }) => isControlText(text)),
    { from: "said" },
  );
  return control.doc;
}

/** Whether a record, as text, says who may do what. */
export function isControlText(text: string): boolean {
  return isControl(typeIn(text));
}

/** Whether something of an entry's record is there already: somebody else has brought it. */
function isKnown(entry: Y.Item, clocks: ReadonlyMap<number, number>): boolean {
  const last = (entry.parent as Y.Map<unknown>)._map.get(entry.parentSub!);
  for (let at = last ?? null; at; at = at.left) if (at.id.clock < (clocks.get(at.id.client) ?? 0)) return true;
  return false;
}

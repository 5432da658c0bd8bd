import * as Y from "yjs";
import { parseJson } from "../base/canonical.ts";
import { DossierDoc } from "./doc.ts";
import { entriesBeyond } from "./entries.ts";
import { isControl } from "./envelope.ts";
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
 * their own; they come again in their places, which is no news to the hub.
 */
export function* bringing(doc: Y.Doc, vector: Uint8Array, limit: number): Generator<Brought, void> {
  const pieces = new Pieces(doc, vector, limit);
  const of = pieces.left;
  let piece = pieces.next();
  const before = piece ? allOf(new Pieces(controlBeyond(doc, vector), NOTHING, limit)) : [];
  for (const each of before) yield { ...each, left: of, of, isLast: false };
  for (; piece; piece = pieces.next()) yield { ...piece, left: pieces.left, of, isLast: false };
  yield { ...pieces.rest(), left: 0, of, isLast: true };
}

const NOTHING = Y.encodeStateVector(new Y.Doc());

function* allOf(pieces: Pieces): Iterable<Piece> {
  for (let piece = pieces.next(); piece; piece = pieces.next()) yield piece;
  yield pieces.rest();
}

/** The control records behind a state vector, in a document of their own. */
function controlBeyond(doc: Y.Doc, vector: Uint8Array): Y.Doc {
  const [whole, control] = [new DossierDoc(doc), new DossierDoc()];
  const keys = new Set(entriesBeyond(doc, vector, "records").map(({ parentSub }) => parentSub!));
  const records = [...keys].map((key) => whole.get(key)).filter((record) => record !== undefined);
  control.put(
    records.filter(({ text }) => isControl(String((parseJson(text) as { type?: unknown } | undefined)?.type))),
    { from: "said" },
  );
  return control.doc;
}

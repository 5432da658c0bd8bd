import { encodeStateAsUpdate } from "yjs";
import type { Bytes } from "../../shared/base/bytes.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import type { RecordKey } from "../../shared/records/envelope.ts";

/**
 * A dossier's records in a fresh Y.Doc, without those that a hub refused: everything a Y.Doc writes after a
 * refused update would wait behind it for ever. The records are the same; only who set them is new.
 */
export function withoutRefused(
  doc: DossierDoc,
  refused: ReadonlySet<RecordKey>,
  fresh: DossierDoc = new DossierDoc(),
): Bytes {
  const records = [...doc.keys()].filter((key) => !refused.has(key)).map((key) => doc.get(key));
  fresh.put(
    records.filter((record) => record !== undefined),
    { from: "file" },
  );
  return encodeStateAsUpdate(fresh.doc) as Bytes;
}

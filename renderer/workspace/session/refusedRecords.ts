import { encodeStateAsUpdate } from "yjs";
import { fromHex, toHex, type Bytes } from "#shared/base/bytes.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { RefusedRecord } from "./localState.ts";

/**
 * Encodes a dossier's records in a fresh Y.Doc, without those that a hub refused: everything that a Y.Doc writes after
 * a refused update would wait behind it for ever. The records are the same; only their Yjs client is new.
 */
export function encodeWithoutRefusedRecords(
  doc: DossierDoc,
  refused: ReadonlySet<RecordKey>,
  fresh: DossierDoc = new DossierDoc(),
): Bytes {
  const records = [...doc.keys()].filter((key) => !refused.has(key)).map((key) => doc.get(key));
  fresh.put(
    records.filter((record) => record !== undefined),
    { kind: "file" },
  );
  return encodeStateAsUpdate(fresh.doc) as Bytes;
}

/** Collects what a hub refused from a document, to be set aside. */
export function collectRecordsRefusedByHub(
  doc: DossierDoc,
  keys: readonly RecordKey[],
  { code, params }: Pick<RefusedRecord, "code" | "params">,
): readonly RefusedRecord[] {
  return keys.flatMap((key) => {
    const { text, bytes } = doc.get(key) ?? {};
    return text === undefined ? [] : [{ key, text, ...(bytes && { bytes: toHex(bytes) }), code, params }];
  });
}

/** Restores refused records in a document. */
export function restoreRefusedRecords(doc: DossierDoc, refused: readonly RefusedRecord[]): void {
  const records = refused.map(({ key, text, bytes }) => ({ key, text, ...(bytes && { bytes: fromHex(bytes) }) }));
  doc.put(records, { kind: "mend" });
}

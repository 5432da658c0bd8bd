import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";

/** The kinds of records without which no text can be shown: who may speak, and the texts. */
const KINDS = [
  ...[...recordKinds.values()].filter(({ filing }) => filing === "control").map(({ type }) => type),
  "document",
  "revision",
  "edition",
];

const TYPE = new RegExp(`"type":"(?:${KINDS.join("|")})"`);

/**
 * Returns the records of a document that are needed before any text can be shown. Nothing is verified: a record that
 * only looks like one of these is taken in sooner, which changes no verdict.
 */
export function findRecordsNeededFirst(doc: DossierDoc): RecordKey[] {
  return [...doc.keys()].filter((key) => TYPE.test(doc.get(key)?.text ?? ""));
}

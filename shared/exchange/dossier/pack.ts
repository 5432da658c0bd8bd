import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, RecordKey } from "#shared/records/envelope.ts";
import { MAX_BYTES_BY_DOSSIER_PART } from "./limits.ts";
import { readDossierFile } from "./read.ts";
import { writeDossierFile } from "./write.ts";

/** The contents of a dossier file. */
export interface DossierContents {
  readonly dossier: DossierId;
  readonly records: readonly OpenedRecord[];
  /** Records whose bodies are left out. */
  readonly erased: ReadonlySet<RecordKey>;
  /** Web Annotations that are in no record. */
  readonly notes?: string;
}

/**
 * Packs a dossier file and verifies that it opens again with everything in it.
 *
 * @returns the file, `file.overfull` if the records are too large, or `file.would-not-open`
 */
export async function packDossier(contents: DossierContents): Promise<Outcome<Bytes>> {
  const { dossier, records, erased, notes } = contents;
  const size = records.reduce((sum, each) => sum + each.text.length + (clearBodyOf(each)?.text.length ?? 0), 0);
  if (size > MAX_BYTES_BY_DOSSIER_PART["records.jsonl"]) return tooLarge(size);
  const bytes = writeDossierFile(dossier, records, erased, notes);
  const held = await verifyDossierFile(bytes, contents);
  return isRefusal(held) ? held : bytes;
}

/**
 * Opens a dossier file as any reader would. Refuses (`file.would-not-open`) if a record, a body or the notes are
 * missing.
 */
export async function verifyDossierFile(bytes: Uint8Array, contents: DossierContents): Promise<Outcome<true>> {
  const { records, erased, notes } = contents;
  const known = new Set(records.map(({ key }) => key));
  const file = await readDossierFile(bytes, known);
  if (isRefusal(file)) return refusal("file.would-not-open", { count: records.length });
  const read = new Map(file.records.map((each) => [each.key, each]));
  const missing = records.filter(({ key, clear, state }) => {
    const found = read.get(key);
    return !found || (clear && state !== "malformed" && !erased.has(key) && !found.clear);
  });
  const count = missing.length + file.refused.length + (notes === file.notes ? 0 : 1);
  return count === 0 ? true : refusal("file.would-not-open", { count });
}

function tooLarge(size: number): Outcome<never> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return refusal("file.overfull", {
    size: megabytes(size),
    most: megabytes(MAX_BYTES_BY_DOSSIER_PART["records.jsonl"]),
  });
}

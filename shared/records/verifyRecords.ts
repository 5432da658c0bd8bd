import { isRefusal, type Outcome } from "../base/result.ts";
import { validateRecord, openRecordNative, type OpenedRecord, type StoredRecord } from "./validator.ts";
import type { DossierId, RecordKey } from "./envelope.ts";
import type { DossierKey } from "./sealBody.ts";

/** Stored records of one dossier to be checked, and the keys at hand to open their bodies with. */
export interface VerificationBatch {
  readonly dossier: DossierId;
  readonly keys: readonly DossierKey[];
  readonly records: readonly StoredRecord[];
  /** Those of them whose signatures were verified here before. */
  readonly verified: ReadonlySet<RecordKey>;
}

/** Examines records in their order: here, or in another thread. */
export type VerifyRecords = (examination: VerificationBatch) => Promise<readonly Outcome<OpenedRecord>[]>;

/** Takes each record through the door and opens it, or says why it is refused. The costly part of opening a dossier. */
export function verifyRecords({
  dossier,
  keys,
  records,
  verified,
}: VerificationBatch): Promise<readonly Outcome<OpenedRecord>[]> {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return Promise.all(
    records.map(async (stored) => {
      const admitted = await validateRecord(stored, dossier, verified.has(stored.key));
      return isRefusal(admitted) ? admitted : openRecordNative(admitted, byId);
    }),
  );
}

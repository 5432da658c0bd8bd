import { isRefusal, type Outcome } from "../base/result.ts";
import { validateRecord, openRecordBodyNative, type OpenedRecord, type StoredRecord } from "./validator.ts";
import type { DossierId, RecordKey } from "./envelope.ts";
import type { DossierKey } from "./sealBody.ts";

/** Stored records of one dossier to verify, and the available keys for their bodies. */
export interface VerificationBatch {
  readonly dossier: DossierId;
  readonly keys: readonly DossierKey[];
  readonly records: readonly StoredRecord[];
  /** The records among them whose signatures were verified here before. */
  readonly verified: ReadonlySet<RecordKey>;
}

/** Verifies records in order, here or in another thread. */
export type VerifyRecords = (batch: VerificationBatch) => Promise<readonly Outcome<OpenedRecord>[]>;

/**
 * Validates and opens each record, or returns the reason why it is refused. This is the costly part of opening a
 * dossier.
 */
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
      return isRefusal(admitted) ? admitted : openRecordBodyNative(admitted, byId);
    }),
  );
}

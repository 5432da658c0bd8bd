import { isRefusal, type Outcome } from "../base/result.ts";
import { admit, openNative, type Opened, type StoredRecord } from "./door.ts";
import type { DossierId, RecordKey } from "./envelope.ts";
import type { DossierKey } from "./seal.ts";

/** Stored records of one dossier to be checked, and the keys at hand to open their bodies with. */
export interface Examination {
  readonly dossier: DossierId;
  readonly keys: readonly DossierKey[];
  readonly records: readonly StoredRecord[];
  /** Those of them whose signatures were verified here before. */
  readonly checked: ReadonlySet<RecordKey>;
}

/** Examines records in their order: here, or in another thread. */
export type Examine = (examination: Examination) => Promise<readonly Outcome<Opened>[]>;

/** Takes each record through the door and opens it, or says why it is refused. The costly part of opening a dossier. */
export function examine({ dossier, keys, records, checked }: Examination): Promise<readonly Outcome<Opened>[]> {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return Promise.all(
    records.map(async (stored) => {
      const admitted = await admit(stored, dossier, checked.has(stored.key));
      return isRefusal(admitted) ? admitted : openNative(admitted, byId);
    }),
  );
}

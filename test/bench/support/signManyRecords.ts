import { randomBytes } from "node:crypto";
import { fromHex, toHex, type Bytes } from "#shared/base/bytes.ts";
import { createSeedSigner } from "#shared/base/ed25519.ts";
import { sha256 } from "#shared/base/hash.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { chainCounterAfter, serialiseAndHashRecord, signRecord } from "#shared/records/signRecord.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import type { Person } from "#test/support/team/team.ts";
import { LOAD_MODEL } from "./loadModel.ts";

/** The bytes of a sealed note, which is padded. */
const SEALED_BYTES = 1052;

/**
 * Signs the records of many notes, as a hub sees them: its validator accepts each, and each is as large as a real one. Nobody
 * can open them, since random bytes take the place of what is sealed, which saves most of the time of real notes.
 */
export async function signManyRecords(
  { ledger, key, device }: Person,
  { seed, key: publicKey }: DeviceSecrets,
  notes: number,
): Promise<StoredRecord[]> {
  const signer = createSeedSigner(fromHex(seed), publicKey);
  const at = new Date().toISOString();
  const records: StoredRecord[] = [];
  let { counter } = device;
  for (let left = Math.round(notes * LOAD_MODEL.recordsPerNote); left > 0; left--) {
    const bytes: Bytes = new Uint8Array(randomBytes(SEALED_BYTES));
    const unsigned = {
      type: left % 2 === 0 ? "annotation" : "rating",
      key: key.id,
      body: toHex(randomBytes(32)),
      sealed: sha256(bytes),
      isDayOnly: true as const,
    };
    const record = await signRecord(unsigned, ledger.dossier, counter, signer, at);
    const made = serialiseAndHashRecord(record);
    records.push({ ...made, bytes });
    counter = chainCounterAfter(record, made.key);
  }
  device.catchUp(counter);
  return records;
}

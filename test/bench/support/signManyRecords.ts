import { createHash, createPrivateKey, randomBytes, sign } from "node:crypto";
import type { Bytes } from "#shared/base/bytes.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { roundDownToDay } from "#shared/records/sync/sendPace.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import type { Person } from "#test/support/team/team.ts";
import { LOAD_MODEL } from "./loadModel.ts";

/** The bytes of a sealed note, which is padded. */
const SEALED_BYTES = 1052;
/** What precedes the 32 bytes of an Ed25519 seed in its PKCS #8 form. */
const ED25519_SEED = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * Signs the records of many notes, as a hub sees them: its validator accepts each, and each is as large as a real one. Nobody
 * can open them, since random bytes take the place of what is sealed. It takes a tenth of the time of real notes.
 */
export function signManyRecords(person: Person, { seed, key: device }: DeviceSecrets, notes: number): StoredRecord[] {
  const { ledger, key } = person;
  const secret = createPrivateKey({
    key: Buffer.concat([ED25519_SEED, Buffer.from(seed, "hex")]),
    format: "der",
    type: "pkcs8",
  });
  const at = roundDownToDay(new Date().toISOString());
  const records: StoredRecord[] = [];
  let { seq, prev } = person.device.counter;
  for (let left = Math.round(notes * LOAD_MODEL.recordsPerNote); left > 0; left--) {
    const type = left % 2 === 0 ? "annotation" : "rating";
    const bytes: Bytes = new Uint8Array(randomBytes(SEALED_BYTES));
    // The text is canonical: names are sorted, and no value has to be escaped.
    const body = randomBytes(32).toString("hex");
    const start = { at, body, device, key: key.id, prev, sealed: sha256(bytes), seq };
    const signed = `clausemark/1 record\n${ledger.dossier}\n${JSON.stringify({ ...start, type, v: 1 })}`;
    const text = JSON.stringify({ ...start, sig: sign(null, Buffer.from(signed), secret).toString("hex"), type, v: 1 });
    const record = { key: sha256(text), text, bytes };
    records.push(record);
    [seq, prev] = [seq + 1, record.key];
  }
  person.device.catchUp({ seq, prev });
  return records;
}

const sha256 = (of: string | Uint8Array): string => createHash("sha256").update(of).digest("hex");

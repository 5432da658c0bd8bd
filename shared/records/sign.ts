import { canonical } from "../base/canonical.ts";
import { utf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signer } from "../base/curve.ts";
import { sha256 } from "../base/hash.ts";
import type { DossierId, Envelope, RecordKey, Unsigned } from "./envelope.ts";

/** Where a device's chain stands: how many records it has signed, and the key of the last. */
export interface Counter {
  readonly seq: number;
  readonly prev: RecordKey | null;
}

export const FRESH: Counter = { seq: 0, prev: null };

/** The bytes a record's signature covers: purpose, dossier ("" in a first record), and the record without `sig`. */
function signedBytes(record: Omit<Envelope, "sig">, dossier: DossierId | ""): Bytes {
  return utf8(`clausemark/1 record\n${dossier}\n${canonical({ ...record, sig: undefined })}`);
}

/** Signs what a device says as the next record of its chain. `at` is the device's own clock (ISO, UTC, ms). */
export async function signRecord(
  unsigned: Unsigned,
  dossier: DossierId | "",
  counter: Counter,
  signer: Signer,
  at: string,
): Promise<Envelope> {
  const record = {
    v: 1 as const,
    ...unsigned,
    after: unsigned.after?.slice(),
    device: signer.publicKey,
    ...counter,
    at,
  };
  const bare = JSON.parse(canonical(record)) as Omit<Envelope, "sig">;
  return { ...bare, sig: await signer.sign(signedBytes(bare, dossier)) } as Envelope;
}

/** The record's one text, and its key: the SHA-256 of that text. */
export function recordText(record: Envelope): { text: string; key: RecordKey } {
  const text = canonical(record);
  return { text, key: sha256(text) };
}

/** Whether the record's own device signed it for this dossier. */
export function verifyRecord(record: Envelope, dossier: DossierId): Promise<boolean> {
  return verifySignature(record.device, record.sig, signedBytes(record, record.type === "dossier" ? "" : dossier));
}

/** The counter behind a record: what its device signs next. */
export function counterAfter(record: Envelope, key: RecordKey): Counter {
  return { seq: record.seq + 1, prev: key };
}

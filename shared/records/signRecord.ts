import { toCanonicalJson } from "../base/canonicalJson.ts";
import { utf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signer } from "../base/ed25519.ts";
import { sha256 } from "../base/hash.ts";
import type { DossierId, Envelope, RecordKey, UnsignedRecord } from "./envelope.ts";

/** Where a device's chain stands: how many records it has signed, and the key of the last. */
export interface ChainCounter {
  readonly seq: number;
  readonly prev: RecordKey | null;
}

export const EMPTY_CHAIN: ChainCounter = { seq: 0, prev: null };

/** The bytes a record's signature covers: purpose, dossier ("" in a first record), and the record's text without `sig`. */
function signedBytes(unsigned: string, dossier: DossierId | ""): Bytes {
  return utf8(`clausemark/1 record\n${dossier}\n${unsigned}`);
}

/** A record's text without its signature, cut out of the whole: names are sorted, and that of no record comes first. */
function withoutSig(record: Envelope, text: string): string {
  const member = `,"sig":"${record.sig}"`;
  const at = text.indexOf(member);
  // What a newer Clausemark has added may hold the same.
  if (at < 0 || at !== text.lastIndexOf(member)) return toCanonicalJson({ ...record, sig: undefined });
  return text.slice(0, at) + text.slice(at + member.length);
}

/** Signs what a device says as the next record of its chain. `at` is the device's own clock (ISO, UTC, ms). */
export async function signRecord(
  unsigned: UnsignedRecord,
  dossier: DossierId | "",
  counter: ChainCounter,
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
  const unsignedText = toCanonicalJson(record);
  const sig = await signer.sign(signedBytes(unsignedText, dossier));
  return { ...(JSON.parse(unsignedText) as Omit<Envelope, "sig">), sig } as Envelope;
}

/** The record's one text, and its key: the SHA-256 of that text. */
export function serialiseRecord(record: Envelope): { text: string; key: RecordKey } {
  const text = toCanonicalJson(record);
  return { text, key: sha256(text) };
}

/** Whether the record's own device signed it for this dossier. Whoever has the record's text spares it the making. */
export function verifyRecordSignature(
  record: Envelope,
  dossier: DossierId,
  text = toCanonicalJson(record),
): Promise<boolean> {
  const signed = signedBytes(withoutSig(record, text), record.type === "dossier" ? "" : dossier);
  return verifySignature(record.device, record.sig, signed);
}

/** The counter behind a record: what its device signs next. */
export function counterAfter(record: Envelope, key: RecordKey): ChainCounter {
  return { seq: record.seq + 1, prev: key };
}

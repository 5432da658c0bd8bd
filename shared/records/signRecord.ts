import { toCanonicalJson } from "../base/canonicalJson.ts";
import { encodeUtf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signer } from "../base/ed25519.ts";
import { sha256 } from "../base/hash.ts";
import { roundDownToDay } from "./sync/sendPace.ts";
import type { DossierId, Envelope, RecordHead, RecordKey, UnsignedRecord } from "./envelope.ts";

/** The end of a device's chain: the number of records it has signed, and the key of the last. */
export interface ChainCounter {
  readonly seq: number;
  readonly prev: RecordKey | null;
}

export const EMPTY_CHAIN_COUNTER: ChainCounter = { seq: 0, prev: null };

/**
 * Returns the bytes that a record's signature covers: purpose, dossier ("" in a first record), and the record's text
 * without `sig`.
 */
function signedBytes(unsigned: string, dossier: DossierId | ""): Bytes {
  return encodeUtf8(`clausemark/1 record\n${dossier}\n${unsigned}`);
}

/** Cuts the signature out of a record's text. Names are sorted and `sig` is never the first, so a comma precedes it. */
function withoutSig(record: Envelope, text: string): string {
  const member = `,"sig":"${record.sig}"`;
  const at = text.indexOf(member);
  // A field added by a newer Clausemark may contain the same text.
  if (at < 0 || at !== text.lastIndexOf(member)) return toCanonicalJson({ ...record, sig: undefined });
  return text.slice(0, at) + text.slice(at + member.length);
}

/**
 * Signs a statement as the next record of a device's chain. `at` is the device's own clock (ISO, UTC, ms); of a statement
 * that claims its day only, the beginning of the day.
 */
export async function signRecord(
  { isDayOnly, ...unsigned }: UnsignedRecord,
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
    at: isDayOnly ? roundDownToDay(at) : at,
  };
  const unsignedText = toCanonicalJson(record);
  const sig = await signer.sign(signedBytes(unsignedText, dossier));
  return { ...(JSON.parse(unsignedText) as Omit<Envelope, "sig">), sig } as Envelope;
}

/** Returns the record's canonical text and its key, the SHA-256 of that text. */
export function serialiseAndHashRecord(record: Envelope): { text: string; key: RecordKey } {
  const text = toCanonicalJson(record);
  return { text, key: sha256(text) };
}

/** Whether the record's own device signed it for this dossier. Pass `text` if it is known, to save computing it. */
export function verifyRecordSignature(
  record: Envelope,
  dossier: DossierId,
  text = toCanonicalJson(record),
): Promise<boolean> {
  const signed = signedBytes(withoutSig(record, text), record.type === "dossier" ? "" : dossier);
  return verifySignature(record.device, record.sig, signed);
}

/** Returns the counter after a record, for the device's next signature. */
export function chainCounterAfter(record: RecordHead, key: RecordKey): ChainCounter {
  return { seq: record.seq + 1, prev: key };
}

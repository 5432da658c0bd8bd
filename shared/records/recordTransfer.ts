import { concatBytes, decodeUtf8, encodeUtf8, type Bytes } from "../base/bytes.ts";
import { sha256Native, type Hash } from "../base/hash.ts";
import { clearBodyOf, type BodyState, type OpenedRecord, type StoredRecord } from "./validator.ts";
import type { Envelope } from "./envelope.ts";
import { SEAL_NONCE_BYTES, unsealBodyUnverified, unsealBodyNative, type DossierKey } from "./sealBody.ts";

/**
 * Stored records packed for another thread as one text and one run of bytes: transferring each by itself takes longer.
 */
interface Packed {
  /** Their texts, concatenated, and the length of each. */
  readonly text: string;
  readonly textLengths: readonly number[];
  /** Their sealed bodies, concatenated, and the length of each. */
  readonly bytes: Bytes;
  readonly lengths: readonly number[];
}

export function packRecordsForTransfer(records: readonly StoredRecord[]): Packed {
  return {
    text: records.map(({ text }) => text).join(""),
    textLengths: records.map(({ text }) => text.length),
    bytes: concatBytes(...records.flatMap(({ bytes }) => bytes ?? [])),
    lengths: records.map(({ bytes }) => bytes?.length ?? 0),
  };
}

/** Returns a hash that identifies packed records: it covers all lengths, texts and sealed bodies. */
export function hashPackedRecords({ text, textLengths, bytes, lengths }: Packed): Promise<Hash> {
  return sha256Native(concatBytes(encodeUtf8(`${JSON.stringify([textLengths, lengths])}\n${text}`), bytes));
}

/** Records whose hash was stored when they were verified, all sealed under one dossier key. */
export interface VerifiedRecordBatch {
  readonly packed: Packed;
  readonly hash: Hash;
  readonly key: DossierKey;
}

/**
 * Opens the bodies of a batch, here or in another thread, and returns the text of each; null if the hash does not
 * match.
 */
export type VerifiedBodiesOpener = (batch: VerifiedRecordBatch) => Promise<readonly string[] | null>;

/** The body size in bytes above which the runtime's own cipher is faster, its separate task included. */
const LARGE = 16_384;

export async function openVerifiedBodies({
  packed,
  hash,
  key,
}: VerifiedRecordBatch): Promise<readonly string[] | null> {
  if ((await hashPackedRecords(packed)) !== hash) return null;
  const texts: string[] = [];
  let at = 0;
  for (const length of packed.lengths) {
    const sealed = packed.bytes.subarray(at, (at += length));
    texts.push(
      length < LARGE ? decodeUtf8(unsealBodyUnverified(sealed, key))! : (await unsealBodyNative(sealed, key))!.text,
    );
  }
  return texts;
}

/**
 * Reopens stored records that were verified here before, if they are unchanged to the byte: a matching stored hash
 * needs no other check. Returns null otherwise.
 */
export async function reopenVerifiedRecords(
  records: readonly StoredRecord[],
  { hash, key }: Omit<VerifiedRecordBatch, "packed">,
  by: VerifiedBodiesOpener = openVerifiedBodies,
): Promise<readonly OpenedRecord[] | null> {
  const clear = await by({ packed: packRecordsForTransfer(records), hash, key });
  return clear && records.map((stored, i) => restoreOpenedRecord(stored, { state: "open", clear: clear[i]! }));
}

/**
 * The result of opening a record in another thread: only its body's state and text, since the rest is known on this
 * side.
 */
export interface TransferredBody {
  readonly state: BodyState;
  readonly clear?: string;
}

export function packBodyForTransfer(opened: OpenedRecord): TransferredBody {
  const clear = clearBodyOf(opened);
  return clear ? { state: opened.state, clear: clear.text } : { state: opened.state };
}

/** Rebuilds an opened record from its stored record and the result of opening its body. */
export function restoreOpenedRecord(stored: StoredRecord, { state, clear: text }: TransferredBody): OpenedRecord {
  const record = JSON.parse(stored.text) as Envelope;
  if (text === undefined) return { ...stored, record, state };
  const clear = { nonce: stored.bytes!.subarray(0, SEAL_NONCE_BYTES) as Bytes, text };
  if (state !== "open") return { ...stored, record, clear, state };
  return { ...stored, record, clear, body: JSON.parse(text) as unknown, state };
}

/**
 * Reduces a record to what a file holds, for another thread: without the parsed body and its sealed bytes. Its text is
 * read here, since it may be derived, and the nonce copied, since the buffer that it is part of would be sent with it.
 */
export function packRecordForFile(opened: OpenedRecord): OpenedRecord {
  const { key, text, record, state } = opened;
  const clear = clearBodyOf(opened);
  return { key, text, record, state, ...(clear && { clear: { nonce: clear.nonce.slice(), text: clear.text } }) };
}

/** Returns stored records whose bodies have one buffer of their own, to send to another thread. */
export function copyBodiesForTransfer(records: readonly StoredRecord[]): {
  readonly records: readonly StoredRecord[];
  readonly buffer: ArrayBuffer;
} {
  const all = concatBytes(...records.flatMap(({ bytes }) => bytes ?? []));
  let at = 0;
  const copies = records.map((each) =>
    each.bytes ? { ...each, bytes: all.subarray(at, (at += each.bytes.length)) } : each,
  );
  return { records: copies, buffer: all.buffer };
}

import { concat, fromUtf8, utf8, type Bytes } from "../base/bytes.ts";
import { sha256Native, type Hash } from "../base/hash.ts";
import type { BodyState, OpenedRecord, StoredRecord } from "./validator.ts";
import type { Envelope } from "./envelope.ts";
import { NONCE_BYTES, unsealBodyUnverified, unsealBodyNative, type DossierKey } from "./sealBody.ts";

/** Stored records as they go to another thread, as one text and one run of bytes: to hand over each by itself takes longer. */
interface Packed {
  /** Their texts, one behind the other, and how long each is. */
  readonly text: string;
  readonly textLengths: readonly number[];
  /** Their sealed bodies likewise. */
  readonly bytes: Bytes;
  readonly lengths: readonly number[];
}

export function packRecords(records: readonly StoredRecord[]): Packed {
  return {
    text: records.map(({ text }) => text).join(""),
    textLengths: records.map(({ text }) => text.length),
    bytes: concat(...records.flatMap(({ bytes }) => bytes ?? [])),
    lengths: records.map(({ bytes }) => bytes?.length ?? 0),
  };
}

/** The hash of what no other records give: how long all of them are, their texts, their sealed bodies. */
export function hashPackedRecords({ text, textLengths, bytes, lengths }: Packed): Promise<Hash> {
  return sha256Native(concat(utf8(`${JSON.stringify([textLengths, lengths])}\n${text}`), bytes));
}

/** Records whose hash was written down when they were examined, all under one dossier key. */
export interface VerifiedBatch {
  readonly packed: Packed;
  readonly hash: Hash;
  readonly key: DossierKey;
}

/** Opens the bodies of a parcel, here or in another thread: the text of each. Null where it is another parcel. */
export type UnpackBatch = (parcel: VerifiedBatch) => Promise<readonly string[] | null>;

/** How long a body is for which the runtime's own cipher is faster, a task of its own included, in bytes. */
const LARGE = 16_384;

export async function unpackBatch({ packed, hash, key }: VerifiedBatch): Promise<readonly string[] | null> {
  if ((await hashPackedRecords(packed)) !== hash) return null;
  const texts: string[] = [];
  let at = 0;
  for (const length of packed.lengths) {
    const sealed = packed.bytes.subarray(at, (at += length));
    texts.push(
      length < LARGE ? fromUtf8(unsealBodyUnverified(sealed, key))! : (await unsealBodyNative(sealed, key))!.text,
    );
  }
  return texts;
}

/**
 * Stored records that were examined here before, as they were found then, if they still are what they were, to the byte:
 * whose hash was written down needs no other check. Null otherwise.
 */
export async function reopenVerified(
  records: readonly StoredRecord[],
  { hash, key }: Omit<VerifiedBatch, "packed">,
  by: UnpackBatch = unpackBatch,
): Promise<readonly OpenedRecord[] | null> {
  const clear = await by({ packed: packRecords(records), hash, key });
  return clear && records.map((stored, i) => restoreRecord(stored, { state: "open", clear: clear[i]! }));
}

/** What was found of a record in another thread, without what is known on this side of it: how its body stands, and its text. */
export interface OpenedBody {
  readonly state: BodyState;
  readonly clear?: string;
}

export function toOpenedBody({ state, clear }: OpenedRecord): OpenedBody {
  return clear ? { state, clear: clear.text } : { state };
}

/** A stored record as it was found. */
export function restoreRecord(stored: StoredRecord, { state, clear: text }: OpenedBody): OpenedRecord {
  const record = JSON.parse(stored.text) as Envelope;
  if (text === undefined) return { ...stored, record, state };
  const clear = { nonce: stored.bytes!.subarray(0, NONCE_BYTES) as Bytes, text };
  if (state !== "open") return { ...stored, record, clear, state };
  return { ...stored, record, clear, body: JSON.parse(text) as unknown, state };
}

import { concat, fromUtf8, utf8, type Bytes } from "../base/bytes.ts";
import { sha256Native, type Hash } from "../base/hash.ts";
import type { Opened, StoredRecord } from "./door.ts";
import type { Envelope } from "./envelope.ts";
import { NONCE_BYTES, TAG_BYTES, unsealKnown, type DossierKey } from "./seal.ts";

/** Stored records as one row of bytes, which nothing else gives: how long all of them are, their texts, their sealed bodies. */
interface Packed {
  readonly bytes: Bytes;
  /** Where the first body begins, and how long each is. */
  readonly from: number;
  readonly lengths: readonly number[];
}

export function packed(records: readonly StoredRecord[]): Packed {
  const lengths = records.map(({ bytes }) => bytes?.length ?? 0);
  const texts = records.map(({ text }) => text);
  const head = utf8(`${JSON.stringify([texts.map(({ length }) => length), lengths])}\n${texts.join("")}`);
  return { bytes: concat(head, ...records.flatMap(({ bytes }) => bytes ?? [])), from: head.length, lengths };
}

export function packedHash({ bytes }: Packed): Promise<Hash> {
  return sha256Native(bytes);
}

/** Records whose hash was written down when they were examined, all under one dossier key. */
export interface Parcel {
  readonly packed: Packed;
  readonly hash: Hash;
  readonly key: DossierKey;
}

/** Opens the bodies of a parcel, here or in another thread: their UTF-8, one behind the other. Null where it is another. */
export type Unpack = (parcel: Parcel) => Promise<Uint8Array | null>;

export async function unpack({ packed, hash, key }: Parcel): Promise<Uint8Array | null> {
  if ((await packedHash(packed)) !== hash) return null;
  let at = packed.from;
  return concat(...packed.lengths.map((length) => unsealKnown(packed.bytes.subarray(at, (at += length)), key)));
}

/**
 * Stored records that were examined here before, as they were found then, if they still are what they were, to the byte:
 * whose hash was written down needs no other check. Null otherwise.
 */
export async function reopen(
  records: readonly StoredRecord[],
  { hash, key }: Omit<Parcel, "packed">,
  by: Unpack = unpack,
): Promise<readonly Opened[] | null> {
  const parcel = { packed: packed(records), hash, key };
  const clear = await by(parcel);
  if (!clear) return null;
  let at = 0;
  return records.map((stored): Opened => {
    const bytes = stored.bytes!;
    const text = fromUtf8(clear.subarray(at, (at += bytes.length - NONCE_BYTES - TAG_BYTES)))!;
    return {
      ...stored,
      record: JSON.parse(stored.text) as Envelope,
      clear: { nonce: bytes.slice(0, NONCE_BYTES), text },
      body: JSON.parse(text) as unknown,
      state: "open",
    };
  });
}

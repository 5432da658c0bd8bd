import { concat, fromUtf8, utf8, type Bytes } from "../base/bytes.ts";
import { sha256Native, type Hash } from "../base/hash.ts";
import type { Opened, StoredRecord } from "./door.ts";
import type { Envelope } from "./envelope.ts";
import { NONCE_BYTES, unsealKnown, type DossierKey } from "./seal.ts";

/** Stored records as they go to another thread: their texts, and their sealed bodies one behind the other. */
interface Packed {
  readonly texts: readonly string[];
  /** How long each body is. */
  readonly lengths: readonly number[];
  readonly bytes: Bytes;
}

export function packed(records: readonly StoredRecord[]): Packed {
  return {
    texts: records.map(({ text }) => text),
    lengths: records.map(({ bytes }) => bytes?.length ?? 0),
    bytes: concat(...records.flatMap(({ bytes }) => bytes ?? [])),
  };
}

/** The hash of what no other records give: how long all of them are, their texts, their sealed bodies. */
export function packedHash({ texts, lengths, bytes }: Packed): Promise<Hash> {
  const head = `${JSON.stringify([texts.map(({ length }) => length), lengths])}\n${texts.join("")}`;
  return sha256Native(concat(utf8(head), bytes));
}

/** Records whose hash was written down when they were examined, all under one dossier key. */
export interface Parcel {
  readonly packed: Packed;
  readonly hash: Hash;
  readonly key: DossierKey;
}

/** Opens the bodies of a parcel, here or in another thread: the text of each. Null where it is another parcel. */
export type Unpack = (parcel: Parcel) => Promise<readonly string[] | null>;

export async function unpack({ packed, hash, key }: Parcel): Promise<readonly string[] | null> {
  if ((await packedHash(packed)) !== hash) return null;
  let at = 0;
  return packed.lengths.map((length) => fromUtf8(unsealKnown(packed.bytes.subarray(at, (at += length)), key))!);
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
  const clear = await by({ packed: packed(records), hash, key });
  return clear && records.map((stored, i) => reopened(stored, clear[i]!));
}

function reopened(stored: StoredRecord, text: string): Opened {
  return {
    ...stored,
    record: JSON.parse(stored.text) as Envelope,
    clear: { nonce: stored.bytes!.subarray(0, NONCE_BYTES) as Bytes, text },
    body: JSON.parse(text) as unknown,
    state: "open",
  };
}

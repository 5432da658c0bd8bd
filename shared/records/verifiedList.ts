import { concatBytes, fromHex, decodeUtf8, toHex, encodeUtf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signature } from "../base/ed25519.ts";
import type { Hash } from "../base/hash.ts";
import { isRefusal, type Outcome } from "../base/result.ts";
import type { OpenedRecord } from "./validator.ts";
import type { DeviceId, DossierId, RecordKey } from "./envelope.ts";
import { packRecordsForTransfer, hashPackedRecords } from "./recordTransfer.ts";

const SIGNATURE_BYTES = 64;

/** The number of records on a page. */
const PAGE = 256;
/** The number of records on the first page of each key: the text, and the notes at its beginning, are shown sooner. */
const FIRST_PAGE = 128;

/**
 * A page of records verified on this machine, in the order in which they will be opened: they passed validation, were
 * opened with one dossier key and fit their kind's schema. Without a key: only their signatures are verified.
 */
export interface UnhashedRecordPage {
  readonly key: string;
  readonly records: readonly RecordKey[];
}

/** A page with the hash of its texts and stored bytes, if it has a key. */
export interface VerifiedRecordPage extends UnhashedRecordPage {
  readonly hash: Hash;
}

export interface VerifiedRecordList {
  readonly pages: readonly VerifiedRecordPage[];
  /** The keys of all records on the pages. */
  readonly keys: ReadonlySet<RecordKey>;
}

export const EMPTY_VERIFIED_RECORD_LIST: VerifiedRecordList = { pages: [], keys: new Set() };

/**
 * Encodes the bytes that a device signs for the records it has verified, for its own use on this machine. The prefix
 * changes whenever validation or a body's schema does, so that results of older checks are not reused.
 */
export function encodeAttestationToSign(dossier: DossierId, list: Uint8Array): Bytes {
  return concatBytes(encodeUtf8(`clausemark/6 checked\n${dossier}\n`), list);
}

/**
 * Arranges verified records into pages, in the order of their first records; pages without a key come first, since they
 * include the records that determine authority. Records on a page are sorted by key, so that the list does not reveal
 * which of them belong to one note.
 */
export function paginateVerifiedRecords(records: Iterable<OpenedRecord>): readonly UnhashedRecordPage[] {
  const unhashed: { readonly key: string; readonly records: RecordKey[] }[] = [];
  const filling = new Map<string, { readonly page: RecordKey[]; readonly size: number }>();
  for (const { key, record, state, bytes } of records) {
    const opener = state === "open" && bytes ? (record.key ?? "") : "";
    let filled = filling.get(opener);
    if (!filled || filled.page.length === filled.size) {
      filled = { page: [], size: filled ? PAGE : FIRST_PAGE };
      unhashed.push({ key: opener, records: filled.page });
      filling.set(opener, filled);
    }
    filled.page.push(key);
  }
  for (const { records: all } of unhashed) all.sort();
  return [...unhashed.filter(({ key }) => key === ""), ...unhashed.filter(({ key }) => key !== "")];
}

/**
 * Encodes the list for storage: the device's signature, then the signed list. `record` returns each record of the
 * pages.
 */
export async function signVerifiedRecordList(
  unhashed: readonly UnhashedRecordPage[],
  record: (key: RecordKey) => OpenedRecord,
  sign: (list: Bytes) => Promise<Outcome<Signature>>,
): Promise<Outcome<Bytes>> {
  const pages: VerifiedRecordPage[] = [];
  for (const { key, records } of unhashed)
    pages.push({ key, hash: key && (await hashPackedRecords(packRecordsForTransfer(records.map(record)))), records });
  const list = encodeUtf8(JSON.stringify(pages));
  const sig = await sign(list);
  return isRefusal(sig) ? sig : concatBytes(fromHex(sig), list);
}

/** Reads a stored list; returns an empty one if it is damaged, or not this device's own for this dossier. */
export async function readVerifiedRecordList(
  stored: unknown,
  dossier: DossierId,
  device: DeviceId,
): Promise<VerifiedRecordList> {
  if (!(stored instanceof Uint8Array) || stored.length <= SIGNATURE_BYTES) return EMPTY_VERIFIED_RECORD_LIST;
  const [sig, list] = [stored.subarray(0, SIGNATURE_BYTES), stored.subarray(SIGNATURE_BYTES)];
  if (!(await verifySignature(device, toHex(sig), encodeAttestationToSign(dossier, list))))
    return EMPTY_VERIFIED_RECORD_LIST;
  const pages = JSON.parse(decodeUtf8(list)!) as readonly VerifiedRecordPage[];
  return { pages, keys: new Set(pages.flatMap(({ records }) => records)) };
}

import { concat, fromHex, fromUtf8, toHex, utf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signature } from "../base/ed25519.ts";
import type { Hash } from "../base/hash.ts";
import { isRefusal, type Outcome } from "../base/result.ts";
import type { OpenedRecord } from "./validator.ts";
import type { DeviceId, DossierId, RecordKey } from "./envelope.ts";
import { packRecords, hashPackedRecords } from "./packedRecords.ts";

const SIGNATURE_BYTES = 64;

/** How many records are on a page. */
const PAGE = 256;

/**
 * Some of the records that this machine has examined, in the order in which they are to be opened: those that passed the door,
 * were opened by one dossier key and fitted what their kind says. Without a key: those of which the signature holds, no more.
 */
export interface UnhashedPage {
  readonly key: string;
  readonly records: readonly RecordKey[];
}

/** The same with the hash of their texts and stored bytes, where there is a key. */
export interface VerifiedPage extends UnhashedPage {
  readonly hash: Hash;
}

/** A list as it was read. */
export interface VerifiedList {
  readonly pages: readonly VerifiedPage[];
  /** The keys of all records in it. */
  readonly keys: ReadonlySet<RecordKey>;
}

export const NOTHING_VERIFIED: VerifiedList = { pages: [], keys: new Set() };

/**
 * What a device signs for the records that it has examined: for nobody but itself, on this machine. The name changes whenever
 * the door or a body's schema does, so that what was found by another check is found anew.
 */
export function encodeAttestation(dossier: DossierId, list: Uint8Array): Bytes {
  return concat(utf8(`clausemark/2 checked\n${dossier}\n`), list);
}

/**
 * The pages that a list would have, as their first records come; before them those without a key: who may speak is among them.
 * On a page records stand by their keys: whoever reads the list is not to learn from it what belongs to one note.
 */
export function paginateVerified(records: Iterable<OpenedRecord>): readonly UnhashedPage[] {
  const leaves: { readonly key: string; readonly records: RecordKey[] }[] = [];
  const filling = new Map<string, RecordKey[]>();
  for (const { key, record, state, bytes } of records) {
    const opener = state === "open" && bytes ? (record.key ?? "") : "";
    let leaf = filling.get(opener);
    if (!leaf || leaf.length === PAGE) {
      leaves.push({ key: opener, records: (leaf = []) });
      filling.set(opener, leaf);
    }
    leaf.push(key);
  }
  for (const { records: all } of leaves) all.sort();
  return [...leaves.filter(({ key }) => key === ""), ...leaves.filter(({ key }) => key !== "")];
}

/** The list as it is stored: the device's signature, then what it has signed. `record` answers with each on its pages. */
export async function writeVerifiedList(
  leaves: readonly UnhashedPage[],
  record: (key: RecordKey) => OpenedRecord,
  sign: (list: Bytes) => Promise<Outcome<Signature>>,
): Promise<Outcome<Bytes>> {
  const pages: VerifiedPage[] = [];
  for (const { key, records } of leaves)
    pages.push({ key, hash: key && (await hashPackedRecords(packRecords(records.map(record)))), records });
  const list = utf8(JSON.stringify(pages));
  const sig = await sign(list);
  return isRefusal(sig) ? sig : concat(fromHex(sig), list);
}

/** A stored list; nothing where it is not this device's own for this dossier, whatever is the matter with it. */
export async function readVerifiedList(stored: unknown, dossier: DossierId, device: DeviceId): Promise<VerifiedList> {
  if (!(stored instanceof Uint8Array) || stored.length <= SIGNATURE_BYTES) return NOTHING_VERIFIED;
  const [sig, list] = [stored.subarray(0, SIGNATURE_BYTES), stored.subarray(SIGNATURE_BYTES)];
  if (!(await verifySignature(device, toHex(sig), encodeAttestation(dossier, list)))) return NOTHING_VERIFIED;
  const pages = JSON.parse(fromUtf8(list)!) as readonly VerifiedPage[];
  return { pages, keys: new Set(pages.flatMap(({ records }) => records)) };
}

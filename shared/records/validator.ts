import { toCanonicalJson } from "../base/canonicalJson.ts";
import { encodeUtf8, type Bytes } from "../base/bytes.ts";
import { isSafePublicKey } from "../base/ed25519.ts";
import { sha256Native, type Hash } from "../base/hash.ts";
import { refusal, type Outcome, type Refusal, type RefusalCode } from "../base/result.ts";
import {
  bodyByteLimitOf,
  isControlRecordType,
  parseEnvelope,
  RECORD_SIZE_LIMITS,
  type DossierId,
  type Envelope,
  type RecordHead,
  type RecordKey,
} from "./envelope.ts";
import { recordKinds } from "./kinds/recordKinds.ts";
import type { JoinBody } from "./kinds/join.ts";
import { verifyJoinProof } from "./joinProof.ts";
import {
  hashClearBody,
  parseClearBodyText,
  SEAL_NONCE_BYTES,
  SEAL_TAG_BYTES,
  decodeClearBody,
  unsealBody,
  unsealAndHashBodyNative,
  type ClearBody,
  type DossierKey,
} from "./sealBody.ts";
import { verifyRecordSignature } from "./signRecord.ts";

/** A stored record: its text, under its key, and the bytes of its body if they are here. */
export interface StoredRecord {
  readonly key: RecordKey;
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/** What judging needs of a valid record. A control record's body is parsed already. */
export interface JudgeableRecord extends StoredRecord {
  readonly record: RecordHead;
  readonly body?: unknown;
}

/** A record that passed validation: everything that can be checked without authority is valid. */
export interface ValidRecord extends JudgeableRecord {
  readonly record: Envelope;
}

/**
 * Validates a record: canonical text, sizes, schema, hash, signature, stored bytes that match `sealed`, and the bodies
 * of control records, which are in clear. Whether a valid record *counts* is decided by `judge`. `isChecked` means that
 * the signature of the record under this key was verified here before.
 *
 * @returns the record, or a refusal: `door.size`, `door.hash`, `door.canonical`, `door.schema`, `door.key`,
 *   `door.dossier`, `door.signature`, or those of `validateStoredBody`
 */
export async function validateRecord(
  stored: StoredRecord,
  dossier: DossierId,
  isChecked = false,
): Promise<Outcome<ValidRecord>> {
  const read = await readEnvelope(stored);
  if ("refused" in read) return read;
  const { record } = read;
  if (record.type === "dossier" && stored.key !== dossier) return refusal("door.dossier", { key: stored.key });
  if (!isChecked && !(await verifyRecordSignature(record, dossier, stored.text)))
    return refusal("door.signature", { key: stored.key });
  return validateStoredBody({ ...stored, record }, dossier);
}

/**
 * Validates the stored bytes of a valid record if they arrive later. Refuses with `door.body-of-retraction`,
 * `door.size`, `door.sealed`, `door.body`, `door.schema` or `door.proof`.
 */
export async function validateStoredBody(admitted: ValidRecord, dossier: DossierId): Promise<Outcome<ValidRecord>> {
  const { key, record, bytes } = admitted;
  if (bytes === undefined) return admitted;
  if (record.body === null) return refusal("door.body-of-retraction", { key });
  if (bytes.length > storedLimit(record.type)) return refusal("door.size", { key, type: record.type });
  if (!isControlRecordType(record.type))
    return record.sealed === (await sha256Native(bytes)) ? admitted : refusal("door.sealed", { key });
  const clear = decodeClearBody(bytes);
  if (!clear || hashClearBody(clear) !== record.body) return refusal("door.body", { key });
  return validateControlBody(admitted, clear, dossier);
}

/** Returns the most bytes of a stored body of a type: nonce, canonical JSON and, if it is sealed, the tag. */
function storedLimit(type: string): number {
  return SEAL_NONCE_BYTES + bodyByteLimitOf(type) + (isControlRecordType(type) ? 0 : SEAL_TAG_BYTES);
}

async function validateControlBody(
  admitted: ValidRecord,
  clear: ClearBody,
  dossier: DossierId,
): Promise<Outcome<ValidRecord>> {
  const { key, record } = admitted;
  const value = parseClearBodyText(clear);
  const read = value === undefined ? undefined : recordKinds.get(record.type)!.body.safeParse(value);
  if (!read?.success) return refusal("door.schema", { key, type: record.type });
  if (record.type === "join" && !(await verifyJoinProof(read.data as JoinBody, dossier, record.device))) {
    return refusal("door.proof", { key });
  }
  return { ...admitted, body: read.data };
}

/**
 * Validates a record with its body in clear, as in dossier files and packets: the same checks, without a dossier key.
 * `clear` is absent if the body was erased or is elsewhere. `isChecked` is as for `validateRecord`.
 */
export async function validateClearRecord(
  key: RecordKey,
  text: string,
  clear: ClearBody | undefined,
  dossier: DossierId,
  isChecked = false,
): Promise<Outcome<OpenedRecord>> {
  const admitted = await validateRecord({ key, text }, dossier, isChecked);
  if ("refused" in admitted) return admitted;
  if (!clear) return { ...admitted, state: admitted.record.body === null ? "retraction" : "missing" };
  if (admitted.record.body === null) return refusal("door.body-of-retraction", { key });
  const { type } = admitted.record;
  if (encodeUtf8(clear.text).length > bodyByteLimitOf(type)) return refusal("door.size", { key, type });
  if (hashClearBody(clear) !== admitted.record.body) return refusal("door.body", { key });
  if (!isControlRecordType(admitted.record.type)) return openClear(admitted, clear);
  const control = await validateControlBody(admitted, clear, dossier);
  return "refused" in control ? control : { ...control, clear, state: "open" };
}

/**
 * The state of a body. `open`: it was read. `newer`: its type or fields are unknown to this version. `malformed`: it is
 * invalid. `locked`: its dossier key is not here. `missing`: its bytes are not here. `retraction`: the record has none.
 */
export type BodyState = "open" | "newer" | "malformed" | "locked" | "missing" | "retraction";

/** A valid record with as much of its body as could be read. */
export interface OpenedRecord extends JudgeableRecord {
  readonly state: BodyState;
  /**
   * The nonce and canonical JSON, if available; files carry these. `derived`: an open record has them in its sealed bytes
   * and as its body. `clearBodyOf` returns them in both cases.
   */
  readonly clear?: ClearBody | "derived";
}

/** Returns the nonce and canonical JSON of a record's body, if they are available. */
export function clearBodyOf({ clear, bytes, body }: OpenedRecord): ClearBody | undefined {
  if (clear !== "derived") return clear;
  return { nonce: bytes!.subarray(0, SEAL_NONCE_BYTES) as Bytes, text: toCanonicalJson(body) };
}

/** Reads the whole envelope of a valid record from its text. */
export function readEnvelopeOf({ text }: JudgeableRecord): Envelope {
  return JSON.parse(text) as Envelope;
}

/**
 * Merges two copies of one record, keeping as much of the body as either has. Returns `known` itself if the other adds
 * nothing, so that a copy without a body removes nothing.
 */
export function mergeRecordCopies<T extends JudgeableRecord & Partial<OpenedRecord>>(known: T, other: T): T {
  const [more, less] = fullness(other) > fullness(known) ? [other, known] : [known, other];
  return more.bytes || !less.bytes ? more : { ...more, bytes: less.bytes };
}

function fullness({ clear, body, state, bytes }: JudgeableRecord & Partial<OpenedRecord>): number {
  if (clear) return 4;
  if (body !== undefined) return 3;
  return state === "malformed" ? 2 : bytes ? 1 : 0;
}

/** Returns the signed record without its body, as an erase that counts leaves it. */
export function withoutRecordBody({ key, text, record, state }: OpenedRecord): OpenedRecord {
  return { key, text, record, state: state === "retraction" ? state : "missing" };
}

/** Opens the body of a valid record with the available dossier keys. */
export function openRecordBody(admitted: ValidRecord, keys: ReadonlyMap<string, DossierKey>): OpenedRecord {
  const sealed = sealedBody(admitted, keys);
  if (!sealed) return openBare(admitted);
  const clear = unsealBody(sealed.bytes, sealed.key);
  return openSealed(admitted, clear, clear && hashClearBody(clear));
}

/** Like `openRecordBody`, with the runtime's own cipher and hash, for many records. */
export async function openRecordBodyNative(
  admitted: ValidRecord,
  keys: ReadonlyMap<string, DossierKey>,
): Promise<OpenedRecord> {
  const sealed = sealedBody(admitted, keys);
  if (!sealed) return openBare(admitted);
  const unsealed = await unsealAndHashBodyNative(sealed.bytes, sealed.key);
  return openSealed(admitted, unsealed?.clear ?? null, unsealed?.hash ?? null);
}

/** Returns the sealed bytes of a record's body and their key, if both are available. */
function sealedBody({ record, bytes }: ValidRecord, keys: ReadonlyMap<string, DossierKey>) {
  const key = isControlRecordType(record.type) ? undefined : keys.get(record.key ?? "");
  return key && bytes && { bytes, key };
}

function openBare(admitted: ValidRecord): OpenedRecord {
  const { record, bytes } = admitted;
  if (record.body === null) return { ...admitted, state: "retraction" };
  if (bytes === undefined) return { ...admitted, state: "missing" };
  return isControlRecordType(record.type)
    ? { ...admitted, clear: decodeClearBody(bytes)!, state: "open" }
    : { ...admitted, state: "locked" };
}

function openSealed(admitted: ValidRecord, clear: ClearBody | null, hash: Hash | null): OpenedRecord {
  if (!clear || hash !== admitted.record.body) return { ...admitted, state: "malformed" };
  return openClear(admitted, clear);
}

function openClear(admitted: ValidRecord, clear: ClearBody): OpenedRecord {
  const { record } = admitted;
  const value = parseClearBodyText(clear);
  const kind = recordKinds.get(record.type);
  if (value === undefined || value === null || typeof value !== "object")
    return { ...admitted, clear, state: "malformed" };
  if (!kind) return { ...admitted, clear, state: "newer" };
  const read = kind.body.safeParse(value);
  if (!read.success) {
    const newer = read.error.issues.every((issue) => issue.code === "unrecognized_keys");
    return { ...admitted, clear, state: newer ? "newer" : "malformed" };
  }
  if (kind.filing === "register" && kind.register && kind.register(read.data) !== record.of) {
    return { ...admitted, clear, state: "malformed" };
  }
  // The value itself takes less memory than the schema's copy, which is equal to it.
  return { ...admitted, clear, body: value, state: "open" };
}

async function readEnvelope({ key, text }: StoredRecord): Promise<{ record: Envelope } | Refusal> {
  const bytes = text.length > RECORD_SIZE_LIMITS.record ? null : encodeUtf8(text);
  if (!bytes || bytes.length > RECORD_SIZE_LIMITS.record) return refusal("door.size", { key, type: "record" });
  if ((await sha256Native(bytes)) !== key) return refusal("door.hash", { key });
  const record = parseEnvelope(text);
  if (record === "canonical") return refusal("door.canonical", { key });
  if (record === "schema") return refusal("door.schema", { key, type: "record" });
  const flaw = flawOf(record);
  return flaw ? refusal(flaw, { key, type: record.type }) : { record };
}

/** Types that a later version may add: codes, so that a type is never a word of a member's choice. */
const LATER_TYPE = /^t[0-9]{1,4}$/;

function flawOf(record: Envelope): RefusalCode | null {
  if (!recordKinds.has(record.type) && !LATER_TYPE.test(record.type)) return "door.schema";
  const control = isControlRecordType(record.type);
  const sealed = record.key !== undefined && record.sealed !== undefined;
  const bare = record.key === undefined && record.sealed === undefined;
  if (control || record.body === null ? !bare : !sealed) return "door.schema";
  if (record.body === null && (control || record.of === undefined)) return "door.schema";
  if ((record.seq === 0) !== (record.prev === null)) return "door.schema";
  if (record.type === "dossier" && record.seq > 0) return "door.schema";
  if (!sortedUnique(record.after ?? [])) return "door.schema";
  if ((record.seq === 0 || control) && !isSafePublicKey(record.device)) return "door.key";
  return null;
}

function sortedUnique(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || keys[i - 1]! < key);
}

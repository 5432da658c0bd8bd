import { z } from "zod";
import { parseJson } from "../base/canonicalJson.ts";
import type { Hash } from "../base/hash.ts";

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const publicKeySchema = hashSchema;
export const signatureSchema = z.string().regex(/^[0-9a-f]{128}$/);

/** A record's key: the SHA-256 of the canonical JSON of the whole record, `sig` included. */
export type RecordKey = Hash;
/** The key of a dossier's first record. */
export type DossierId = Hash;
/** An Ed25519 public key made for one dossier on one installation. */
export type DeviceId = string;
/** A member goes by the first of his devices. */
export type MemberId = DeviceId;

/** What a record may be about: a record key, or a register's name such as `resolution/<key>`. */
const thing = z.string().min(1).max(200);

/**
 * One signed statement, as everybody can see it. `of` is the thing a later version belongs to, `after` the
 * versions it replaces, `body` the SHA-256 of nonce and canonical JSON (null retracts), `key` the dossier
 * key it is sealed with, `sealed` the SHA-256 of the sealed bytes. Unknown fields are kept: a newer
 * Clausemark may have added them.
 */
export const envelopeSchema = z.looseObject({
  v: z.literal(1),
  type: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  device: publicKeySchema,
  seq: z.int().min(0),
  prev: hashSchema.nullable(),
  of: thing.optional(),
  after: z.array(hashSchema).min(1).max(1000).optional(),
  at: z.iso.datetime({ precision: 3 }),
  key: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  body: hashSchema.nullable(),
  sealed: hashSchema.optional(),
  sig: signatureSchema,
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** What a device says, before its signer adds device, seq, prev, time and signature. */
export interface UnsignedRecord {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly RecordKey[];
  readonly key?: string;
  readonly body: Hash | null;
  readonly sealed?: Hash;
}

/** Records whose bodies stay in clear: who may speak must be readable without a dossier key. */
const CONTROL_TYPES = ["dossier", "roster", "join", "erase"] as const;
export function isControlType(type: string): boolean {
  return (CONTROL_TYPES as readonly string[]).includes(type);
}

/** The type that a record's text gives, without looking at anything else of it; empty where it gives none. */
export function readRecordType(text: string): string {
  const { type } = Object(parseJson(text)) as { readonly type?: unknown };
  return typeof type === "string" ? type : "";
}

/** Sizes in bytes that the door lets in: a record's text, a body, a revision's body, a roster's. */
export const RECORD_LIMITS = {
  record: 64 * 1024,
  body: 64 * 1024,
  roster: 1024 * 1024,
  revision: 16 * 1024 * 1024,
} as const;

/** The largest body of a type, in bytes of canonical JSON. */
export function bodyLimit(type: string): number {
  if (type === "revision") return RECORD_LIMITS.revision;
  return type === "roster" ? RECORD_LIMITS.roster : RECORD_LIMITS.body;
}

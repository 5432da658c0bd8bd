import * as z from "zod/mini";
import { parseCanonicalJson, parseJson } from "../base/canonicalJson.ts";
import type { Hash } from "../base/hash.ts";

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const publicKeySchema = hashSchema;
export const signatureSchema = z.string().check(z.regex(/^[0-9a-f]{128}$/));

/** A record's key: the SHA-256 of the canonical JSON of the whole record, `sig` included. */
export type RecordKey = Hash;
/** The key of a dossier's first record. */
export type DossierId = Hash;
/** An Ed25519 public key made for one dossier on one installation. */
export type DeviceId = string;
/** A member's id is that of his first device. */
export type MemberId = DeviceId;

/**
 * The subject of a record: a record key, or a register's name such as `resolution/<key>`. Nothing else may be there:
 * an envelope is readable by everybody, and erasing a record leaves it.
 */
const SUBJECT =
  /^(?:(?:(?:resolution|agreed|assignment|status|placement|edition|receipt)\/)?[0-9a-f]{64}|round\/blind|tracks\/all)$/;
const TYPE = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * One signed record, as everybody can read it. `of` is the entity or register that a later version belongs to, `after`
 * the versions it replaces, `body` the SHA-256 of nonce and canonical JSON (null retracts), `key` the dossier key it is
 * sealed with, `sealed` the SHA-256 of the sealed bytes. No field can hold text of a member's choice.
 */
export const envelopeSchema = z.strictObject({
  v: z.literal(1),
  type: z.string().check(z.regex(TYPE)),
  device: publicKeySchema,
  seq: z.int().check(z.minimum(0)),
  prev: z.nullable(hashSchema),
  of: z.optional(z.string().check(z.regex(SUBJECT))),
  after: z.optional(z.array(hashSchema).check(z.minLength(1), z.maxLength(1000))),
  at: z.iso.datetime({ precision: 3 }),
  key: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  body: z.nullable(hashSchema),
  sealed: z.optional(hashSchema),
  sig: signatureSchema,
});
export type Envelope = z.infer<typeof envelopeSchema>;

/**
 * Matches the canonical text of an envelope that fits the schema, without `after`: that of most records. One expression
 * takes a fraction of the time of the schema and of writing the canonical text again.
 */
const USUAL_TEXT = (() => {
  const hash = '"[0-9a-f]{64}"';
  const [at, of, type] = [z.regexes.datetime({ precision: 3 }), SUBJECT, TYPE].map(({ source }) => source.slice(1, -1));
  return new RegExp(
    `^\\{"at":"${at}","body":(?:null|${hash}),"device":${hash},(?:"key":"[0-9a-f]{32}",)?(?:"of":"${of}",)?` +
      `"prev":(?:null|${hash}),(?:"sealed":${hash},)?"seq":(?:0|[1-9][0-9]{0,8}),"sig":"[0-9a-f]{128}",` +
      `"type":"${type}","v":1\\}$`,
  );
})();

/**
 * Parses a record's text; returns its envelope, or why it has none: `canonical` if the text is not canonical JSON,
 * `schema` if it does not fit the schema.
 */
export function parseEnvelope(text: string): Envelope | "canonical" | "schema" {
  if (USUAL_TEXT.test(text)) return JSON.parse(text) as Envelope;
  const value = parseCanonicalJson(text);
  if (value === undefined) return "canonical";
  // Returns the checked value itself, not the schema's copy, which would lose a field named `__proto__`.
  return envelopeSchema.safeParse(value).success ? (value as Envelope) : "schema";
}

/**
 * What an envelope says about its record: all but the hashes and the signature, which only a verification needs. They are
 * in the record's text.
 */
export type RecordHead = Omit<Envelope, "body" | "sealed" | "sig">;

/** A device's statement, before its signer adds device, seq, prev, time and signature. */
export interface UnsignedRecord {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly RecordKey[];
  readonly key?: string;
  readonly body: Hash | null;
  readonly sealed?: Hash;
  /** Claims only the day on which it was written. The signer reads this; it is not part of the record. */
  readonly isDayOnly?: true;
}

/** Types whose bodies stay in clear: authority must be readable without a dossier key. */
const CONTROL_TYPES = [
  "dossier",
  "roster",
  "begin",
  "change",
  "handover",
  "confirm",
  "put-away",
  "join",
  "erase",
] as const;
export function isControlRecordType(type: string): boolean {
  return (CONTROL_TYPES as readonly string[]).includes(type);
}

/** Reads the type from a record's text, without checking anything else; returns "" if it has none. */
export function readRecordType(text: string): string {
  const { type } = Object(parseJson(text)) as { readonly type?: unknown };
  return typeof type === "string" ? type : "";
}

/**
 * The largest sizes that the validator accepts, in bytes: a record's text, a body, the body of a record about the team, a
 * revision's body, a photograph's body.
 */
export const RECORD_SIZE_LIMITS = {
  record: 64 * 1024,
  body: 64 * 1024,
  roster: 1024 * 1024,
  revision: 16 * 1024 * 1024,
  photograph: 384 * 1024,
} as const;

/** Returns the largest body of a type, in bytes of canonical JSON. */
export function bodyByteLimitOf(type: string): number {
  if (type === "revision" || type === "photograph") return RECORD_SIZE_LIMITS[type];
  return ["roster", "change", "handover", "put-away"].includes(type)
    ? RECORD_SIZE_LIMITS.roster
    : RECORD_SIZE_LIMITS.body;
}

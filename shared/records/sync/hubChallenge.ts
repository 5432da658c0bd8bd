import * as z from "zod/mini";
import { fromHex, toHex, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { verifySignature, type Signature } from "#shared/base/ed25519.ts";
import { hmacSha256, sha256 } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { StoredRecord } from "../validator.ts";
import {
  hashSchema,
  RECORD_SIZE_LIMITS,
  publicKeySchema,
  signatureSchema,
  type DeviceId,
  type DossierId,
} from "../envelope.ts";

/**
 * The challenge that a hub asks a device to sign, so that a signature is valid for one hub, one dossier and one moment.
 * `hub` is an origin such as `https://hub.example.org`; `nonce` is 32 random bytes, hexadecimal, valid once.
 */
export const hubChallengeSchema = z.strictObject({
  hub: z.string().check(z.minLength(1), z.maxLength(300)),
  nonce: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  time: z.iso.datetime({ precision: 3 }),
});
export type HubChallenge = z.infer<typeof hubChallengeSchema>;

/** Returns the URL for challenges; GET answers with one as JSON. `hub` is the hub's origin, without a slash. */
export function hubChallengeUrlOf(hub: string, dossier: DossierId): string {
  return `${hub}/challenge?dossier=${dossier}`;
}

/**
 * Returns the URL for the sync provider, whose document is named by the dossier's id; `null` is a caller without one. `part`
 * is one of 256 names, by which a balancer can send the members of a team to the same hub (`docs/three-hubs.md`). A hub
 * itself does not read it.
 */
export function hubSyncUrlOf(hub: string, dossier: DossierId | null): string {
  const part = dossier === null ? "" : `?part=${dossier.slice(0, PART_DIGITS)}`;
  return `${hub.replace(/^http/, "ws")}/sync${part}`;
}

/** The hexadecimal digits of a dossier's id that are in the URL: enough to distribute, too few to recognise it. */
const PART_DIGITS = 2;

/**
 * Reads the challenge in a hub's answer. Refuses with `hub.no-hub` if it is none, and with `hub.other-hub` if it names
 * another hub than the one asked, which may be relaying another hub's challenge to have it signed.
 */
export function parseHubChallengeAnswer(answer: unknown, expected: string): Outcome<HubChallenge> {
  const read = hubChallengeSchema.safeParse(answer);
  if (!read.success) return refusal("hub.no-hub", { hub: expected });
  return read.data.hub === expected ? read.data : refusal("hub.other-hub", { hub: expected, other: read.data.hub });
}

/** Encodes the bytes that a device signs to be admitted. */
export function encodeChallengeToSign(dossier: DossierId, challenge: HubChallenge): Bytes {
  return encodeUtf8(challengeText(dossier, challenge));
}

function challengeText(dossier: DossierId, { hub, nonce, time }: HubChallenge): string {
  return `clausemark/1 challenge\n${hub}\n${dossier}\n${nonce}\n${time}`;
}

/** Whether a device has signed this challenge for this dossier. */
export function verifyChallenge(
  dossier: DossierId,
  challenge: HubChallenge,
  { device, sig }: { device: DeviceId; sig: Signature },
): Promise<boolean> {
  return verifySignature(device, sig, encodeChallengeToSign(dossier, challenge));
}

const tokenRecord = z.strictObject({
  record: z.string().check(z.maxLength(RECORD_SIZE_LIMITS.record)),
  body: z.string().check(z.maxLength(2 * RECORD_SIZE_LIMITS.body + 100), z.regex(/^(?:[0-9a-f]{2})*$/)),
});
const hubToken = z.strictObject({
  device: publicKeySchema,
  nonce: hubChallengeSchema.shape.nonce,
  sig: signatureSchema,
  first: z.optional(tokenRecord),
  join: z.optional(tokenRecord),
  handover: z.optional(tokenRecord),
  create: z.optional(hashSchema),
});

/** The token that a client presents to a hub: the signed challenge, and records that the hub may not have yet. */
export interface HubChallengeResponse {
  readonly device: DeviceId;
  readonly nonce: string;
  readonly sig: Signature;
  /** The dossier's first record, to publish it. */
  readonly first?: StoredRecord;
  /** The device's own join. */
  readonly join?: StoredRecord;
  /** The handover by which a device without a join came into office. */
  readonly handover?: StoredRecord;
  /** Proof that the user knows the phrase without which this hub accepts no new dossier (`proveDossierCreationPhrase`). */
  readonly create?: string;
}

/** Proves to a hub that the user knows its phrase for new dossiers, without revealing it to an impostor. */
export function proveDossierCreationPhrase(phrase: string, dossier: DossierId, challenge: HubChallenge): string {
  return hmacSha256(encodeUtf8(phrase.trim().normalize("NFC")), challengeText(dossier, challenge));
}

/** Encodes the token for the provider. The bodies of its records are in clear, as they are stored. */
export function serialiseHubChallengeResponse({ device, nonce, sig, create, ...shown }: HubChallengeResponse): string {
  const records = Object.entries(shown).map(([name, record]) => [name, record && encode(record)] as const);
  return toCanonicalJson({ device, nonce, sig, create, ...Object.fromEntries(records) });
}

/** Parses a client's token; refuses with `hub.token`. The caller still has to check the signature and the device. */
export function parseHubChallengeResponse(text: string): Outcome<HubChallengeResponse> {
  const read = hubToken.safeParse(parseJson(text));
  if (!read.success) return refusal("hub.token");
  const { first, join, handover, ...rest } = read.data;
  return {
    ...rest,
    ...(first && { first: decode(first) }),
    ...(join && { join: decode(join) }),
    ...(handover && { handover: decode(handover) }),
  };
}

function encode({ text, bytes }: StoredRecord): z.infer<typeof tokenRecord> {
  return { record: text, body: toHex(bytes ?? new Uint8Array()) };
}

function decode({ record, body }: z.infer<typeof tokenRecord>): StoredRecord {
  return { key: sha256(record), text: record, bytes: fromHex(body) };
}

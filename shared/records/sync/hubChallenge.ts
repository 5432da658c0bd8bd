import { z } from "zod";
import { fromHex, toHex, utf8, type Bytes } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { verifySignature, type Signature } from "#shared/base/ed25519.ts";
import { hmacSha256, sha256 } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { StoredRecord } from "../validator.ts";
import {
  hashSchema,
  RECORD_LIMITS,
  publicKeySchema,
  signatureSchema,
  type DeviceId,
  type DossierId,
} from "../envelope.ts";

/**
 * What a hub asks a device to sign, so that a signature is good for one hub, one dossier and one moment.
 * `hub` is an origin such as `https://hub.example.org`; `nonce` is 32 random bytes, hexadecimal, good once.
 */
export const hubChallengeSchema = z.strictObject({
  hub: z.string().min(1).max(300),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.iso.datetime({ precision: 3 }),
});
export type HubChallenge = z.infer<typeof hubChallengeSchema>;

/** Where a hub hands out challenges: GET answers with one as JSON. `hub` is its origin, without a slash. */
export function challengeUrl(hub: string, dossier: DossierId): string {
  return `${hub}/challenge?dossier=${dossier}`;
}

/** Where a hub syncs: the URL for the provider, whose document is named by the dossier's id. */
export function syncUrl(hub: string): string {
  return `${hub.replace(/^http/, "ws")}/sync`;
}

/**
 * The challenge in a hub's answer. Refuses one that names another hub than the one that was asked: somebody
 * may be passing on another hub's challenge to have it signed.
 */
export function readChallenge(answer: unknown, asked: string): Outcome<HubChallenge> {
  const read = hubChallengeSchema.safeParse(answer);
  if (!read.success) return refusal("hub.no-hub", { hub: asked });
  return read.data.hub === asked ? read.data : refusal("hub.other-hub", { hub: asked, other: read.data.hub });
}

/** What a device signs to get in. */
export function challengeBytes(dossier: DossierId, challenge: HubChallenge): Bytes {
  return utf8(challengeText(dossier, challenge));
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
  return verifySignature(device, sig, challengeBytes(dossier, challenge));
}

const shown = z.strictObject({
  record: z.string().max(RECORD_LIMITS.record),
  body: z
    .string()
    .max(2 * RECORD_LIMITS.body + 100)
    .regex(/^(?:[0-9a-f]{2})*$/),
});
const hubToken = z.strictObject({
  device: publicKeySchema,
  nonce: hubChallengeSchema.shape.nonce,
  sig: signatureSchema,
  first: shown.optional(),
  join: shown.optional(),
  create: hashSchema.optional(),
});

/** What a client shows at the hub's door: the signed challenge, and records that the hub may not have yet. */
export interface HubToken {
  readonly device: DeviceId;
  readonly nonce: string;
  readonly sig: Signature;
  /** The dossier's first record, to publish it. */
  readonly first?: StoredRecord;
  /** The device's own join. */
  readonly join?: StoredRecord;
  /** That one knows the phrase without which this hub takes no new dossier (`proveCreationPhrase`). */
  readonly create?: string;
}

/** Proves to a hub that one knows its phrase for new dossiers, without telling it to whoever answers in its place. */
export function proveCreationPhrase(phrase: string, dossier: DossierId, challenge: HubChallenge): string {
  return hmacSha256(utf8(phrase.trim().normalize("NFC")), challengeText(dossier, challenge));
}

/** The token as the provider sends it. The bodies of the records it shows are in clear, as they are stored. */
export function writeToken({ device, nonce, sig, first, join, create }: HubToken): string {
  return toCanonicalJson({ device, nonce, sig, create, first: first && show(first), join: join && show(join) });
}

/** The token in what a client sent, or a refusal; who stands behind it is still to be checked. */
export function readToken(text: string): Outcome<HubToken> {
  const read = hubToken.safeParse(parseJson(text));
  if (!read.success) return refusal("hub.token");
  const { first, join, ...rest } = read.data;
  return { ...rest, ...(first && { first: stored(first) }), ...(join && { join: stored(join) }) };
}

function show({ text, bytes }: StoredRecord): z.infer<typeof shown> {
  return { record: text, body: toHex(bytes ?? new Uint8Array()) };
}

function stored({ record, body }: z.infer<typeof shown>): StoredRecord {
  return { key: sha256(record), text: record, bytes: fromHex(body) };
}

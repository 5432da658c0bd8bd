import type { Decrypter } from "age-encryption";
import * as z from "zod/mini";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { fromHex, decodeUtf8, randomBytes, toHex, type Bytes } from "#shared/base/bytes.ts";
import { publicKeyOfSeed, createSeedSigner, type Signature } from "#shared/base/ed25519.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { loadAgeEncryption } from "../loadAgeEncryption.ts";
import { hashSchema, type DeviceId } from "#shared/records/envelope.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import { MAX_JOIN_TEXT_LENGTH, findAndUnpackJoinCode } from "./findAndUnpackJoinCode.ts";
import {
  decodeAgeKeyText,
  encodeAgeIdentity,
  truncateUtf8,
  packJoinCode,
  prefixWithLength,
  MAX_JOIN_CODE_TITLE_BYTES,
  type ByteReader,
} from "./joinCode.ts";

/** The content of an invitation's file or code: the secret that proves it, and where to find the team. */
export const invitationSchema = z.strictObject({
  format: z.literal("clausemark/1 invitation"),
  dossier: hashSchema,
  /** For display only: the roster's entry for the invitation is authoritative. */
  title: z.string().check(z.maxLength(500)),
  role: z.literal(ROLES),
  /** When it expires (ISO, UTC), for display only. */
  expires: z.optional(z.iso.datetime()),
  /** Ed25519 seed, hexadecimal. */
  seed: hashSchema,
  /** age X25519 identity that opens the dossier key. */
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
  hub: z.optional(z.url({ protocol: /^(?:https?|wss?)$/ })),
  /** SHA-256 of the hub's certificate (DER), if only this file vouches for it: a hub shared in one room. */
  pin: z.optional(hashSchema),
});
export type Invitation = z.infer<typeof invitationSchema>;

/**
 * Generates the secrets of a new invitation, or of anything else that signs and decrypts (a device, a recovery sheet).
 */
export async function newKeyPairs(): Promise<{ seed: string; identity: string; key: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await loadAgeEncryption();
  const seed = randomBytes(32);
  const identity = await generateX25519Identity();
  return { seed: toHex(seed), identity, key: publicKeyOfSeed(seed), recipient: await identityToRecipient(identity) };
}

const FLAGS = { hub: 4, pin: 8, expires: 16 } as const;

/**
 * Encodes an invitation as a code. It is secret and never part of an address, since browsers record visited addresses.
 */
export function encodeInvitation(invitation: Invitation): string {
  const { dossier, title, role, seed, identity, hub, pin, expires } = invitation;
  const flags = ROLES.indexOf(role) + (hub ? FLAGS.hub : 0) + (pin ? FLAGS.pin : 0) + (expires ? FLAGS.expires : 0);
  const parts = [Uint8Array.of(flags), fromHex(dossier), fromHex(seed), decodeAgeKeyText(identity)];
  if (pin) parts.push(fromHex(pin));
  if (expires) parts.push(prefixWithLength(expires));
  if (hub) parts.push(prefixWithLength(hub));
  return packJoinCode("invitation", ...parts, prefixWithLength(truncateUtf8(title, MAX_JOIN_CODE_TITLE_BYTES)));
}

/**
 * Decodes the invitation in a code, in a message around it, in a file's text, or in a link of the former form. Refuses
 * with `invitation.unreadable`, `code.damaged` or `code.several`.
 */
export function decodeInvitation(text: string): Outcome<Invitation> {
  return findAndUnpackJoinCode(text, { invitation: decodeInvitationFields }) ?? parseInvitationFile(text);
}

/**
 * Parses the invitation in a file's text, or in a link of the form used before there were codes; refuses with
 * `invitation.unreadable`.
 */
export function parseInvitationFile(text: string): Outcome<Invitation> {
  const read = invitationSchema.safeParse(text.length <= MAX_JOIN_TEXT_LENGTH && parseCarriedJson(text));
  return read.success && isIdentity(read.data.identity) ? read.data : refusal("invitation.unreadable");
}

/**
 * Whether a decoded invitation came from the fragment (`#`) of an address in the text, the former way of sending it.
 */
export function isInvitationFromLink(text: string, invitation: Invitation): boolean {
  const beginning = encodeInvitation(invitation).slice(0, 16);
  return new RegExp(`#\\s*${beginning}`).test(text) || hexInLink(text) !== undefined;
}

/** Whether an address's fragment (`#…`) carries an invitation. */
export function isInvitationFragment(hash: string): boolean {
  return /^#(?:[0-9a-f]{20,}|A[A-Za-z0-9_-]{60,})$/.test(hash);
}

/** Whether an age identity's checksum is valid. */
function isIdentity(identity: string): boolean {
  try {
    return decodeAgeKeyText(identity).length === 32;
  } catch {
    return false;
  }
}

/** Reads an invitation from the bytes of its code. */
export function decodeInvitationFields(from: ByteReader): Invitation {
  const flags = from.byte();
  const has = (flag: keyof typeof FLAGS) => (flags & FLAGS[flag]) !== 0;
  return invitationSchema.parse({
    format: "clausemark/1 invitation",
    role: ROLES[flags & 3],
    dossier: from.hex(),
    seed: from.hex(),
    identity: encodeAgeIdentity(from.bytes(32)),
    ...(has("pin") && { pin: from.hex() }),
    ...(has("expires") && { expires: from.text() }),
    ...(has("hub") && { hub: from.text() }),
    title: from.text(),
  });
}

/** Parses the JSON of a file, or of a link of the former form, in which it is hexadecimal. */
function parseCarriedJson(text: string): unknown {
  const carried = hexInLink(text);
  const json = carried ? (carried.length % 2 === 0 ? decodeUtf8(fromHex(carried)) : null) : text;
  return json === null ? undefined : parseJson(json);
}

/** Returns the hexadecimal end of a link of the former form. */
function hexInLink(text: string): string | undefined {
  return /#([0-9a-f\s]{200,})$/.exec(text)?.[1]?.replace(/\s+/g, "");
}

/** Creates a join's body, with the proof that this device holds the invitation's secret. */
export async function createInvitationJoinBody(
  invitation: Invitation,
  device: DeviceId,
  recipient: string,
): Promise<JoinBody> {
  const signer = createSeedSigner(fromHex(invitation.seed));
  const sig: Signature = await signer.sign(encodeJoinToSign(invitation.dossier, device, recipient));
  return { recipient, proof: { by: "invitation", key: signer.publicKey, sig } };
}

/** Returns the age recipient of an invitation, to which rosters seal the dossier key. */
export async function invitationRecipientOf(invitation: Invitation): Promise<string> {
  return (await loadAgeEncryption()).identityToRecipient(invitation.identity);
}

/** Opens an age file with an identity; returns null if it is not addressed to it. */
export async function decryptAgeFile(identity: string, sealed: Uint8Array): Promise<Bytes | null> {
  try {
    return ((await (await createDecrypter(identity))?.decrypt(sealed)) as Bytes | undefined) ?? null;
  } catch {
    return null;
  }
}

/**
 * The key of an age file, obtained from its header (everything before the payload). A worker opens the rest with it.
 */
export type AgeFileKey = Bytes;

/** Returns the key of the file with this header, or null if it is not addressed to the identity. */
export async function decryptAgeFileKey(identity: string, header: Bytes): Promise<AgeFileKey | null> {
  try {
    return ((await (await createDecrypter(identity))?.decryptHeader(header)) as AgeFileKey | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Creates a decrypter for an identity, or returns null if its checksum is wrong. */
async function createDecrypter(identity: string): Promise<Decrypter | null> {
  const { Decrypter } = await loadAgeEncryption();
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
    return decrypter;
  } catch {
    return null;
  }
}

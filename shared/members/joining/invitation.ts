import type { Decrypter } from "age-encryption";
import { z } from "zod";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { fromHex, fromUtf8, randomBytes, toHex, type Bytes } from "#shared/base/bytes.ts";
import { publicKeyOf, seedSigner, type Signature } from "#shared/base/ed25519.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { loadAge } from "../loadAge.ts";
import { hashSchema, type DeviceId } from "#shared/records/envelope.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import { encodeJoinProof } from "#shared/records/joinProof.ts";
import { MAX_JOIN_TEXT_LENGTH, findJoinCode } from "./findJoinCode.ts";
import {
  decodeAgeKey,
  encodeAgeIdentity,
  truncateUtf8,
  packJoinCode,
  prefixLength,
  TITLE_BYTES,
  type ByteReader,
} from "./joinCode.ts";

/** What a file or a code carries: the secret that proves an invitation, and where to find the team. */
export const invitationSchema = z.strictObject({
  format: z.literal("clausemark/1 invitation"),
  dossier: hashSchema,
  /** For display only: what the roster says about the invitation is what counts. */
  title: z.string().max(500),
  role: z.literal(ROLES),
  /** Until when it is open (ISO, UTC), for display too. */
  expires: z.iso.datetime().optional(),
  /** Ed25519 seed, hexadecimal. */
  seed: hashSchema,
  /** age X25519 identity, which opens the dossier key. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
  hub: z.url({ protocol: /^(?:https?|wss?)$/ }).optional(),
  /** SHA-256 of the hub's certificate (DER), where nobody but this file vouches for it: a hub shared in one room. */
  pin: hashSchema.optional(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** The secrets of a new invitation (or of anything else that signs and opens: a device, a recovery sheet). */
export async function newSecrets(): Promise<{ seed: string; identity: string; key: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await loadAge();
  const seed = randomBytes(32);
  const identity = await generateX25519Identity();
  return { seed: toHex(seed), identity, key: publicKeyOf(seed), recipient: await identityToRecipient(identity) };
}

const FLAGS = { hub: 4, pin: 8, expires: 16 } as const;

/** An invitation's code: a secret, and no part of an address, as browsers write down where one goes. */
export function encodeInvitation(invitation: Invitation): string {
  const { dossier, title, role, seed, identity, hub, pin, expires } = invitation;
  const flags = ROLES.indexOf(role) + (hub ? FLAGS.hub : 0) + (pin ? FLAGS.pin : 0) + (expires ? FLAGS.expires : 0);
  const parts = [Uint8Array.of(flags), fromHex(dossier), fromHex(seed), decodeAgeKey(identity)];
  if (pin) parts.push(fromHex(pin));
  if (expires) parts.push(prefixLength(expires));
  if (hub) parts.push(prefixLength(hub));
  return packJoinCode("invitation", ...parts, prefixLength(truncateUtf8(title, TITLE_BYTES)));
}

/** The invitation in a code, in a message around it, in a file's text, or in a link as invitations once were. */
export function decodeInvitation(text: string): Outcome<Invitation> {
  return findJoinCode(text, { invitation: unpackInvitation }) ?? parseInvitationFile(text);
}

/** The invitation in a file's text, or in a link from before there were codes. */
export function parseInvitationFile(text: string): Outcome<Invitation> {
  const read = invitationSchema.safeParse(text.length <= MAX_JOIN_TEXT_LENGTH && readable(text));
  return read.success && isIdentity(read.data.identity) ? read.data : refusal("invitation.unreadable");
}

/** Whether an invitation that was read from a text stands behind the `#` of an address in it, as invitations once were sent. */
export function isInvitationInLink(text: string, invitation: Invitation): boolean {
  const beginning = encodeInvitation(invitation).slice(0, 16);
  return new RegExp(`#\\s*${beginning}`).test(text) || hexadecimal(text) !== undefined;
}

/** Whether an address carries an invitation behind its `#`, as the one who opened it would join by. */
export function isInvitationFragment(hash: string): boolean {
  return /^#(?:[0-9a-f]{20,}|A[A-Za-z0-9_-]{60,})$/.test(hash);
}

/** Whether an age identity's checksum fits. */
function isIdentity(identity: string): boolean {
  try {
    return decodeAgeKey(identity).length === 32;
  } catch {
    return false;
  }
}

/** What an invitation's code says. */
export function unpackInvitation(from: ByteReader): Invitation {
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

/** What a file says, and what a link said before there were codes: JSON, in a link as hexadecimal. */
function readable(text: string): unknown {
  const carried = hexadecimal(text);
  const json = carried ? (carried.length % 2 === 0 ? fromUtf8(fromHex(carried)) : null) : text;
  return json === null ? undefined : parseJson(json);
}

/** What stands at the end of a link from before there were codes. */
function hexadecimal(text: string): string | undefined {
  return /#([0-9a-f\s]{200,})$/.exec(text)?.[1]?.replace(/\s+/g, "");
}

/** A join's body: the proof that whoever holds the invitation let this device in. */
export async function createInvitationJoinBody(
  invitation: Invitation,
  device: DeviceId,
  recipient: string,
): Promise<JoinBody> {
  const signer = seedSigner(fromHex(invitation.seed));
  const sig: Signature = await signer.sign(encodeJoinProof(invitation.dossier, device, recipient));
  return { recipient, proof: { by: "invitation", key: signer.publicKey, sig } };
}

/** The age recipient of an invitation: whom rosters seal the dossier key to. */
export async function ageRecipientOf(invitation: Invitation): Promise<string> {
  return (await loadAge()).identityToRecipient(invitation.identity);
}

/** Opens an age file with an identity, or null where it is not addressed to it. */
export async function decryptAgeFile(identity: string, sealed: Uint8Array): Promise<Bytes | null> {
  try {
    return ((await (await opener(identity))?.decrypt(sealed)) as Bytes | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The key of an age file, by the head of the file (everything before its payload): what a worker opens the rest with. */
export type AgeFileKey = Bytes;

/** The key of the file that a head belongs to, or null where it is not addressed to an identity. */
export async function decryptAgeHeader(identity: string, header: Bytes): Promise<AgeFileKey | null> {
  try {
    return ((await (await opener(identity))?.decryptHeader(header)) as AgeFileKey | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What opens age files with an identity, or null where it is none (its checksum does not fit). */
async function opener(identity: string): Promise<Decrypter | null> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
    return decrypter;
  } catch {
    return null;
  }
}

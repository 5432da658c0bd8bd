import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { z } from "zod";
import { canonical, parseJson } from "../base/canonical.ts";
import { fromHex, fromUtf8, randomBytes, toHex, utf8, type Bytes } from "../base/bytes.ts";
import { publicKeyOf, seedSigner, type Signature } from "../base/curve.ts";
import { refuse, type Outcome } from "../base/result.ts";
import { hash, type DeviceId } from "../records/envelope.ts";
import { ROLES } from "../records/kind.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import { proofBytes } from "../records/proof.ts";

/** What a link, a file or a QR code carries: the secret that proves an invitation, and where to find the team. */
export const invitationFile = z.strictObject({
  format: z.literal("clausemark/1 invitation"),
  dossier: hash,
  /** For display only: what the roster says about the invitation is what counts. */
  title: z.string().max(500),
  role: z.literal(ROLES),
  /** Ed25519 seed, hexadecimal. */
  seed: hash,
  /** age X25519 identity, which opens the dossier key. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
  hub: z.url({ protocol: /^(?:https?|wss?)$/ }).optional(),
  /** SHA-256 of the hub's certificate (DER), where nobody but this file vouches for it: a hub shared in one room. */
  pin: hash.optional(),
});
export type Invitation = z.infer<typeof invitationFile>;

/** The secrets of a new invitation (or of anything else that signs and opens: a device, a recovery sheet). */
export async function newSecrets(): Promise<{ seed: string; identity: string; key: string; recipient: string }> {
  const seed = randomBytes(32);
  const identity = await generateX25519Identity();
  return { seed: toHex(seed), identity, key: publicKeyOf(seed), recipient: await identityToRecipient(identity) };
}

/** The link that opens the app with an invitation; its secret is behind the `#` and reaches no server. */
export function encodeLink(invitation: Invitation): string {
  return `clausemark://join#${toHex(utf8(canonical(invitation)))}`;
}

/** The invitation in a link, or in a file's text. A link may be broken into lines, as mail does. */
export function decodeInvitation(text: string): Outcome<Invitation> {
  const carried = /#([0-9a-f\s]+)$/.exec(text)?.[1]?.replace(/\s+/g, "");
  const json = carried ? (carried.length % 2 === 0 ? fromUtf8(fromHex(carried)) : null) : text;
  const read = invitationFile.safeParse(json === null ? undefined : parseJson(json));
  return read.success && opener(read.data.identity) ? read.data : refuse("invitation.unreadable");
}

/** A join's body: the proof that whoever holds the invitation let this device in. */
export async function joinBody(invitation: Invitation, device: DeviceId, recipient: string): Promise<JoinBody> {
  const signer = seedSigner(fromHex(invitation.seed));
  const sig: Signature = await signer.sign(proofBytes(invitation.dossier, device, recipient));
  return { recipient, proof: { by: "invitation", key: signer.publicKey, sig } };
}

/** The age recipient of an invitation: whom rosters seal the dossier key to. */
export function recipientOf(invitation: Invitation): Promise<string> {
  return identityToRecipient(invitation.identity);
}

/** Opens an age file with an identity, or null where it is not addressed to it. */
export async function openAge(identity: string, sealed: Uint8Array): Promise<Bytes | null> {
  try {
    return ((await opener(identity)?.decrypt(sealed)) as Bytes | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The key of an age file, by the head of the file (everything before its payload): what a worker opens the rest with. */
export type FileKey = Bytes;

/** The key of the file that a head belongs to, or null where it is not addressed to an identity. */
export async function openHead(identity: string, header: Bytes): Promise<FileKey | null> {
  try {
    return ((await opener(identity)?.decryptHeader(header)) as FileKey | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What opens age files with an identity, or null where it is none (its checksum does not fit). */
function opener(identity: string): Decrypter | null {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
    return decrypter;
  } catch {
    return null;
  }
}

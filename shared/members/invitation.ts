import type { Decrypter } from "age-encryption";
import { z } from "zod";
import { parseJson } from "../base/canonical.ts";
import { fromHex, fromUtf8, randomBytes, toHex, type Bytes } from "../base/bytes.ts";
import { publicKeyOf, seedSigner, type Signature } from "../base/curve.ts";
import { refuse, type Outcome } from "../base/result.ts";
import { age } from "./age.ts";
import { hash, type DeviceId } from "../records/envelope.ts";
import { ROLES } from "../records/kind.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import { proofBytes } from "../records/proof.ts";
import { ageBytes, ageIdentity, brief, pack, sized, unpack } from "./packed.ts";

/** What a link, a file or a QR code carries: the secret that proves an invitation, and where to find the team. */
export const invitationFile = z.strictObject({
  format: z.literal("clausemark/1 invitation"),
  dossier: hash,
  /** For display only: what the roster says about the invitation is what counts. */
  title: z.string().max(500),
  role: z.literal(ROLES),
  /** Until when it is open (ISO, UTC), for display too. */
  expires: z.iso.datetime().optional(),
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
  const { generateX25519Identity, identityToRecipient } = await age();
  const seed = randomBytes(32);
  const identity = await generateX25519Identity();
  return { seed: toHex(seed), identity, key: publicKeyOf(seed), recipient: await identityToRecipient(identity) };
}

/** How much of a title a link carries, in bytes: it is for display only, and the link has to fit into a QR code. */
const TITLE_BYTES = 100;
const FLAGS = { hub: 4, pin: 8, expires: 16 } as const;

/** The link that opens the app with an invitation; its secret is behind the `#` and reaches no server. */
export function encodeLink(invitation: Invitation): string {
  const { dossier, title, role, seed, identity, hub, pin, expires } = invitation;
  const flags = ROLES.indexOf(role) + (hub ? FLAGS.hub : 0) + (pin ? FLAGS.pin : 0) + (expires ? FLAGS.expires : 0);
  const parts = [Uint8Array.of(flags), fromHex(dossier), fromHex(seed), ageBytes(identity)];
  if (pin) parts.push(fromHex(pin));
  if (expires) parts.push(sized(expires));
  if (hub) parts.push(sized(hub));
  return `clausemark://join#${pack("invitation", ...parts, sized(brief(title, TITLE_BYTES)))}`;
}

/** The invitation in a link, or in a file's text. A link may be broken into lines, as mail does. */
export function decodeInvitation(text: string): Outcome<Invitation> {
  const read = invitationFile.safeParse(unpacked(text) ?? readable(text));
  return read.success && isIdentity(read.data.identity) ? read.data : refuse("invitation.unreadable");
}

/** Whether an age identity's checksum fits. */
function isIdentity(identity: string): boolean {
  try {
    return ageBytes(identity).length === 32;
  } catch {
    return false;
  }
}

/** What a link or a QR code says. */
function unpacked(text: string): object | null {
  const from = unpack("invitation", text);
  if (!from) return null;
  try {
    const flags = from.byte();
    const has = (flag: keyof typeof FLAGS) => (flags & FLAGS[flag]) !== 0;
    return {
      format: "clausemark/1 invitation",
      role: ROLES[flags & 3],
      dossier: from.hex(),
      seed: from.hex(),
      identity: ageIdentity(from.bytes(32)),
      ...(has("pin") && { pin: from.hex() }),
      ...(has("expires") && { expires: from.text() }),
      ...(has("hub") && { hub: from.text() }),
      title: from.text(),
    };
  } catch {
    return null;
  }
}

/** What a file says, and what a link said before it was packed: JSON, in a link as hexadecimal. */
function readable(text: string): unknown {
  const carried = /#([0-9a-f\s]+)$/.exec(text)?.[1]?.replace(/\s+/g, "");
  const json = carried ? (carried.length % 2 === 0 ? fromUtf8(fromHex(carried)) : null) : text;
  return json === null ? undefined : parseJson(json);
}

/** A join's body: the proof that whoever holds the invitation let this device in. */
export async function joinBody(invitation: Invitation, device: DeviceId, recipient: string): Promise<JoinBody> {
  const signer = seedSigner(fromHex(invitation.seed));
  const sig: Signature = await signer.sign(proofBytes(invitation.dossier, device, recipient));
  return { recipient, proof: { by: "invitation", key: signer.publicKey, sig } };
}

/** The age recipient of an invitation: whom rosters seal the dossier key to. */
export async function recipientOf(invitation: Invitation): Promise<string> {
  return (await age()).identityToRecipient(invitation.identity);
}

/** Opens an age file with an identity, or null where it is not addressed to it. */
export async function openAge(identity: string, sealed: Uint8Array): Promise<Bytes | null> {
  try {
    return ((await (await opener(identity))?.decrypt(sealed)) as Bytes | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The key of an age file, by the head of the file (everything before its payload): what a worker opens the rest with. */
export type FileKey = Bytes;

/** The key of the file that a head belongs to, or null where it is not addressed to an identity. */
export async function openHead(identity: string, header: Bytes): Promise<FileKey | null> {
  try {
    return ((await (await opener(identity))?.decryptHeader(header)) as FileKey | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What opens age files with an identity, or null where it is none (its checksum does not fit). */
async function opener(identity: string): Promise<Decrypter | null> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
    return decrypter;
  } catch {
    return null;
  }
}

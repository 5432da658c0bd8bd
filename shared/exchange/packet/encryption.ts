import { Decrypter, Encrypter } from "age-encryption";
import type { Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { letAgeFallBack } from "#shared/members/letAgeFallBack.ts";
import type { AgeFileKey } from "#shared/members/joining/invitation.ts";
import { readPacketHead } from "./head.ts";

/** The work of opening by passphrase: scrypt with N = 2^17, r = 8, which takes 128 MB for about a second. */
const WORK = 17;
/** The shortest passphrase of a packet, in characters. */
const SHORTEST = 8;

/** The recipients of a packet: age recipients (devices of members, an invitation), or whoever knows a passphrase. */
export type PacketRecipients = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** The key to a packet: its file key, which a device or an invitation derives from the header, or its passphrase. */
export type PacketKey = { readonly fileKey: AgeFileKey } | { readonly passphrase: string };

/**
 * Encrypts a dossier file with age.
 *
 * @returns the packet, `packet.nobody` if it has no recipient, or `packet.short` if the passphrase could be guessed
 */
export async function encryptPacket(file: Bytes, to: PacketRecipients): Promise<Outcome<Bytes>> {
  letAgeFallBack();
  const encrypter = new Encrypter();
  if ("passphrase" in to) {
    const passphrase = normal(to.passphrase);
    if ([...passphrase].length < SHORTEST) return refusal("packet.short", { count: SHORTEST });
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(WORK);
  } else {
    const recipients = [...new Set(to.recipients)].filter((recipient) => addTo(encrypter, recipient));
    if (recipients.length === 0) return refusal("packet.nobody");
  }
  return (await encrypter.encrypt(file)) as Bytes;
}

/**
 * Decrypts the dossier file in a packet.
 *
 * @returns the file, `packet.passphrase` or `packet.others` if the key does not fit, `packet.damaged`, or a refusal of
 *   `readPacketHead`
 */
export async function decryptPacket(bytes: Uint8Array, key: PacketKey): Promise<Outcome<Bytes>> {
  const head = readPacketHead(bytes);
  if ("refused" in head) return head;
  if ("passphrase" in key && head.asks !== "passphrase") return refusal("packet.others");
  const decrypter = new Decrypter();
  if ("passphrase" in key) decrypter.addPassphrase(normal(key.passphrase));
  else decrypter.addIdentity({ unwrapFileKey: () => key.fileKey });
  try {
    return (await decrypter.decrypt(bytes)) as Bytes;
  } catch (error) {
    return refusal(isNoMatch(error) ? "packet.passphrase" : "packet.damaged");
  }
}

/** Normalises a passphrase, so that it is the same however a system types a letter with an accent. */
function normal(passphrase: string): string {
  return passphrase.normalize("NFC").trim();
}

// A device chooses its own recipient, and the roster carries it. An invalid one must not keep the others out.
function addTo(encrypter: Encrypter, recipient: string): boolean {
  try {
    encrypter.addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** Whether the key did not match. The library tells it by its message only, which a test checks. */
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("no identity matched");
}

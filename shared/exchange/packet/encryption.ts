import { Decrypter, Encrypter } from "age-encryption";
import type { Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { AgeFileKey } from "#shared/members/joining/invitation.ts";
import { readPacketHead } from "./head.ts";

/** The work that opening by a passphrase takes: scrypt with N = 2^17, r = 8, which is 128 MB for about a second. */
const WORK = 17;
/** The shortest passphrase that a packet is locked with. */
const SHORTEST = 8;

/** Whom a packet is for: age recipients (devices of members, an invitation), or whoever knows a passphrase. */
export type PacketRecipients = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What opens a packet: the key of its file, which a device or an invitation makes of the header, or its passphrase. */
export type PacketKey = { readonly fileKey: AgeFileKey } | { readonly passphrase: string };

/** A dossier file inside age: a packet. Refused for nobody, or a passphrase that would be guessed. */
export async function encryptPacket(file: Bytes, to: PacketRecipients): Promise<Outcome<Bytes>> {
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

/** The dossier file in a packet. Refused where the key is not its key, and where the packet is damaged anywhere. */
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

/** The passphrase as it is typed on any system: a letter with an accent is one character. */
function normal(passphrase: string): string {
  return passphrase.normalize("NFC").trim();
}

// A device says its own recipient, and a roster carries it: what nothing can be sealed to keeps nobody else out.
function addTo(encrypter: Encrypter, recipient: string): boolean {
  try {
    encrypter.addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** The library says so in words only; a test holds it to them. */
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("no identity matched");
}

import { Decrypter, Encrypter } from "age-encryption";
import { fromUtf8, type Bytes } from "../../base/bytes.ts";
import { refuse, type Outcome } from "../../base/result.ts";
import type { FileKey } from "../../members/invitation.ts";

/** The work that opening by a passphrase takes: scrypt with N = 2^17, r = 8, which is 128 MB for about a second. */
const WORK = 17;
/** What a stranger's packet may ask for: 512 MB. */
const MOST_WORK = 19;
/** The longest header that is looked at, in bytes: about 600 recipients. */
const LONGEST_HEADER = 64 * 1024;
/** The shortest passphrase that a packet is locked with. */
const SHORTEST = 8;

const VERSION = "age-encryption.org/v1\n";

/** Whom a packet is for: age recipients (devices of members, an invitation), or whoever knows a passphrase. */
export type PacketFor = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What opens a packet: the key of its file, which a device or an invitation makes of the header, or its passphrase. */
export type PacketKey = { readonly fileKey: FileKey } | { readonly passphrase: string };

/** What of a packet is in clear: the head of an age file, and which kind of key it asks for. */
export interface PacketHead {
  readonly header: Bytes;
  readonly asks: "device" | "passphrase";
}

/** True where the bytes are an age file, as a packet is. */
export function looksLikePacket(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, VERSION.length)) === VERSION;
}

/** The head of a packet. Refused where it is none, or asks for more work than anybody's own packet does. */
export function packetHead(bytes: Uint8Array): Outcome<PacketHead> {
  const text = latin1(bytes.subarray(0, LONGEST_HEADER));
  const header =
    /^age-encryption\.org\/v1\n(?:(?:-> [\x21-\x7e ]+|[A-Za-z0-9+/]{0,64})\n)+--- [A-Za-z0-9+/]{43}\n/.exec(text)?.[0];
  const [first = "", ...more] = header?.match(/^-> .*$/gmu) ?? [];
  if (header === undefined || first === "") return refuse("packet.damaged");
  const head = bytes.slice(0, header.length) as Bytes;
  if (![first, ...more].some((line) => line.startsWith("-> scrypt "))) return { header: head, asks: "device" };
  const work = Number(/^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})$/u.exec(first)?.[1] ?? NaN);
  if (more.length > 0 || Number.isNaN(work)) return refuse("packet.damaged");
  return work > MOST_WORK ? refuse("packet.work") : { header: head, asks: "passphrase" };
}

/** A dossier file inside age: a packet. Refused for nobody, or a passphrase that would be guessed. */
export async function lockPacket(file: Bytes, to: PacketFor): Promise<Outcome<Bytes>> {
  const encrypter = new Encrypter();
  if ("passphrase" in to) {
    const passphrase = normal(to.passphrase);
    if ([...passphrase].length < SHORTEST) return refuse("packet.short", { count: SHORTEST });
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(WORK);
  } else {
    const recipients = [...new Set(to.recipients)].filter((recipient) => addTo(encrypter, recipient));
    if (recipients.length === 0) return refuse("packet.nobody");
  }
  return (await encrypter.encrypt(file)) as Bytes;
}

/** The dossier file in a packet. Refused where the key is not its key, and where the packet is damaged anywhere. */
export async function unlockPacket(bytes: Uint8Array, key: PacketKey): Promise<Outcome<Bytes>> {
  const head = packetHead(bytes);
  if ("refused" in head) return head;
  if ("passphrase" in key && head.asks !== "passphrase") return refuse("packet.others");
  const decrypter = new Decrypter();
  if ("passphrase" in key) decrypter.addPassphrase(normal(key.passphrase));
  else decrypter.addIdentity({ unwrapFileKey: () => key.fileKey });
  try {
    return (await decrypter.decrypt(bytes)) as Bytes;
  } catch (error) {
    return refuse(isNoMatch(error) ? "packet.passphrase" : "packet.damaged");
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

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

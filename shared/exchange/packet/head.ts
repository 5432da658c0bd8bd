import { decodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";

/** The most work that a stranger's packet may demand: N = 2^19, which takes 512 MB. */
const MOST_WORK = 19;
/** The longest header that is read, in bytes: about 600 recipients. */
const LONGEST_HEADER = 64 * 1024;

const VERSION = "age-encryption.org/v1\n";

/** The part of a packet that is not encrypted: the header of an age file, and which kind of key it asks for. */
export interface PacketHead {
  readonly header: Bytes;
  readonly asks: "device" | "passphrase";
}

/** Whether the bytes are an age file, as a packet is. */
export function looksLikePacket(bytes: Uint8Array): boolean {
  return decodeUtf8(bytes.subarray(0, VERSION.length)) === VERSION;
}

/**
 * Reads the head of a packet.
 *
 * @returns the head, `packet.damaged` if there is none, or `packet.work` if it demands more work than any packet of
 *   ours
 */
export function readPacketHead(bytes: Uint8Array): Outcome<PacketHead> {
  const text = latin1(bytes.subarray(0, LONGEST_HEADER));
  const header =
    /^age-encryption\.org\/v1\n(?:(?:-> [\x21-\x7e ]+|[A-Za-z0-9+/]{0,64})\n)+--- [A-Za-z0-9+/]{43}\n/.exec(text)?.[0];
  const [first = "", ...more] = header?.match(/^-> .*$/gmu) ?? [];
  if (header === undefined || first === "") return refusal("packet.damaged");
  const head = bytes.slice(0, header.length) as Bytes;
  if (![first, ...more].some((line) => line.startsWith("-> scrypt "))) return { header: head, asks: "device" };
  const work = Number(/^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})$/u.exec(first)?.[1] ?? NaN);
  if (more.length > 0 || Number.isNaN(work)) return refusal("packet.damaged");
  return work > MOST_WORK ? refusal("packet.work") : { header: head, asks: "passphrase" };
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

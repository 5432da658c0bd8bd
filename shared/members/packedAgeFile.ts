import { base64nopad } from "@scure/base";
import { concatBytes, decodeUtf8, encodeUtf8, fromHex, toHex, type Bytes } from "../base/bytes.ts";

/** The bytes of each recipient's part, and of what follows them: the header's MAC, a nonce, a key of 32 bytes and its tag. */
const [PART, MAC, PAYLOAD] = [32, 32, 16 + 32 + 16];

const VERSION = "age-encryption.org/v1\n";

/** How long a packed age file for this many recipients is, in hexadecimal digits. */
export function packedAgeFileLength(recipients: number): number {
  return 2 * (2 * PART * recipients + MAC + PAYLOAD);
}

/**
 * Writes an age file (age-encryption.org/v1) that seals 32 bytes to X25519 recipients without what is the same in every
 * such file: its binary parts in their order, in hexadecimal. Throws if it is any other file.
 */
export function packAgeFile(file: Bytes): string {
  const header = file.subarray(0, file.length - PAYLOAD);
  const [version, ...lines] = (decodeUtf8(header) ?? "").split("\n");
  if (`${version}\n` !== VERSION) throw new Error("This is no age file.");
  const parts = lines.slice(0, -1).map((line) => base64nopad.decode(line.replace(/^-> X25519 |^--- /, "")));
  if (parts.some(({ length }) => length !== PART)) throw new Error("This age file is not sealed to X25519 recipients.");
  return toHex(concatBytes(...parts, file.subarray(header.length)));
}

/** Returns the age file that was packed; null if the digits are not those of one for this many recipients. */
export function unpackAgeFile(packed: string, recipients: number): Bytes | null {
  if (packed.length !== packedAgeFileLength(recipients)) return null;
  const bytes = fromHex(packed);
  const part = (i: number) => base64nopad.encode(bytes.subarray(i * PART, (i + 1) * PART));
  const stanzas = Array.from({ length: recipients }, (_, i) => `-> X25519 ${part(2 * i)}\n${part(2 * i + 1)}\n`);
  const header = `${VERSION}${stanzas.join("")}--- ${part(2 * recipients)}\n`;
  return concatBytes(encodeUtf8(header), bytes.subarray((2 * recipients + 1) * PART));
}

import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

/** Bytes over an ordinary ArrayBuffer, as files, seals and hashes use them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Encodes a text as UTF-8. */
export function encodeUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Decodes UTF-8; returns null if the bytes are not UTF-8. Keeps a byte-order mark. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Encodes bytes as lower-case hexadecimal, the form of every hash, key and signature in a record. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** Decodes lower-case hexadecimal. Throws a RangeError on anything else: callers check the schema first. */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError("Not lower-case hexadecimal");
  return hexToBytes(hex) as Bytes;
}

/** Whether a file begins with an ASCII signature. */
export function hasMagicBytes(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** Concatenates arrays into a new one. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two arrays have the same length and bytes. Not constant time: only for values that are not secret. */
export function areBytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Returns random bytes from the platform's generator. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Returns a random identifier. Browsers have `crypto.randomUUID` only at addresses with HTTPS. */
export function createRandomId(): string {
  return toHex(randomBytes(16));
}

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { toHex, encodeUtf8 } from "./bytes.ts";
import { hashAtOnce, nativeCrypto } from "./nativeCrypto.ts";

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Hash = string;

/** Returns the SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): Hash {
  return toHex(digest(typeof data === "string" ? encodeUtf8(data) : data));
}

/** The most bytes that are hashed without a thread, in a runtime that can: some tens of microseconds of work. */
const AT_ONCE = 32 * 1024;

/** Like `sha256`, but with the runtime's own implementation if it has one: many times as fast for large data. */
export async function sha256Native(data: Uint8Array): Promise<Hash> {
  if (hashAtOnce && data.length <= AT_ONCE) return hashAtOnce("sha256", data);
  return nativeCrypto ? toHex(new Uint8Array(await nativeCrypto.digest("SHA-256", data))) : sha256(data);
}

/** Returns the HMAC-SHA-256 (RFC 2104) of a text's UTF-8. */
export function hmacSha256(key: Uint8Array, text: string): Hash {
  return toHex(hmac(digest, key, encodeUtf8(text)));
}

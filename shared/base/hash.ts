import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { toHex, encodeUtf8 } from "./bytes.ts";
import { nativeCrypto } from "./nativeCrypto.ts";

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Hash = string;

/** Returns the SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): Hash {
  return toHex(digest(typeof data === "string" ? encodeUtf8(data) : data));
}

/** The bytes up to which the library takes less time than the separate task of the runtime's implementation. */
const SMALL_BYTES = 1280;

/** Like `sha256`, but with the runtime's own implementation if it has one and that is faster: many times for large data. */
export async function sha256Native(data: Uint8Array): Promise<Hash> {
  return nativeCrypto && data.length > SMALL_BYTES
    ? toHex(new Uint8Array(await nativeCrypto.digest("SHA-256", data)))
    : sha256(data);
}

/** Returns the HMAC-SHA-256 (RFC 2104) of a text's UTF-8. */
export function hmacSha256(key: Uint8Array, text: string): Hash {
  return toHex(hmac(digest, key, encodeUtf8(text)));
}

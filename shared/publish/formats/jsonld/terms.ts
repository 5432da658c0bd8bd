import { fromHex, toHex } from "#shared/base/bytes.ts";
import type { Hash } from "#shared/base/hash.ts";

/** The context of the Web Annotation vocabulary (W3C Recommendation, 23 February 2017). */
const ANNO = "http://www.w3.org/ns/anno.jsonld";

/** The namespace of terms that the vocabulary lacks. docs/formats.md describes each of them. */
export const CLAUSEMARK_TERMS_NAMESPACE = "urn:clausemark:terms:";
export const JSONLD_CONTEXT = [ANNO, { cm: CLAUSEMARK_TERMS_NAMESPACE }] as const;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Names a draft or a record by its SHA-256 (RFC 6920, in base64url without padding). */
export function hashIriOf(hash: Hash): string {
  const bytes = fromHex(hash);
  let letters = "";
  for (let i = 0; i < bytes.length; i += 3) {
    // Three bytes are four letters; the last ones of a hash are two bytes and three letters.
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) letters += ALPHABET[(three >> shift) & 63];
  }
  return `ni:///sha-256;${letters.slice(0, Math.ceil((bytes.length * 8) / 6))}`;
}

/** Returns the hash in such a name, or undefined for any other name. */
export function hashOfIri(iri: string): Hash | undefined {
  const [, letters] = /^ni:\/\/[^/]*\/sha-256;([A-Za-z0-9_-]{43})$/.exec(iri) ?? [];
  if (letters === undefined) return undefined;
  const bits = [...letters].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(6, "0")).join("");
  return toHex(Uint8Array.from(bits.slice(0, 256).match(/.{8}/g)!, (byte) => parseInt(byte, 2)));
}

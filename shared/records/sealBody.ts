import { gcm, unsafe } from "@noble/ciphers/aes.js";
import { toCanonicalJson, parseCanonicalJson, type Json } from "../base/canonicalJson.ts";
import { concatBytes, fromHex, decodeUtf8, randomBytes, toHex, encodeUtf8, type Bytes } from "../base/bytes.ts";
import { sha256, sha256Native, type Hash } from "../base/hash.ts";
import { createObjectEndFinder, padBody, stripBodyPadding } from "./bodyPadding.ts";
import { nativeCrypto } from "#shared/base/nativeCrypto.ts";

export const SEAL_NONCE_BYTES = 12;
/** The bytes that AES-256-GCM adds to a text. */
export const SEAL_TAG_BYTES = 16;

/** A body with the nonce for its hash and seal. `text` is its canonical JSON. */
export interface ClearBody {
  readonly nonce: Bytes;
  readonly text: string;
}

/** A dossier key: 32 random bytes. Its id is the first 16 bytes of their hash. */
export interface DossierKey {
  readonly id: string;
  readonly bytes: Bytes;
}

export function toDossierKey(bytes: Bytes): DossierKey {
  return { id: sha256(concatBytes(encodeUtf8("clausemark/1 dossier key\n"), bytes)).slice(0, 32), bytes };
}

export function newDossierKey(): DossierKey {
  return toDossierKey(randomBytes(32));
}

/** Prepares a body for hashing and sealing, with a fresh nonce. */
export function toClearBody(body: object): ClearBody {
  return { nonce: randomBytes(SEAL_NONCE_BYTES), text: toCanonicalJson(body) };
}

/** Returns the value of a record's `body`: the SHA-256 of the nonce and the canonical JSON. */
export function hashClearBody(clear: ClearBody): Hash {
  return sha256(encodeClearBody(clear));
}

/** How bodies are sealed: with which dossier key, and whether they are padded, as in format 2. */
export interface BodySealing {
  readonly key: DossierKey;
  readonly isPadded: boolean;
}

/**
 * Seals a body for storage: nonce, then AES-256-GCM ciphertext and tag (NIST SP 800-38D), of the body without padding.
 * The same body under the same key gives the same bytes, so that two members who add the same record add the same value.
 */
export function sealBody({ nonce, text }: ClearBody, key: DossierKey): Bytes {
  return concatBytes(nonce, gcm(key.bytes, nonce).encrypt(encodeUtf8(text)));
}

/** Seals a record's body; in format 2 it is padded first, so that its size tells little of what was written. */
export function sealRecordBody(clear: ClearBody, { key, isPadded }: BodySealing): Bytes {
  if (!isPadded) return sealBody(clear, key);
  return concatBytes(clear.nonce, gcm(key.bytes, clear.nonce).encrypt(padBody(encodeUtf8(clear.text))));
}

/**
 * Seals the body of a record that exists, padded or not, so that it has the hash that the record names in `sealed`.
 * Tries the expected way first. Returns null if its author sealed it in another way. Uses the runtime's own cipher if it
 * has one, which takes a fraction of the time for many bodies.
 */
export async function resealRecordBody(
  clear: ClearBody,
  sealed: Hash | undefined,
  expected: BodySealing,
): Promise<Bytes | null> {
  for (const isPadded of [expected.isPadded, !expected.isPadded]) {
    const bytes = await sealRecordBodyNative(clear, { ...expected, isPadded });
    if ((await sha256Native(bytes)) === sealed) return bytes;
  }
  return null;
}

/** Returns the bytes that `sealRecordBody` does. */
async function sealRecordBodyNative(clear: ClearBody, sealing: BodySealing): Promise<Bytes> {
  const native = nativeKey(sealing.key);
  if (!native) return sealRecordBody(clear, sealing);
  const utf8 = encodeUtf8(clear.text);
  const algorithm = { name: "AES-GCM", iv: clear.nonce };
  const text = sealing.isPadded ? padBody(utf8) : utf8;
  return concatBytes(clear.nonce, new Uint8Array(await nativeCrypto!.encrypt(algorithm, await native, text)));
}

/** Opens stored bytes, and removes the padding; returns null if the key does not open them. */
export function unsealBody(bytes: Uint8Array, key: DossierKey): ClearBody | null {
  return readUnsealed(bytes, decrypt(bytes, key));
}

/** Like `unsealBody`, with the runtime's own cipher if it has one: several times as fast for many bodies. */
export async function unsealBodyNative(bytes: Uint8Array, key: DossierKey): Promise<ClearBody | null> {
  return readUnsealed(bytes, await decryptNative(bytes, key));
}

/** Like `unsealBodyNative`, with the hash that `hashClearBody` returns: of the decrypted bytes, without encoding them again. */
export async function unsealAndHashBodyNative(
  bytes: Uint8Array,
  key: DossierKey,
): Promise<{ readonly clear: ClearBody; readonly hash: Hash } | null> {
  const utf8 = await decryptNative(bytes, key);
  const clear = readUnsealed(bytes, utf8);
  return utf8 && clear && { clear, hash: await sha256Native(concatBytes(clear.nonce, utf8)) };
}

function readUnsealed(bytes: Uint8Array, utf8: Uint8Array | null): ClearBody | null {
  const text = utf8 && decodeUtf8(utf8);
  return text === null ? null : { nonce: bytes.slice(0, SEAL_NONCE_BYTES) as Bytes, text };
}

/** Decrypts stored bytes to a body's UTF-8 without padding; returns null if the key does not open them. */
function decrypt(bytes: Uint8Array, key: DossierKey): Uint8Array | null {
  if (bytes.length < SEAL_NONCE_BYTES + SEAL_TAG_BYTES) return null;
  const [nonce, sealed] = [bytes.slice(0, SEAL_NONCE_BYTES), bytes.subarray(SEAL_NONCE_BYTES)];
  try {
    return stripBodyPadding(gcm(key.bytes, nonce).decrypt(sealed));
  } catch {
    return null;
  }
}

async function decryptNative(bytes: Uint8Array, key: DossierKey): Promise<Uint8Array | null> {
  const native = nativeKey(key);
  if (!native) return decrypt(bytes, key);
  if (bytes.length < SEAL_NONCE_BYTES + SEAL_TAG_BYTES) return null;
  const [iv, sealed] = [bytes.subarray(0, SEAL_NONCE_BYTES) as Bytes, bytes.subarray(SEAL_NONCE_BYTES) as Bytes];
  try {
    return stripBodyPadding(new Uint8Array(await nativeCrypto!.decrypt({ name: "AES-GCM", iv }, await native, sealed)));
  } catch {
    return null;
  }
}

/** The number that follows the nonce in GCM's counter block for the first bytes of a text (SP 800-38D, 7.1). */
const FIRST_BLOCK = 2;
/** How many bytes of a body are decrypted at a time: whole blocks. */
const PIECE = 256;

/**
 * Decrypts a body to UTF-8, without verifying the tag and without spending time on its padding: piece by piece, until
 * its JSON object ends. Only for stored bytes that this key is known to have opened to an object before. Runs without a
 * separate task per body, which is most of the cost of the runtime's cipher for a small one, and with a key that is
 * expanded once (SP 800-38D, 6.5).
 */
export function unsealBodyUnverified(bytes: Uint8Array, key: DossierKey): Uint8Array {
  // A copy, because the cipher needs its words aligned. It is decrypted in place.
  const utf8 = new Uint8Array(bytes.subarray(SEAL_NONCE_BYTES, -SEAL_TAG_BYTES));
  const counter = new Uint8Array(16);
  counter.set(bytes.subarray(0, SEAL_NONCE_BYTES));
  counter[15] = FIRST_BLOCK;
  const findEnd = createObjectEndFinder();
  for (let at = 0; at < utf8.length; at += PIECE) {
    const piece = utf8.subarray(at, at + PIECE);
    unsafe.ctr32(expandedKey(key), false, counter, piece, piece);
    const length = findEnd(piece);
    if (length !== null) return utf8.subarray(0, at + length);
  }
  return stripBodyPadding(utf8);
}

/**
 * Decrypts the beginning of a body to UTF-8: `bytes` are its nonce and the first bytes that follow it. Nothing is
 * verified, so that the result may be used for an order only.
 */
export function unsealBeginningUnverified(bytes: Uint8Array, key: DossierKey): Uint8Array {
  const utf8 = new Uint8Array(bytes.subarray(SEAL_NONCE_BYTES));
  const counter = new Uint8Array(16);
  counter.set(bytes.subarray(0, SEAL_NONCE_BYTES));
  counter[15] = FIRST_BLOCK;
  return unsafe.ctr32(expandedKey(key), false, counter, utf8, utf8);
}

const expanded = new WeakMap<DossierKey, Uint32Array>();

function expandedKey(key: DossierKey): Uint32Array {
  const known = expanded.get(key) ?? unsafe.expandKeyLE(key.bytes);
  expanded.set(key, known);
  return known;
}

const imported = new WeakMap<DossierKey, Promise<CryptoKey>>();

function nativeKey(key: DossierKey): Promise<CryptoKey> | undefined {
  let ready = imported.get(key);
  if (!ready && nativeCrypto) {
    ready = nativeCrypto.importKey("raw", key.bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    imported.set(key, ready);
  }
  return ready;
}

/** Encodes a body in clear, as it is hashed and, in control records, stored: nonce, then canonical JSON. */
export function encodeClearBody({ nonce, text }: ClearBody): Bytes {
  return concatBytes(nonce, encodeUtf8(text));
}

export function decodeClearBody(bytes: Uint8Array): ClearBody | null {
  const text = bytes.length < SEAL_NONCE_BYTES ? null : decodeUtf8(bytes.subarray(SEAL_NONCE_BYTES));
  return text === null ? null : { nonce: bytes.slice(0, SEAL_NONCE_BYTES) as Bytes, text };
}

/** Parses a body's text; returns undefined if it is not canonical JSON. */
export function parseClearBodyText({ text }: ClearBody): Json | undefined {
  return parseCanonicalJson(text);
}

/** Convert a nonce to and from its form in dossier files; `nonceFromHex` returns null for anything else. */
export function nonceToHex(nonce: Bytes): string {
  return toHex(nonce);
}
export function nonceFromHex(hex: unknown): Bytes | null {
  return typeof hex === "string" && /^[0-9a-f]{24}$/.test(hex) ? fromHex(hex) : null;
}

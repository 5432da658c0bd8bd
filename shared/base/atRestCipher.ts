import { gcm } from "@noble/ciphers/aes.js";
import { concatBytes, fromHex, randomBytes, encodeUtf8, type Bytes } from "./bytes.ts";
import { sha256 } from "./hash.ts";
import { nativeCrypto } from "./nativeCrypto.ts";

/**
 * Prefix of sealed bytes. No Yjs update begins like this: at the place of its client count, this is an impossibly large
 * number.
 */
const MARK = concatBytes(new Uint8Array(8).fill(0xff), encodeUtf8("clausemark/1 at rest\n"));
const NONCE = 12;
const TAG = 16;

/**
 * Derives the key of a dossier's data on this machine (32 bytes, lower-case hexadecimal) from the device's seed. It
 * exists wherever the seed does, equally well protected, and nowhere else.
 */
export function deriveAtRestKey(seed: string): string {
  return sha256(concatBytes(encodeUtf8("clausemark/1 at rest key\n"), fromHex(seed)));
}

export const isSealedAtRest = (bytes: Uint8Array): boolean =>
  bytes.length >= MARK.length + NONCE + TAG && MARK.every((byte, i) => bytes[i] === byte);

/**
 * AES-256-GCM; `marked` is authenticated along with the bytes. `decrypt` returns null if the key or the bytes do not
 * match.
 */
interface Cipher {
  encrypt(key: Bytes, nonce: Bytes, marked: Bytes, clear: Bytes): Bytes | Promise<Bytes>;
  decrypt(key: Bytes, nonce: Bytes, marked: Bytes, sealed: Bytes): Bytes | null | Promise<Bytes | null>;
}

/** Seals and opens the data stored on this machine. */
export class AtRestCipher {
  readonly #keys: readonly Bytes[];
  readonly #cipher: Cipher;

  /** The first key seals; any of them opens. A device that was admitted again also has the key of its former device. */
  constructor(keys: readonly [string, ...string[]]) {
    this.#keys = keys.map(fromHex);
    this.#cipher = nativeCrypto ? nativeCipher(nativeCrypto) : fallbackCipher;
  }

  async seal(bytes: Uint8Array): Promise<Bytes> {
    const nonce = randomBytes(NONCE);
    return concatBytes(MARK, nonce, await this.#cipher.encrypt(this.#keys[0]!, nonce, MARK, bytes as Bytes));
  }

  /** Returns the opened bytes, or the same bytes if they were never sealed; null if no key here opens them. */
  async open(bytes: Uint8Array): Promise<Bytes | null> {
    if (!isSealedAtRest(bytes)) return bytes as Bytes;
    const from = MARK.length + NONCE;
    const [nonce, sealed] = [bytes.slice(MARK.length, from), bytes.subarray(from)] as [Bytes, Bytes];
    for (const key of this.#keys) {
      const clear = await this.#cipher.decrypt(key, nonce, MARK, sealed);
      if (clear) return clear;
    }
    return null;
  }
}

/** The runtime's own cipher. A page loaded over plain HTTP has none. */
function nativeCipher(subtle: SubtleCrypto): Cipher {
  const imported = (key: Bytes) => subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  const params = (nonce: Bytes, marked: Bytes) => ({ name: "AES-GCM", iv: nonce, additionalData: marked });
  return {
    encrypt: async (key, nonce, marked, clear) =>
      new Uint8Array(await subtle.encrypt(params(nonce, marked), await imported(key), clear)),
    decrypt: async (key, nonce, marked, sealed) => {
      const clear = await subtle.decrypt(params(nonce, marked), await imported(key), sealed).catch(() => null);
      return clear && new Uint8Array(clear);
    },
  };
}

const fallbackCipher: Cipher = {
  encrypt: (key, nonce, marked, clear) => gcm(key, nonce, marked).encrypt(clear) as Bytes,
  decrypt: (key, nonce, marked, sealed) => {
    try {
      return gcm(key, nonce, marked).decrypt(sealed) as Bytes;
    } catch {
      return null;
    }
  },
};

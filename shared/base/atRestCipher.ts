import { gcm } from "@noble/ciphers/aes.js";
import { concat, fromHex, randomBytes, utf8, type Bytes } from "./bytes.ts";
import { sha256 } from "./hash.ts";

/** Begins sealed bytes. No Yjs update begins so: where it counts its clients, this is a number beyond all numbers. */
const MARK = concat(new Uint8Array(8).fill(0xff), utf8("clausemark/1 at rest\n"));
const NONCE = 12;
const TAG = 16;

/**
 * The key of what lies of a dossier on one machine (32 bytes, lower-case hexadecimal): it follows from a device's seed, so it
 * is wherever that is, as well protected, and nowhere else.
 */
export function deriveAtRestKey(seed: string): string {
  return sha256(concat(utf8("clausemark/1 at rest key\n"), fromHex(seed)));
}

export const isSealedAtRest = (bytes: Uint8Array): boolean =>
  bytes.length >= MARK.length + NONCE + TAG && MARK.every((byte, i) => bytes[i] === byte);

/** AES-256-GCM; `marked` is authenticated with the bytes. Null where the key is another or the bytes are. */
interface Cipher {
  encrypt(key: Bytes, nonce: Bytes, marked: Bytes, clear: Bytes): Bytes | Promise<Bytes>;
  decrypt(key: Bytes, nonce: Bytes, marked: Bytes, sealed: Bytes): Bytes | null | Promise<Bytes | null>;
}

/** Seals what lies on this machine, and opens it again. */
export class AtRestCipher {
  readonly #keys: readonly Bytes[];
  readonly #cipher: Cipher;

  /** The first key seals, each opens: a machine that was let in anew has the key of its former device, too. */
  constructor(keys: readonly [string, ...string[]]) {
    this.#keys = keys.map(fromHex);
    this.#cipher = crypto.subtle ? native(crypto.subtle) : own;
  }

  async seal(bytes: Uint8Array): Promise<Bytes> {
    const nonce = randomBytes(NONCE);
    return concat(MARK, nonce, await this.#cipher.encrypt(this.#keys[0]!, nonce, MARK, bytes as Bytes));
  }

  /** What was sealed, and as it is what never was; null where no key here opens it. */
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

/** The runtime's own. A page that came over plain HTTP has none. */
function native(subtle: SubtleCrypto): Cipher {
  const imported = (key: Bytes) => subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  const by = (nonce: Bytes, marked: Bytes) => ({ name: "AES-GCM", iv: nonce, additionalData: marked });
  return {
    encrypt: async (key, nonce, marked, clear) =>
      new Uint8Array(await subtle.encrypt(by(nonce, marked), await imported(key), clear)),
    decrypt: async (key, nonce, marked, sealed) => {
      const clear = await subtle.decrypt(by(nonce, marked), await imported(key), sealed).catch(() => null);
      return clear && new Uint8Array(clear);
    },
  };
}

const own: Cipher = {
  encrypt: (key, nonce, marked, clear) => gcm(key, nonce, marked).encrypt(clear) as Bytes,
  decrypt: (key, nonce, marked, sealed) => {
    try {
      return gcm(key, nonce, marked).decrypt(sealed) as Bytes;
    } catch {
      return null;
    }
  },
};

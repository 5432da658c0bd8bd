import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToNumberLE } from "@noble/curves/utils.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { concatBytes, fromHex, toHex, type Bytes } from "./bytes.ts";
import { nativeCrypto } from "./nativeCrypto.ts";

/** An Ed25519 public key or signature (RFC 8032), lower-case hexadecimal. */
export type PublicKey = string;
export type Signature = string;

/** Signs bytes with one Ed25519 key. The core sees nothing else of a private key. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(message: Bytes): Promise<Signature>;
}

/** Returns the public key of a 32-byte seed. */
export function publicKeyOfSeed(seed: Uint8Array): PublicKey {
  return toHex(ed25519.getPublicKey(seed));
}

/** Creates a signer from a 32-byte seed, in any runtime. Pass `publicKey` if it is known, to save computing it. */
export function createSeedSigner(seed: Uint8Array, publicKey: PublicKey = publicKeyOfSeed(seed)): Signer {
  return {
    publicKey,
    sign: async (message) => (await nativeSign(seed, message)) ?? toHex(ed25519.sign(message, seed)),
  };
}

/**
 * Whether a signature is valid. Uses WebCrypto if the runtime has Ed25519, otherwise `verifySignatureInJs`, which
 * agrees with it on every signature, crafted ones included. Keys of small order are refused at the join (`isSafePublicKey`).
 */
export async function verifySignature(key: PublicKey, signature: Signature, message: Bytes): Promise<boolean> {
  const native = await nativeKey(key);
  if (native === "bad") return false;
  if (native) return nativeCrypto!.verify("Ed25519", native, fromHex(signature), message);
  return verifySignatureInJs(key, signature, message);
}

/**
 * Verifies as WebCrypto prescribes for Ed25519: `s` below the group's order, `R` byte for byte equal to `sB - kA` (no
 * cofactor), neither `A` nor `R` of small order. noble's own `verify` multiplies by the cofactor and so accepts crafted
 * signatures that WebCrypto refuses.
 */
export function verifySignatureInJs(key: PublicKey, signature: Signature, message: Bytes): boolean {
  const bytes = fromHex(signature);
  const { Point } = ed25519;
  try {
    const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(bytes.subarray(0, 32), fromHex(key), message))));
    const a = Point.fromHex(key, true);
    const r = Point.BASE.multiplyUnsafe(bytesToNumberLE(bytes.subarray(32))).subtract(a.multiplyUnsafe(k));
    return r.toHex() === signature.slice(0, 64) && !a.isSmallOrder() && !r.isSmallOrder();
  } catch {
    return false;
  }
}

/** False if the key is not a point of the curve or is one of small order, which would verify forged signatures. */
export function isSafePublicKey(key: PublicKey): boolean {
  try {
    return !ed25519.Point.fromHex(key).isSmallOrder();
  } catch {
    return false;
  }
}

/** Prepares verification: a runtime without Ed25519 builds its tables at the first signature. */
export async function warmUpEd25519(): Promise<void> {
  if (!(await hasNative())) verifySignatureInJs(KNOWN, KNOWN_SIGNATURE, new Uint8Array());
}

/** The fixed head of a PKCS #8 Ed25519 private key (RFC 8410, section 7); the seed follows it. */
const PKCS8_HEAD = fromHex("302e020100300506032b657004220420");

/** Encodes a 32-byte seed as PKCS #8 (DER), the form in which runtimes import private keys. */
export function encodePkcs8(seed: Uint8Array): Bytes {
  return concatBytes(PKCS8_HEAD, seed);
}

// Support for Ed25519 is detected once. Imported keys are cached, since a dossier has few devices.
let supported: Promise<boolean> | undefined;
const imported = new Map<PublicKey, Promise<CryptoKey | "bad">>();

async function nativeKey(key: PublicKey): Promise<CryptoKey | "bad" | undefined> {
  if (!(await hasNative())) return undefined;
  let ready = imported.get(key);
  if (!ready) {
    if (imported.size > 1000) imported.clear();
    ready = nativeCrypto!.importKey("raw", fromHex(key), "Ed25519", false, ["verify"]).catch(() => "bad" as const);
    imported.set(key, ready);
  }
  return ready;
}

async function nativeSign(seed: Uint8Array, message: Bytes): Promise<Signature | undefined> {
  if (!(await hasNative())) return undefined;
  const key = await nativeCrypto!.importKey("pkcs8", encodePkcs8(seed), "Ed25519", false, ["sign"]);
  return toHex(new Uint8Array(await nativeCrypto!.sign("Ed25519", key, message)));
}

/**
 * A public key and its signature of the empty message (RFC 8032, section 7.1): generating a pair would take longer than
 * the test.
 */
const KNOWN: PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const KNOWN_SIGNATURE: Signature =
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

function hasNative(): Promise<boolean> {
  supported ??= (async () => {
    if (!nativeCrypto) return false;
    try {
      await nativeCrypto.importKey("raw", fromHex(KNOWN), "Ed25519", false, ["verify"]);
      return true;
    } catch {
      return false;
    }
  })();
  return supported;
}

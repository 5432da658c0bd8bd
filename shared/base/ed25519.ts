import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToNumberLE } from "@noble/curves/utils.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { concat, fromHex, toHex, type Bytes } from "./bytes.ts";

/** An Ed25519 public key or signature (RFC 8032), lower-case hexadecimal. */
export type PublicKey = string;
export type Signature = string;

/** Signs bytes with one Ed25519 key. The only thing the core ever sees of a private key. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(message: Bytes): Promise<Signature>;
}

/** The public key of a 32-byte seed. */
export function publicKeyOf(seed: Uint8Array): PublicKey {
  return toHex(ed25519.getPublicKey(seed));
}

/** A signer over a 32-byte seed, in any runtime. Whoever knows the seed's public key spares it the finding. */
export function seedSigner(seed: Uint8Array, publicKey: PublicKey = publicKeyOf(seed)): Signer {
  return {
    publicKey,
    sign: async (message) => (await nativeSign(seed, message)) ?? toHex(ed25519.sign(message, seed)),
  };
}

/**
 * Whether a signature holds. WebCrypto's verdict is the rule where the runtime has Ed25519; elsewhere
 * `verifySignatureInJs`, which says the same of every signature, hand-made ones too. Keys of small order are refused
 * at the join (`isSafeKey`).
 */
export async function verifySignature(key: PublicKey, signature: Signature, message: Bytes): Promise<boolean> {
  const native = await nativeKey(key);
  if (native === "bad") return false;
  if (native) return crypto.subtle!.verify("Ed25519", native, fromHex(signature), message);
  return verifySignatureInJs(key, signature, message);
}

/**
 * The check that WebCrypto prescribes for Ed25519: `s` below the group's order, the very bytes of `R` equal to
 * those of `sB - kA` (no cofactor), neither `A` nor `R` of small order. noble's own `verify` multiplies by the
 * cofactor, which lets in hand-made signatures that WebCrypto refuses.
 */
export function verifySignatureInJs(key: PublicKey, signature: Signature, message: Bytes): boolean {
  const bytes = fromHex(signature);
  const { Point } = ed25519;
  try {
    const k = Point.Fn.create(bytesToNumberLE(sha512(concat(bytes.subarray(0, 32), fromHex(key), message))));
    const a = Point.fromHex(key, true);
    const r = Point.BASE.multiplyUnsafe(bytesToNumberLE(bytes.subarray(32))).subtract(a.multiplyUnsafe(k));
    return r.toHex() === signature.slice(0, 64) && !a.isSmallOrder() && !r.isSmallOrder();
  } catch {
    return false;
  }
}

/** False for what is no point of the curve or one of small order, which would verify forged signatures. */
export function isSafeKey(key: PublicKey): boolean {
  try {
    return !ed25519.Point.fromHex(key).isSmallOrder();
  } catch {
    return false;
  }
}

/** Makes ready what signatures are verified by: a runtime without Ed25519 makes tables before the first. */
export async function prepareEd25519(): Promise<void> {
  if (!(await hasNative())) verifySignatureInJs(KNOWN, KNOWN_SIGNATURE, new Uint8Array());
}

/** The fixed head of a PKCS #8 Ed25519 private key (RFC 8410, section 7); the seed follows. */
const PKCS8_HEAD = fromHex("302e020100300506032b657004220420");

/** A 32-byte seed as runtimes take a private key: PKCS #8, DER. */
export function encodePkcs8(seed: Uint8Array): Bytes {
  return concat(PKCS8_HEAD, seed);
}

// Whether this runtime has Ed25519 is asked once; imported keys are kept, since a dossier has few devices.
let supported: Promise<boolean> | undefined;
const imported = new Map<PublicKey, Promise<CryptoKey | "bad">>();

async function nativeKey(key: PublicKey): Promise<CryptoKey | "bad" | undefined> {
  if (!(await hasNative())) return undefined;
  let ready = imported.get(key);
  if (!ready) {
    if (imported.size > 1000) imported.clear();
    ready = crypto.subtle!.importKey("raw", fromHex(key), "Ed25519", false, ["verify"]).catch(() => "bad" as const);
    imported.set(key, ready);
  }
  return ready;
}

async function nativeSign(seed: Uint8Array, message: Bytes): Promise<Signature | undefined> {
  if (!(await hasNative())) return undefined;
  const key = await crypto.subtle!.importKey("pkcs8", encodePkcs8(seed), "Ed25519", false, ["sign"]);
  return toHex(new Uint8Array(await crypto.subtle!.sign("Ed25519", key, message)));
}

/** A public key and its signature of nothing (RFC 8032, section 7.1): to make one takes longer than to ask by it. */
const KNOWN: PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const KNOWN_SIGNATURE: Signature =
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

function hasNative(): Promise<boolean> {
  supported ??= (async () => {
    if (!crypto.subtle) return false;
    try {
      await crypto.subtle.importKey("raw", fromHex(KNOWN), "Ed25519", false, ["verify"]);
      return true;
    } catch {
      return false;
    }
  })();
  return supported;
}

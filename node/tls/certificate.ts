import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";
import { DAY_MS } from "#shared/base/localDay.ts";

/** A self-signed certificate and its key, both as PEM. */
export interface SelfSignedCertificate {
  readonly cert: string;
  readonly key: string;
}

/** Its validity; clients that pin it check nothing else. */
const YEARS = 10;

/**
 * Creates a self-signed certificate (X.509 v3, RFC 5280) over an ECDSA P-256 key, for clients that know it by its hash.
 * It names neither the machine nor its owner.
 */
export function createSelfSignedCertificate(now = Date.now()): SelfSignedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid(COMMON_NAME), text("Clausemark"))));
  const algorithm = sequence(oid(ECDSA_SHA256));
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(positive(randomBytes(16))),
    algorithm,
    name,
    sequence(time(new Date(now - DAY_MS)), time(new Date(now + YEARS * 365 * DAY_MS))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, algorithm, element(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { cert: pem("CERTIFICATE", der), key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

/** Returns the SHA-256 of a certificate (PEM) in its DER form, hexadecimal; null if it is not a certificate. */
export function certificatePinOf(cert: string): string | null {
  try {
    return createHash("sha256").update(new X509Certificate(cert).raw).digest("hex");
  } catch {
    return null;
  }
}

/** Returns whether a certificate and a key match. */
export function isMatchingCertificatePair({ cert, key }: SelfSignedCertificate): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

// ASN.1 in DER (X.690), as far as certificates need it.

const COMMON_NAME = [0x55, 0x04, 0x03];
const ECDSA_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => element(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]) => element(0x31, Buffer.concat(parts));
const tagged = (n: number, part: Buffer) => element(0xa0 + n, part);
const integer = (bytes: Buffer) => element(0x02, bytes);
const oid = (bytes: readonly number[]) => element(0x06, Buffer.from(bytes));
const text = (value: string) => element(0x0c, Buffer.from(value));

/** Encodes a time. Years up to 2049 have two digits, later ones four. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  const isShort = date.getUTCFullYear() < 2050;
  return element(isShort ? 0x17 : 0x18, Buffer.from(isShort ? digits.slice(2) : digits));
}

/** Turns random bytes into a positive number in the shortest DER form. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes;
}

function pem(label: string, der: Buffer): string {
  const lines = der
    .toString("base64")
    .match(/.{1,64}/g)!
    .join("\n");
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

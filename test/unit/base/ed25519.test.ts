import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { concatBytes, fromHex, toHex, type Bytes } from "#shared/base/bytes.ts";
import {
  isSafePublicKey,
  publicKeyOfSeed,
  createSeedSigner,
  verifySignatureInJs,
  verifySignature,
} from "#shared/base/ed25519.ts";
import { Random } from "#test/support/random.ts";

const { Point } = ed25519;
type Point = InstanceType<typeof Point>;
const ORDER = Point.Fn.ORDER;
/** A point of order eight. Its multiples are all points of small order. */
const EIGHTH = Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa", true);
const FIELD = 2n ** 255n - 19n;

function littleEndian(value: bigint): Bytes {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
}
function number(bytes: Uint8Array): bigint {
  return [...bytes].reverse().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

interface Made {
  readonly key: string;
  readonly sig: string;
  readonly message: Bytes;
}

/** Makes a signature from `a` and `r`, with points of small order added to the key and to R, and with `s` shifted. */
function made({ a = 1n, r = 1n, keyBy = 0n, rBy = 0n, sBy = 0n, message = fromHex("63616665") }): Made {
  const moved = (scalar: bigint, by: bigint): Point =>
    (scalar === 0n ? Point.ZERO : Point.BASE.multiply(scalar)).add(by === 0n ? Point.ZERO : EIGHTH.multiplyUnsafe(by));
  const [key, R] = [moved(a, keyBy).toBytes(), moved(r, rBy).toBytes()];
  const k = number(sha512(concatBytes(R, key, message))) % ORDER;
  return { key: toHex(key), sig: toHex(concatBytes(R, littleEndian(((r + k * a) % ORDER) + sBy))), message };
}

async function verdicts({ key, sig, message }: Made): Promise<{ native: boolean; pure: boolean }> {
  return { native: await verifySignature(key, sig, message), pure: verifySignatureInJs(key, sig, message) };
}

describe("Ed25519", () => {
  it("is in the WebCrypto of this runtime, so that both implementations are compared below", async () => {
    const key = fromHex(publicKeyOfSeed(new Uint8Array(32)));
    await expect(crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"])).resolves.toBeDefined();
  });

  // RFC 8032, section 7.1, tests 1 to 3.
  it.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ])("signs and verifies as RFC 8032 does: %s", async (seed, key, message, sig) => {
    expect(publicKeyOfSeed(fromHex(seed))).toBe(key);
    expect(await createSeedSigner(fromHex(seed)).sign(fromHex(message))).toBe(sig);
    expect(await verdicts({ key, sig, message: fromHex(message) })).toEqual({ native: true, pure: true });
  });

  // The constructions of "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020), each made here.
  const FALSE = { native: false, pure: false };
  it.each([
    ["a key of small order, R of small order, s = 0", made({ a: 0n, r: 0n, keyBy: 1n, rBy: 7n })],
    ["a key of small order", made({ a: 0n, keyBy: 4n })],
    ["R of small order", made({ r: 0n, rBy: 3n })],
    ["s beyond the group's order", made({ a: 5n, r: 9n, sBy: ORDER })],
    ["s with its highest bit set", made({ a: 5n, r: 9n, sBy: 2n ** 255n - ORDER })],
    ["R with a point of small order added, which only a check with cofactor lets in", made({ a: 5n, r: 9n, rBy: 2n })],
    ["R of the right point, not canonical", { ...made({}), sig: toHex(littleEndian(FIELD + 1n)) + "00".repeat(32) }],
    ["R that is no point", { ...made({}), sig: "02" + "00".repeat(63) }],
    ["another message", { ...made({ a: 5n }), message: fromHex("00") }],
  ])("refuses %s", async (_, vector) => {
    expect(await verdicts(vector)).toEqual(FALSE);
  });

  it("gives the same results with and without WebCrypto for 200 signatures with and without torsion", async () => {
    const random = new Random(25519);
    const tally = { valid: 0, refused: 0, laxer: 0 };
    for (let i = 0; i < 200; i++) {
      const [a, r] = [BigInt(2 + random.below(1e9)), BigInt(2 + random.below(1e9))];
      const torsion = () => (random.below(2) === 0 ? 0n : BigInt(random.below(8)));
      const vector = made({ a, r, keyBy: torsion(), rBy: torsion(), message: Uint8Array.of(i, random.below(256)) });
      const { native, pure } = await verdicts(vector);
      expect(pure, JSON.stringify(vector)).toBe(native);
      tally[native ? "valid" : "refused"]++;
      const { key, sig, message } = vector;
      if (!native && ed25519.verify(fromHex(sig), message, fromHex(key), { zip215: false })) tally.laxer++;
    }
    expect(tally.valid).toBeGreaterThan(40);
    expect(tally.refused).toBeGreaterThan(40);
    // This is why our own check is needed: the library accepts signatures that WebCrypto refuses.
    expect(tally.laxer).toBeGreaterThan(20);
  });

  it("trusts no key of small order, no key that is not canonical, and none that is not a point of the curve", () => {
    for (let i = 0n; i < 8n; i++) expect(isSafePublicKey(EIGHTH.multiplyUnsafe(i || 8n).toHex())).toBe(false);
    expect(isSafePublicKey(toHex(littleEndian(FIELD + 1n)))).toBe(false);
    expect(isSafePublicKey(toHex(littleEndian(FIELD + 3n)))).toBe(false);
    expect(isSafePublicKey("02" + "00".repeat(31))).toBe(false);
    expect(isSafePublicKey(publicKeyOfSeed(Uint8Array.of(...new Uint8Array(31), 9)))).toBe(true);
  });
});

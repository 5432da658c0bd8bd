import { ed25519 } from "@noble/curves/ed25519.js";
import { fromHex, toHex } from "#shared/base/bytes.ts";

// The classes of the published edge vectors ("Taming the many EdDSAs", 2020): points of small order in every encoding,
// S beyond the group order, and points in a non-canonical encoding.

const { Point } = ed25519;
const P = 2n ** 255n - 19n;
/** The group order. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

const little = (value: bigint): string =>
  toHex(Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n)));
const bigOf = (hex: string): bigint => fromHex(hex).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** A point of order 8; its multiples are the eight points of small order. */
const TORSION = Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa");

/**
 * Every encoding of the points of small order: the eight canonical ones, and those with too large a y or a wrong sign.
 */
export const SMALL_ORDER_POINTS: readonly string[] = [
  ...Array.from({ length: 8 }, (_, i) => (i === 0 ? Point.ZERO : TORSION.multiplyUnsafe(BigInt(i))).toHex()),
  little(P), // y = 0 as p
  little(P + 1n), // y = 1 as p + 1
  little(P | (1n << 255n)),
  little((P + 1n) | (1n << 255n)),
  little(1n | (1n << 255n)), // y = 1 with a sign that x = 0 does not have
  little((P - 1n) | (1n << 255n)),
];

/** Ways to encode a valid signature differently, or to make one that proves nothing. */
export const EDGE_SIGNATURES: readonly ((sig: string) => string)[] = [
  (sig) => sig.slice(0, 64) + little(bigOf(sig.slice(64)) + L),
  (sig) => sig.slice(0, 64) + little((bigOf(sig.slice(64)) + 8n * L) % 2n ** 256n),
  (sig) => sig.slice(0, 64) + little(L),
  (sig) => sig.slice(0, 64) + little(0n),
  (sig) => sig.slice(0, 64) + little(2n ** 256n - 1n),
  (sig) => little(bigOf(sig.slice(0, 64)) ^ (1n << 255n)) + sig.slice(64),
  (sig) => Point.fromHex(sig.slice(0, 64)).add(TORSION).toHex() + sig.slice(64),
  (sig) => Point.fromHex(sig.slice(0, 64)).negate().toHex() + sig.slice(64),
  ...SMALL_ORDER_POINTS.map((point) => (sig: string) => point + sig.slice(64)),
  ...SMALL_ORDER_POINTS.map((point) => () => point + little(0n)),
];

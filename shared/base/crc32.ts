/** Bytes that are combined in one step. */
const STEP = 8;

/** For each byte, and each number of bytes that follow it within a step: what it contributes to the checksum. */
const TABLE = new Uint32Array(STEP * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  TABLE[byte] = rest;
}
for (let at = 256; at < TABLE.length; at++) {
  const before = TABLE[at - 256]!;
  TABLE[at] = TABLE[before & 0xff]! ^ (before >>> 8);
}

/**
 * Returns the CRC-32 of the bytes (ISO 3309, as in zip and PNG), 0 to 2^32 - 1. Detects accidents, not forgery. Whole logs
 * pass through it whenever a dossier is opened, so it takes eight bytes at a time.
 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - STEP; at <= end; at += STEP) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    rest =
      TABLE[1792 + (rest & 0xff)]! ^
      TABLE[1536 + ((rest >>> 8) & 0xff)]! ^
      TABLE[1280 + ((rest >>> 16) & 0xff)]! ^
      TABLE[1024 + (rest >>> 24)]! ^
      TABLE[768 + bytes[at + 4]!]! ^
      TABLE[512 + bytes[at + 5]!]! ^
      TABLE[256 + bytes[at + 6]!]! ^
      TABLE[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) rest = TABLE[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

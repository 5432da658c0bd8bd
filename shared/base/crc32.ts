/**
 * Eight tables of 256 entries: entry `byte` of table `n` is the remainder of that byte with `n` zero bytes after it, so
 * that eight bytes are reduced in one step.
 */
const TABLES = new Uint32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  TABLES[byte] = rest;
}
for (let i = 256; i < TABLES.length; i++) {
  const shorter = TABLES[i - 256]!;
  TABLES[i] = (shorter >>> 8) ^ TABLES[shorter & 0xff]!;
}

/** Returns the CRC-32 of the bytes (ISO 3309, as in zip and PNG), 0 to 2^32 - 1. Detects accidents, not forgery. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  const end = bytes.length - (bytes.length % 8);
  let rest = 0xffffffff;
  for (let i = 0; i < end; i += 8) {
    rest ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    rest =
      t[0x700 + (rest & 0xff)]! ^
      t[0x600 + ((rest >>> 8) & 0xff)]! ^
      t[0x500 + ((rest >>> 16) & 0xff)]! ^
      t[0x400 + (rest >>> 24)]! ^
      t[0x300 + bytes[i + 4]!]! ^
      t[0x200 + bytes[i + 5]!]! ^
      t[0x100 + bytes[i + 6]!]! ^
      t[bytes[i + 7]!]!;
  }
  for (let i = end; i < bytes.length; i++) rest = t[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

import { concatBytes } from "#shared/base/bytes.ts";
import { unpackSnappy, readVarint } from "./unpackSnappy.ts";

/** The last bytes of a table (github.com/google/leveldb/blob/main/doc/table_format.md). */
const MAGIC = Buffer.from("57fb808b247547db", "hex");
const FOOTER = 48;
/**
 * A log is divided into blocks of this size. Data that crosses them is split into pieces with a header each
 * (log_format.md).
 */
const BLOCK = 32 * 1024;
const HEAD = 7;
/** The prefix of a value of IndexedDB that Chromium has compressed itself (idb_value_wrapping.cc). */
const PACKED = Uint8Array.of(0xff, 0x11, 0x02);

/** Returns the unpacked content of a file in a browser's profile, of any kind, and its raw bytes. */
export function decompressProfileFile(bytes: Buffer): readonly Uint8Array[] {
  const isTable = bytes.length > FOOTER && bytes.subarray(-8).equals(MAGIC);
  const parts = isTable ? blocksOf(bytes) : [inOnePiece(bytes)];
  return [...parts, ...[bytes, ...parts].flatMap(packedValues)];
}

/** Returns the blocks of a table, unpacked. */
function blocksOf(table: Buffer): readonly Uint8Array[] {
  const footer = table.subarray(-FOOTER);
  const skipped = handleAt(footer, 0);
  const index = skipped && handleAt(footer, skipped.end);
  const entries = index && blockAt(table, index);
  if (!entries) return [];
  return valuesIn(entries).flatMap((value) => {
    const handle = handleAt(value, 0);
    const block = handle && blockAt(table, handle);
    return block ? [block] : [];
  });
}

interface Handle {
  readonly from: number;
  readonly size: number;
  readonly end: number;
}

function handleAt(bytes: Uint8Array, at: number): Handle | null {
  const from = readVarint(bytes, at);
  const size = from && readVarint(bytes, from.end);
  return size ? { from: from.value, size: size.value, end: size.end } : null;
}

function blockAt(table: Buffer, { from, size }: Handle): Uint8Array | null {
  const bytes = table.subarray(from, from + size);
  return table[from + size] === 1 ? unpackSnappy(bytes) : bytes;
}

/** Returns the values of a block's entries. Each entry has three lengths, the new part of its key, and its value. */
function valuesIn(block: Uint8Array): readonly Uint8Array[] {
  const restarts = new DataView(block.buffer, block.byteOffset).getUint32(block.length - 4, true);
  const end = block.length - 4 * (restarts + 1);
  const values: Uint8Array[] = [];
  for (let at = 0; at < end;) {
    const shared = readVarint(block, at);
    const fresh = shared && readVarint(block, shared.end);
    const length = fresh && readVarint(block, fresh.end);
    if (!length) break;
    const from = length.end + fresh.value;
    at = from + length.value;
    values.push(block.subarray(from, at));
  }
  return values;
}

/** Joins a log without the headers between its pieces. From another file this produces noise, which does no harm. */
function inOnePiece(log: Buffer): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let block = 0; block < log.length; block += BLOCK) {
    for (let at = block; at + HEAD < Math.min(block + BLOCK, log.length);) {
      const length = log.readUInt16LE(at + 4);
      if (length === 0) break;
      pieces.push(log.subarray(at + HEAD, at + HEAD + length));
      at += HEAD + length;
    }
  }
  return concatBytes(...pieces);
}

function packedValues(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const values: Uint8Array[] = [];
  for (let at = whole.indexOf(PACKED); at >= 0; at = whole.indexOf(PACKED, at + 1)) {
    const value = unpackSnappy(whole.subarray(at + PACKED.length));
    if (value) values.push(value);
  }
  return values;
}

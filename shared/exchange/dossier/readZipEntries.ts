import { inflateSync } from "fflate";
import { crc32 } from "#shared/base/crc32.ts";

/** The signatures of a zip's headers, and their lengths in bytes without names. */
const LOCAL = { sign: 0x04034b50, bytes: 30 } as const;
const LISTED = { sign: 0x02014b50, bytes: 46 } as const;
const END = { sign: 0x06054b50, bytes: 22, longest: 22 + 0xffff } as const;

const FLAGS = { encrypted: 0x1, lengthsBehind: 0x8, encryptedMore: 0x2040 } as const;
const STORED = 0;
const DEFLATED = 8;
/**
 * The lengths of a data descriptor, which may follow an entry's bytes: with and without a signature, of 32 and of 64
 * bits.
 */
const LENGTHS_BEHIND = [12, 16, 20, 24];

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * Reads the entries of a zip that are named in `largest` and have no more bytes than given there. Returns null if the
 * bytes are no zip, or one that two programs may read differently: a name listed twice, an entry that contradicts the
 * directory or is not in it, an encrypted entry, a wrong length or checksum.
 */
export function readZipEntries(
  bytes: Uint8Array,
  largest: Readonly<Record<string, number>>,
): Record<string, Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Record<string, Uint8Array> = {};
  try {
    const listed = listOf(view, bytes);
    if (!listed || new Set(listed.entries.map(({ name }) => name)).size < listed.entries.length) return null;
    let end = 0;
    for (const entry of [...listed.entries].sort((a, b) => a.at - b.at)) {
      const from = beginOf(view, bytes, entry, end);
      if (from === null) return null;
      end = from + entry.packed;
      const largestHere = Object.hasOwn(largest, entry.name) ? largest[entry.name]! : -1;
      if (end > listed.at || entry.size > largestHere) continue;
      const content = unpacked(bytes.subarray(from, end), entry);
      if (!content) return null;
      found[entry.name] = content;
    }
    return isNext(end, listed.at, true) ? found : null;
  } catch {
    // An offset outside the file, or invalid deflated data.
    return null;
  }
}

function listOf(view: DataView, bytes: Uint8Array): { readonly at: number; readonly entries: readonly Entry[] } | null {
  const end = endOf(view);
  if (end === null) return null;
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (view.getUint16(end + 8, true) !== count || at + view.getUint32(end + 12, true) !== end) return null;
  const entries: Entry[] = [];
  let next = at;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(next, true) !== LISTED.sign) return null;
    const [name, more, comment] = [28, 30, 32].map((field) => view.getUint16(next + field, true)) as [
      number,
      number,
      number,
    ];
    const [sum, packed, size] = [16, 20, 24].map((field) => view.getUint32(next + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: nameAt(bytes, next + LISTED.bytes, name),
      flags: view.getUint16(next + 8, true),
      method: view.getUint16(next + 10, true),
      ...{ sum, packed, size },
      at: view.getUint32(next + 42, true),
    });
    next += LISTED.bytes + name + more + comment;
  }
  return next === end ? { at, entries } : null;
}

/** Finds the end record of the directory: it is the last thing in the file, except for a comment. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - END.bytes; at >= Math.max(0, view.byteLength - END.longest); at--) {
    const isEnd = view.getUint32(at, true) === END.sign;
    if (isEnd && at + END.bytes + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/**
 * Finds where an entry's bytes begin; null if its header contradicts the directory or does not follow the last entry.
 */
function beginOf(view: DataView, bytes: Uint8Array, entry: Entry, last: number): number | null {
  const { at, name, flags, method, sum, packed, size } = entry;
  if (view.getUint32(at, true) !== LOCAL.sign || !isNext(last, at, last > 0)) return null;
  if ((flags & (FLAGS.encrypted | FLAGS.encryptedMore)) !== 0 || view.getUint16(at + 6, true) !== flags) return null;
  if (view.getUint16(at + 8, true) !== method) return null;
  const [length, more] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
  if (nameAt(bytes, at + LOCAL.bytes, length) !== name) return null;
  const says = [14, 18, 22].map((field) => view.getUint32(at + field, true));
  const isSame = says[0] === sum && says[1] === packed && says[2] === size;
  return isSame || (flags & FLAGS.lengthsBehind) !== 0 ? at + LOCAL.bytes + length + more : null;
}

/** Whether something follows the entry that ends at `end`: immediately, or after that entry's data descriptor. */
function isNext(end: number, at: number, mayHaveLengths: boolean): boolean {
  return at === end || (mayHaveLengths && LENGTHS_BEHIND.includes(at - end));
}

function unpacked(bytes: Uint8Array, { method, size, sum }: Entry): Uint8Array | null {
  // One byte more than declared, so that longer content is noticed.
  const content =
    method === STORED ? bytes : method === DEFLATED ? inflateSync(bytes, { out: new Uint8Array(size + 1) }) : null;
  return content?.length === size && crc32(content) === sum ? content : null;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

import { Inflate } from "fflate";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/base/crc32.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { MAX_ZIP_ENTRY_BYTES, MAX_INFLATED_BYTES, MAX_ZIP_ENTRIES } from "#shared/import/importLimits.ts";
import { parseDocxXml, type XmlElement } from "./docxXml.ts";

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Bytes passed to the inflater at once; its output is counted after each slice. */
const SLICE = 16 * 1024;

/**
 * A zip, opened by its central directory. Every entry is checked against its size and checksum, and nothing is inflated
 * beyond its declared size or the limits.
 */
export class ZipFile {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #parsed = new Map<string, Outcome<XmlElement | null>>();
  #inflated = 0;

  constructor(bytes: Uint8Array, entries: readonly Entry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Returns the bytes of an entry, or null if there is none of that name. Refuses encrypted entries
   * (`reading.encrypted`), entries over the limits (`reading.bomb`) and damaged ones (`reading.docx-broken`).
   */
  read(name: string): Outcome<Uint8Array> | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) return refusal("reading.encrypted");
    if (entry.size > MAX_ZIP_ENTRY_BYTES || this.#inflated + entry.size > MAX_INFLATED_BYTES) return bomb();
    const packed = this.#packed(entry);
    const bytes = packed && (entry.method === 0 ? packed : inflate(packed, entry.size));
    if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.crc) return broken();
    this.#inflated += entry.size;
    return bytes;
  }

  /** Returns an entry as XML, parsed only once; null if there is none of that name. */
  readXml(name: string): Outcome<XmlElement | null> {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const bytes = this.read(name);
    const parsed = bytes === null || isRefusal(bytes) ? bytes : parseDocxXml(bytes, name);
    this.#parsed.set(name, parsed);
    return parsed;
  }

  /** Returns the compressed bytes after the entry's local header, or null if they are not in the file. */
  #packed({ offset, packed, method }: Entry): Uint8Array | null {
    const view = viewOf(this.#bytes);
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return null;
    if (method !== 0 && method !== 8) return null;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return start + packed > view.byteLength ? null : this.#bytes.subarray(start, start + packed);
  }
}

/**
 * Opens a zip. Refuses a file without a complete directory with `reading.docx-broken`, and one with too many entries
 * with `reading.bomb`.
 */
export function openZipFile(bytes: Uint8Array): Outcome<ZipFile> {
  const end = findEnd(bytes);
  if (end < 0) return broken();
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) return bomb();
  const entries = entriesOf(bytes, view.getUint32(end + 16, true), count);
  return entries ? new ZipFile(bytes, entries) : broken();
}

function findEnd(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function entriesOf(bytes: Uint8Array, start: number, count: number): Entry[] | null {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = start; entries.length < count;) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > bytes.length) return null;
    entries.push({
      name: (decodeUtf8(bytes.subarray(at + 46, nameEnd)) ?? "").replace(/\\/g, "/"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflates to exactly `size` bytes; null if the result is longer or shorter, or the input is not a deflate stream. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    return null;
  }
  return length === size ? bytes : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function broken(): Refusal {
  return refusal("reading.docx-broken");
}

function bomb(): Refusal {
  return refusal("reading.bomb", { megabytes: MAX_INFLATED_BYTES / 1024 / 1024 });
}

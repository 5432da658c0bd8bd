import { base64urlnopad, bech32 } from "@scure/base";
import { concatBytes, fromHex, decodeUtf8, areBytesEqual, toHex, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/base/crc32.ts";

/** The kinds of code, told by the first byte. */
export type JoinCodeKind = "invitation" | "request" | "answer";
const KINDS: Readonly<Record<JoinCodeKind, number>> = { invitation: 1, request: 2, answer: 3 };

/**
 * Packs a code, short enough for a QR code that a laptop's camera can read: the kind, the parts and a CRC-32 of both,
 * as base64url. The checksum reveals a code that lost a piece on its way.
 */
export function packJoinCode(kind: JoinCodeKind, ...parts: readonly Uint8Array[]): string {
  const bytes = concatBytes(Uint8Array.of(KINDS[kind]), ...parts);
  return base64urlnopad.encode(concatBytes(bytes, sumOf(bytes)));
}

/** Readers of a code's parts, by kind. They throw if the parts are invalid. */
export type JoinCodeUnpackers<T> = Readonly<Partial<Record<JoinCodeKind, (from: ByteReader) => T>>>;

/** The number of letters at a code's beginning that reveal its kind. */
export const JOIN_CODE_KIND_LENGTH = 4;

/** Returns the reader for a code by its first letters, which reveal the kind; undefined if there is none. */
export function findJoinCodeUnpacker<T>(
  letters: string,
  readers: JoinCodeUnpackers<T>,
): ((from: ByteReader) => T) | undefined {
  const [first] = base64urlnopad.decode(letters.slice(0, JOIN_CODE_KIND_LENGTH));
  const kind = (Object.keys(readers) as JoinCodeKind[]).find((kind) => KINDS[kind] === first);
  return kind && readers[kind];
}

/** Reads the code at the beginning of `letters`; returns null if there is none or it is damaged. */
export function unpackJoinCode<T>(
  letters: string,
  read: (from: ByteReader) => T,
): { readonly code: string; readonly says: T } | null {
  try {
    // Four letters encode three bytes: pad the last group with letters that stand for zero bits.
    const bytes = base64urlnopad.decode(letters.padEnd(Math.ceil(letters.length / 4) * 4, "A")) as Bytes;
    const from = new ByteReader(bytes.subarray(1));
    const says = read(from);
    const end = 1 + from.offset;
    if (!areBytesEqual(from.bytes(4), sumOf(bytes.subarray(0, end)))) return null;
    const code = base64urlnopad.encode(bytes.subarray(0, end + 4));
    return letters.startsWith(code) ? { code, says } : null;
  } catch {
    return null;
  }
}

/** Reads packed bytes from the front. Throws a RangeError if fewer are left than requested. */
export class ByteReader {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  bytes(length: number): Bytes {
    const taken = this.#bytes.slice(this.#at, (this.#at += length));
    if (taken.length < length) throw new RangeError("Unexpected end of bytes");
    return taken;
  }

  hex(length = 32): string {
    return toHex(this.bytes(length));
  }

  byte(): number {
    return this.bytes(1)[0]!;
  }

  /** Reads bytes packed by `prefixWithLength`. */
  lengthPrefixed(): Bytes {
    const [high, low] = this.bytes(2);
    return this.bytes(high! * 256 + low!);
  }

  text(): string {
    const text = decodeUtf8(this.lengthPrefixed());
    if (text === null) throw new RangeError("Not UTF-8");
    return text;
  }

  /** The number of bytes read so far. */
  get offset(): number {
    return this.#at;
  }
}

/** Prefixes bytes, or a text's UTF-8, with their length (two bytes, big-endian). */
export function prefixWithLength(part: Uint8Array | string): Bytes {
  const bytes = typeof part === "string" ? encodeUtf8(part) : part;
  return concatBytes(Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes);
}

/** The most bytes of a title in a code: it is for display only, and the code has to fit into a QR code. */
export const MAX_JOIN_CODE_TITLE_BYTES = 100;

/** Returns the beginning of a text, at most `bytes` long in UTF-8, for display only. */
export function truncateUtf8(text: string, bytes: number): string {
  let kept = "";
  let size = 0;
  for (const letter of text) {
    if ((size += encodeUtf8(letter).length) > bytes) break;
    kept += letter;
  }
  return kept;
}

/** Decode and encode the 32 bytes of an age identity or recipient (Bech32). */
export const decodeAgeKeyText = (text: string): Bytes => bech32.decodeToBytes(text).bytes as Bytes;
export const encodeAgeIdentity = (bytes: Uint8Array): string =>
  bech32.encodeFromBytes("AGE-SECRET-KEY-", bytes).toUpperCase();
export const encodeAgeRecipient = (bytes: Uint8Array): string => bech32.encodeFromBytes("age", bytes);

function sumOf(bytes: Uint8Array): Bytes {
  return fromHex(crc32(bytes).toString(16).padStart(8, "0"));
}

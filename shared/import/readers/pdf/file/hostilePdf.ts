import { Inflate, inflateSync } from "fflate";
import { contentMayStrikeLetters } from "../marks/contentSigns.ts";

/** The most that one stream of a page may unpack to, in bytes. */
const MAX_STREAM = 32 * 1024 * 1024;
/**
 * Graphics states that a drawing may save without restoring. Programs nest a few; the time of pdf.js is quadratic in
 * their number.
 */
const MAX_SAVED = 1_000;
/** The longest content of a page that is searched for lines through letters, in bytes. */
const MAX_CONTENT = 4 * 1024 * 1024;
const STREAM = ascii("stream");
const ENCRYPTED = ascii("/Encrypt");
const END = ascii("endstream");
/** Deflate packs at most 258 bytes into two bits. */
const MOST_PACKED = 1032;
/** Streams of fewer bytes cannot unpack to more than the limit. */
const MAX_HARMLESS = MAX_STREAM / MOST_PACKED;
/** Where the dictionary of a stream is searched for, in bytes before it. */
const MAX_DICTIONARY = 600;
const SLICE = 64 * 1024;
/** Streams that draw no page: pictures, fonts, attached files. They are not examined. */
const NO_PAGE =
  /\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)|\/DCTDecode|\/JPXDecode/;

/** Streams that draw nothing: objects, tables, metadata, colour profiles, tables of letters, the program of a font. */
const NO_CONTENT = /\/Type\s*\/(?:ObjStm|XRef|Metadata|CMap|EmbeddedFile)|\/N\s+[134]\b|\/Length[23]\b/;
/** Ways to pack a stream that are left to pdf.js. */
const OTHER_FILTER = /\/(?:LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt)\b/;

/**
 * Bytes that may be searched again for repeated objects if the cross-reference table is lost: pdf.js then looks at each
 * repetition, and one that does not end takes it to the end of the file (measured: 2e9 in 16 s).
 */
const MAX_REPEATED = 5e8;
const OBJECT = ascii(" obj");

/** What the bytes of a PDF show before pdf.js opens it. */
export interface PdfByteSigns {
  /**
   * Whether it would cost its reader more than any draft does: a stream unpacks to too much or nests too deeply, or too
   * many objects are repeated. pdf.js cannot be interrupted.
   */
  readonly isHostile: boolean;
  /** Whether its pages may draw lines through letters, as far as their content can be read here. */
  readonly mayStrikeLetters: boolean;
}

/** Examines the streams of a PDF. */
export function examinePdfBytes(bytes: Uint8Array): PdfByteSigns {
  const streams = examineStreams(bytes, true);
  return { ...streams, isHostile: streams.isHostile || hasHostileTable(bytes) };
}

/** Returns only whether a PDF would cost its reader more than any draft does. */
export function isHostilePdf(bytes: Uint8Array): boolean {
  return examineStreams(bytes, false).isHostile || hasHostileTable(bytes);
}

function hasHostileTable(bytes: Uint8Array): boolean {
  return isTableLost(bytes) && countRepeatedObjects(bytes) * bytes.length > MAX_REPEATED;
}

/** Counts the objects whose number an earlier object already has. */
function countRepeatedObjects(bytes: Uint8Array): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (let at = find(bytes, 0, OBJECT); at >= 0; at = find(bytes, at + 1, OBJECT)) {
    const number = /\d+ +\d+$/.exec(textOf(bytes, Math.max(0, at - 20), at))?.[0];
    if (number === undefined) continue;
    if (seen.has(number)) repeated++;
    seen.add(number);
  }
  return repeated;
}

/** Returns whether there is no cross-reference table at the offset named at the file's end. */
function isTableLost(bytes: Uint8Array): boolean {
  const end = textOf(bytes, Math.max(0, bytes.length - 2048), bytes.length);
  const at = Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(end)?.[1] ?? -1);
  return at < 0 || !/^\s*(?:xref|\d+ +\d+ +obj)\b/.test(textOf(bytes, at, Math.min(bytes.length, at + 40)));
}

/** Examines the streams. Unless `searchesLines`, pages count as having lines through letters. */
function examineStreams(bytes: Uint8Array, searchesLines: boolean): PdfByteSigns {
  let mayStrike = !searchesLines || find(bytes, 0, ENCRYPTED) >= 0;
  const unpacker = new StreamUnpacker();
  for (let at = find(bytes, 0, STREAM); at >= 0; at = find(bytes, at, STREAM)) {
    const before = at;
    at += STREAM.length;
    if (isAt(bytes, before - END.length + STREAM.length, END)) continue;
    const dictionary = dictionaryBefore(bytes, before);
    if (NO_PAGE.test(dictionary)) continue;
    const packed = dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0;
    if (packed > 1) return { isHostile: true, mayStrikeLetters: true };
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
    const end = find(bytes, at, END);
    const stream = unpacker.unpack(bytes.subarray(at, end < 0 ? bytes.length : end), packed > 0);
    if (stream.isHostile) return { isHostile: true, mayStrikeLetters: true };
    mayStrike ||=
      !NO_CONTENT.test(dictionary) &&
      (OTHER_FILTER.test(dictionary) || !stream.content || contentMayStrikeLetters(stream.content));
  }
  return { isHostile: false, mayStrikeLetters: mayStrike };
}

/** Returns the bytes between the last " obj" before a stream and the stream, as text. */
function dictionaryBefore(bytes: Uint8Array, stream: number): string {
  const first = Math.max(0, stream - MAX_DICTIONARY);
  for (let at = stream - OBJECT.length; at >= first; at--)
    if (isAt(bytes, at, OBJECT)) return textOf(bytes, at + 1, stream);
  return textOf(bytes, first, stream);
}

/** Unpacks one stream after the other within the limits. */
class StreamUnpacker {
  /** Space for short streams, so that none is made for each of them. */
  #space = new Uint8Array(0);

  /**
   * Unpacks a stream. Its content is null if it is damaged or longer than that of any page; it is valid until the next
   * stream is unpacked.
   */
  unpack(stream: Uint8Array, isPacked: boolean): { isHostile: boolean; content: Uint8Array | null } {
    const parts: Uint8Array[] = [];
    let length = 0;
    let saved = 0;
    const examine = (part: Uint8Array) => {
      length += part.length;
      saved += countSaved(part);
      if (length <= MAX_CONTENT) parts.push(part);
    };
    const isTooMuch = () => length > MAX_STREAM || saved > MAX_SAVED;
    const isWhole = isPacked ? this.#inflate(stream, examine, isTooMuch) : (examine(stream), true);
    return { isHostile: isTooMuch(), content: isWhole && length <= MAX_CONTENT ? joined(parts) : null };
  }

  /**
   * Unpacks a stream in slices, after the two bytes of the zlib header, until it ends, is damaged or exceeds the
   * limits. Returns whether it is undamaged.
   */
  #inflate(stream: Uint8Array, examine: (part: Uint8Array) => void, isTooMuch: () => boolean): boolean {
    try {
      if (stream.length <= MAX_HARMLESS) {
        examine(inflateSync(stream.subarray(2), { out: this.#spaceFor(stream) }));
        return true;
      }
      const inflate = new Inflate(examine);
      for (let from = 2; from < stream.length && !isTooMuch(); from += SLICE) {
        inflate.push(stream.subarray(from, from + SLICE), from + SLICE >= stream.length);
      }
      return true;
    } catch {
      // A damaged stream is examined as far as it can be unpacked.
      return false;
    }
  }

  /** Returns space for all that a stream can unpack to. */
  #spaceFor(stream: Uint8Array): Uint8Array {
    const most = MOST_PACKED * stream.length;
    if (this.#space.length < most) this.#space = new Uint8Array(Math.min(MAX_STREAM, 2 * most));
    return this.#space;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Returns how many more states a part of a drawing saves ("q") than it restores ("Q"), at least 0. */
function countSaved(part: Uint8Array): number {
  return Math.max(0, countAlone(part, 0x71) - countAlone(part, 0x51));
}

/** Counts how often a letter is between blanks. */
function countAlone(part: Uint8Array, letter: number): number {
  let count = 0;
  for (let at = part.indexOf(letter); at >= 0; at = part.indexOf(letter, at + 1)) {
    if ((at === 0 || part[at - 1]! <= 0x20) && (part[at + 1] ?? 0x20) <= 0x20) count++;
  }
  return count;
}

function find(bytes: Uint8Array, from: number, word: readonly number[]): number {
  for (let at = bytes.indexOf(word[0]!, from); at >= 0; at = bytes.indexOf(word[0]!, at + 1)) {
    if (isAt(bytes, at, word)) return at;
  }
  return -1;
}

function isAt(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

function ascii(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

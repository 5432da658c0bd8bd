import { Inflate, inflateSync } from "fflate";

/** The most that one stream of a page may unpack to, in bytes. */
const MAX_STREAM = 32 * 1024 * 1024;
/**
 * Graphics states that a drawing may save without restoring. Programs nest a few; the time of pdf.js is quadratic in
 * their number.
 */
const MAX_SAVED = 1_000;
const STREAM = ascii("stream");
const END = ascii("endstream");
/** Streams of fewer bytes cannot unpack to more than the limit: deflate compresses at most about a thousandfold. */
const MAX_HARMLESS = MAX_STREAM / 1032;
const SLICE = 64 * 1024;
/** Streams that draw no page: pictures, fonts, attached files. They are not examined. */
const NO_PAGE =
  /\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)|\/DCTDecode|\/JPXDecode/;

/**
 * Bytes that may be searched again for repeated objects if the cross-reference table is lost: pdf.js then looks at each
 * repetition, and one that does not end takes it to the end of the file (measured: 2e9 in 16 s).
 */
const MAX_REPEATED = 5e8;
const OBJECT = ascii(" obj");

/**
 * Returns whether a PDF would cost its reader more than any draft does: a stream unpacks to too much or nests too
 * deeply, or too many objects are repeated. This is checked before pdf.js opens the file because pdf.js cannot be
 * interrupted.
 */
export function isHostilePdf(bytes: Uint8Array): boolean {
  return hasHostileStream(bytes) || (isTableLost(bytes) && countRepeatedObjects(bytes) * bytes.length > MAX_REPEATED);
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

function hasHostileStream(bytes: Uint8Array): boolean {
  for (let at = find(bytes, 0, STREAM); at >= 0; at = find(bytes, at, STREAM)) {
    const before = textOf(bytes, Math.max(0, at - 600), at);
    at += STREAM.length;
    if (before.endsWith("end")) continue;
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (NO_PAGE.test(dictionary)) continue;
    const packed = dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0;
    if (packed > 1) return true;
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
    const end = find(bytes, at, END);
    if (costsTooMuch(bytes.subarray(at, end < 0 ? bytes.length : end), packed > 0)) return true;
  }
  return false;
}

function costsTooMuch(stream: Uint8Array, packed: boolean): boolean {
  let length = 0;
  let saved = 0;
  const examine = (part: Uint8Array) => {
    length += part.length;
    saved += countSaved(part);
  };
  const isTooMuch = () => length > MAX_STREAM || saved > MAX_SAVED;
  if (!packed) examine(stream);
  else unpack(stream, examine, isTooMuch);
  return isTooMuch();
}

/**
 * Unpacks a stream in slices, after the two bytes of the zlib header, until it ends, is damaged or exceeds the limits.
 */
function unpack(stream: Uint8Array, examine: (part: Uint8Array) => void, isTooMuch: () => boolean): void {
  try {
    if (stream.length <= MAX_HARMLESS) return examine(inflateSync(stream.subarray(2)));
    const inflate = new Inflate(examine);
    for (let from = 2; from < stream.length && !isTooMuch(); from += SLICE) {
      inflate.push(stream.subarray(from, from + SLICE), from + SLICE >= stream.length);
    }
  } catch {
    // A damaged stream is examined as far as it can be unpacked.
  }
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
    if (word.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

function ascii(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

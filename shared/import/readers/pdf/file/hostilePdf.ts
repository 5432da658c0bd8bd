import { Inflate, inflateSync } from "fflate";

/** What one stream of a page may unpack to, in bytes. */
const MAX_STREAM = 32 * 1024 * 1024;
/** States that a drawing may save and not restore: programs nest a few, and pdf.js takes the square of their number. */
const MAX_SAVED = 1_000;
const STREAM = ascii("stream");
const END = ascii("endstream");
/** What is packed to less cannot unpack to more: deflate makes at most a thousandth of anything. */
const HARMLESS = MAX_STREAM / 1032;
const SLICE = 64 * 1024;
/** Streams that draw no page: pictures, fonts, attached files. They are not looked into. */
const NO_PAGE =
  /\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)|\/DCTDecode|\/JPXDecode/;

/**
 * Bytes that may be gone through anew for objects said twice, where a PDF's table of objects is lost: pdf.js then
 * looks at each repetition, and one that does not end takes it to the end of the file (measured: 2e9 in 16 s).
 */
const MAX_REPEATED = 5e8;
const OBJECT = ascii(" obj");

/**
 * Whether a PDF would cost its reader more than any draft does: a stream unpacks to too much or nests too deeply,
 * or objects are repeated without end. Looked at before pdf.js is let near it, since that cannot be interrupted.
 */
export function isHostilePdf(bytes: Uint8Array): boolean {
  return hasHostileStream(bytes) || (isTableLost(bytes) && repetitions(bytes) * bytes.length > MAX_REPEATED);
}

/** How many objects have a number that another one before them has. */
function repetitions(bytes: Uint8Array): number {
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

/** Whether the place that a file's end names holds no table of objects. */
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
  const look = (part: Uint8Array) => {
    length += part.length;
    saved += savedIn(part);
  };
  const isTooMuch = () => length > MAX_STREAM || saved > MAX_SAVED;
  if (!packed) look(stream);
  else unpack(stream, look, isTooMuch);
  return isTooMuch();
}

/** Unpacks a stream slice by slice, past the two bytes of zlib's head, until it ends, breaks or is too much. */
function unpack(stream: Uint8Array, look: (part: Uint8Array) => void, isTooMuch: () => boolean): void {
  try {
    if (stream.length <= HARMLESS) return look(inflateSync(stream.subarray(2)));
    const inflate = new Inflate(look);
    for (let from = 2; from < stream.length && !isTooMuch(); from += SLICE) {
      inflate.push(stream.subarray(from, from + SLICE), from + SLICE >= stream.length);
    }
  } catch {
    // What is damaged is read as far as it goes.
  }
}

/** How many states a part of a drawing saves ("q") more than it restores ("Q"), at least 0. */
function savedIn(part: Uint8Array): number {
  return Math.max(0, alone(part, 0x71) - alone(part, 0x51));
}

/** How often a letter stands between blanks. */
function alone(part: Uint8Array, letter: number): number {
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

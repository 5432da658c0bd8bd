import { Inflate } from "fflate";

/** What one stream of a page may unpack to, in bytes. */
const MAX_STREAM = 32 * 1024 * 1024;
/** States that a page may save within one another; programs nest a few, pdf.js takes the square of their number. */
const MAX_SAVED = 1_000;
const STREAM = ascii("stream");
const END = ascii("endstream");
const SLICE = 64 * 1024;
/** Streams that draw no page: pictures, fonts, attached files. They are not looked into. */
const NO_PAGE =
  /\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)|\/DCTDecode|\/JPXDecode/;

/**
 * Whether some stream of a PDF would cost its reader more than any page of a draft: it unpacks to too much, or
 * nests too deeply. Looked at before pdf.js is let near it, since that cannot be interrupted within a page.
 */
export function isHostile(bytes: Uint8Array): boolean {
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
  const nesting = new Nesting();
  let length = 0;
  const look = (part: Uint8Array) => {
    length += part.length;
    nesting.add(part);
  };
  const isTooMuch = () => length > MAX_STREAM || nesting.deepest > MAX_SAVED;
  if (!packed) look(stream);
  else unpack(stream, look, isTooMuch);
  return isTooMuch();
}

/** Unpacks a stream slice by slice, past the two bytes of zlib's head, until it ends, breaks or is too much. */
function unpack(stream: Uint8Array, look: (part: Uint8Array) => void, isTooMuch: () => boolean): void {
  const inflate = new Inflate(look);
  try {
    for (let from = 2; from < stream.length && !isTooMuch(); from += SLICE) {
      inflate.push(stream.subarray(from, from + SLICE), from + SLICE >= stream.length);
    }
  } catch {
    // What is damaged is read as far as it goes.
  }
}

/** Follows how deeply the states of a drawing are saved in one another: "q" saves, "Q" restores. */
class Nesting {
  deepest = 0;
  #depth = 0;
  #last = 0x20;
  #open: 0 | 1 | -1 = 0;

  add(part: Uint8Array): void {
    for (const byte of part) {
      const isBlank = byte <= 0x20;
      if (isBlank && this.#open !== 0) {
        this.#depth = Math.max(0, this.#depth + this.#open);
        this.deepest = Math.max(this.deepest, this.#depth);
      }
      this.#open = this.#last > 0x20 ? 0 : byte === 0x71 ? 1 : byte === 0x51 ? -1 : 0;
      this.#last = byte;
    }
  }
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

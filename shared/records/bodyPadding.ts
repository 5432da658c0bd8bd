import type { Bytes } from "../base/bytes.ts";

const KB = 1024;
/** The sizes, in bytes, that a body of up to 64 KB is padded to; a longer one is padded to a multiple of the last. */
const PADDED_SIZES = [KB, 4 * KB, 16 * KB, 64 * KB] as const;
const LARGEST = PADDED_SIZES.at(-1)!;

/** Canonical JSON never ends in a space, and a parser of JSON ignores spaces behind it. */
const SPACE = 0x20;
const FOUR_SPACES = 0x20202020;

/** Returns the size in bytes that a body of this size is padded to: 1, 4, 16 or 64 KB, or the next multiple of 64 KB. */
export function paddedSizeOf(bytes: number): number {
  return PADDED_SIZES.find((size) => bytes <= size) ?? Math.ceil(bytes / LARGEST) * LARGEST;
}

/** Appends spaces to a body's UTF-8, so that its size tells only to which of a few classes it belongs. */
export function padBody(utf8: Uint8Array): Bytes {
  const padded = new Uint8Array(paddedSizeOf(utf8.length)).fill(SPACE, utf8.length);
  padded.set(utf8);
  return padded;
}

/** Removes the spaces at the end of a body's UTF-8, however many there are; a body that was not padded has none. */
export function stripBodyPadding(utf8: Uint8Array): Uint8Array {
  let end = utf8.length;
  // Four at a time, where they are aligned: most of a short body is padding.
  if (utf8.byteOffset % 4 === 0 && end % 4 === 0) {
    const words = new Uint32Array(utf8.buffer, utf8.byteOffset, end / 4);
    while (end > 0 && words[end / 4 - 1] === FOUR_SPACES) end -= 4;
  }
  while (end > 0 && utf8[end - 1] === SPACE) end--;
  return utf8.subarray(0, end);
}

const [QUOTE, BACKSLASH, OPENING, CLOSING] = [0x22, 0x5c, 0x7b, 0x7d];

/**
 * Looks for the end of a JSON object whose UTF-8 comes in pieces. Returns a function that takes the next piece, and
 * returns how many of its bytes belong to the object; null if the object goes on. Only for text that is known to be one
 * JSON object and its padding: behind its end, nothing can follow but spaces.
 */
export function createObjectEndFinder(): (piece: Uint8Array) => number | null {
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  return (piece) => {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (isEscaped) isEscaped = false;
      else if (isInString) {
        if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPENING) depth++;
      else if (byte === CLOSING && --depth === 0) return i + 1;
    }
    return null;
  };
}

import { Inflate } from "fflate";

/** What one stream of a page may unpack to. Pictures are not unpacked, and may be larger. */
const MAX_STREAM = 96 * 1024 * 1024;
/** Streams smaller than this cannot unpack to more (deflate makes at most a thousandth). */
const HARMLESS = MAX_STREAM / 1032;
const KEYWORD = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const END = [0x65, 0x6e, 0x64, ...KEYWORD];
const SLICE = 64 * 1024;

/** Whether some stream of a PDF unpacks to more than any page needs, looked at without unpacking it as a whole. */
export function holdsBomb(bytes: Uint8Array): boolean {
  for (let at = find(bytes, 0, KEYWORD); at >= 0; at = find(bytes, at, KEYWORD)) {
    const dictionary = ascii(bytes, Math.max(0, at - 600), at);
    at += KEYWORD.length;
    if (/end$/.test(dictionary)) continue;
    const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
    const packed = own.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0;
    if (packed > 1) return true;
    if (packed === 0 || /\/Subtype\s*\/Image/.test(own)) continue;
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
    const end = find(bytes, at, END);
    const length = (end < 0 ? bytes.length : end) - at;
    if (length > HARMLESS && unpacks(bytes.subarray(at, at + length))) return true;
  }
  return false;
}

function find(bytes: Uint8Array, from: number, word: readonly number[]): number {
  for (let at = bytes.indexOf(word[0]!, from); at >= 0; at = bytes.indexOf(word[0]!, at + 1)) {
    if (word.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Whether packed data, with zlib's two bytes before it, unpacks to more than a stream may. */
function unpacks(packed: Uint8Array): boolean {
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
  });
  try {
    for (let from = 2; from < packed.length && length <= MAX_STREAM; from += SLICE) {
      inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
    }
  } catch {
    return length > MAX_STREAM;
  }
  return length > MAX_STREAM;
}

/**
 * Unpacks a Snappy block (github.com/google/snappy/blob/main/format_description.txt), as packed by LevelDB and
 * Chromium. Bytes after the block are ignored. Returns null if these bytes are no such block, or if it is larger than
 * `most`.
 */
export function unpackSnappy(bytes: Uint8Array, most = 64 * 1024 * 1024): Uint8Array | null {
  const head = readVarint(bytes, 0);
  if (!head || head.value === 0 || head.value > most) return null;
  const whole = new Uint8Array(head.value);
  let [at, done] = [head.end, 0];
  while (done < whole.length) {
    const element = elementAt(bytes, at);
    if (!element || element.length > whole.length - done) return null;
    const { length, from, back, end } = element;
    if (back === 0) whole.set(bytes.subarray(from, from + length), done);
    else if (back > done) return null;
    // A copy may overlap the bytes that it writes.
    else for (let i = 0; i < length; i++) whole[done + i] = whole[done + i - back]!;
    done += length;
    at = end;
  }
  return whole;
}

/** The next element: `length` bytes at `from` or, if `back` is not 0, a copy of output from `back` bytes ago. */
interface Element {
  readonly length: number;
  readonly from: number;
  readonly back: number;
  readonly end: number;
}

function elementAt(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at];
  if (tag === undefined) return null;
  const upper = tag >> 2;
  if ((tag & 3) === 0) return literalAt(bytes, at, upper);
  // The offset is one byte with three bits of the tag, or two or four bytes.
  const size = [0, 1, 2, 4][tag & 3]!;
  const end = at + 1 + size;
  const low = littleEndian(bytes, at + 1, size);
  const [length, back] = size === 1 ? [4 + (upper & 7), ((tag >> 5) << 8) + low] : [1 + upper, low];
  return end > bytes.length || back === 0 ? null : { length, from: 0, back, end };
}

function literalAt(bytes: Uint8Array, at: number, upper: number): Element | null {
  // From 60 on, the length is in one to four separate bytes.
  const size = Math.max(0, upper - 59);
  const from = at + 1 + size;
  const length = 1 + (size === 0 ? upper : littleEndian(bytes, at + 1, size));
  return from + length > bytes.length ? null : { length, from, back: 0, end: from + length };
}

function littleEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/**
 * Reads a number in groups of seven bits, the lowest first, as in protocol buffers; null if it does not end within five
 * bytes.
 */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, end: at + i + 1 };
  }
  return null;
}

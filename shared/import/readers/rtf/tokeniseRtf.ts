/** One token of an RTF file. Bytes are text in the encoding of the current font. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | undefined }
  /** A control symbol: "~", "-", "_", "*" and the like. */
  | { readonly kind: "symbol"; readonly name: string }
  /** One byte of text: typed, or in hexadecimal digits. */
  | { readonly kind: "byte"; readonly byte: number };

const [BACKSLASH, OPEN, CLOSE] = [0x5c, 0x7b, 0x7d];
const [TAB, LINE_FEED, RETURN, SPACE, APOSTROPHE] = [0x09, 0x0a, 0x0d, 0x20, 0x27];
const LONGEST_WORD = 32;

/** Yields the tokens of an RTF file. Binary data (`\bin`) is skipped; a file that is cut short just ends. */
export function* tokeniseRtf(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      at++;
      yield { kind: byte === OPEN ? "open" : "close" };
    } else if (byte === BACKSLASH) {
      const { token, next } = controlAt(bytes, at + 1);
      at = next;
      if (token.kind === "word" && token.name === "bin") at += Math.max(0, token.value ?? 0);
      else yield token;
    } else {
      at++;
      if (byte === TAB) yield { kind: "word", name: "tab", value: undefined };
      else if (byte !== LINE_FEED && byte !== RETURN && byte !== 0) yield { kind: "byte", byte };
    }
  }
}

/** Reads what follows a backslash: a word with its parameter, a byte in hexadecimal digits, or a symbol. */
function controlAt(bytes: Uint8Array, start: number): { token: RtfToken; next: number } {
  let at = start;
  while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at]!)) at++;
  if (at === start) return symbolAt(bytes, start);
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === 0x2d) at++;
  while (at < bytes.length && at - digits < 12 && isDigit(bytes[at]!)) at++;
  const number = String.fromCharCode(...bytes.subarray(digits, at));
  const value = /\d/.test(number) ? Number(number) : undefined;
  if (bytes[at] === SPACE) at++;
  return { token: { kind: "word", name, value }, next: at };
}

function symbolAt(bytes: Uint8Array, at: number): { token: RtfToken; next: number } {
  const byte = bytes[at];
  if (byte === undefined) return { token: { kind: "symbol", name: "" }, next: at + 1 };
  if (byte === APOSTROPHE) {
    const value = parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    if (Number.isNaN(value)) return { token: { kind: "symbol", name: "" }, next: at + 1 };
    return { token: { kind: "byte", byte: value }, next: at + 3 };
  }
  if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) return { token: { kind: "byte", byte }, next: at + 1 };
  // A backslash before the end of a line is a paragraph mark.
  if (byte === LINE_FEED || byte === RETURN)
    return { token: { kind: "word", name: "par", value: undefined }, next: at + 1 };
  return { token: { kind: "symbol", name: String.fromCharCode(byte) }, next: at + 1 };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

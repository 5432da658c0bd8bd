const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];

const isOpener = (unit: number): boolean => unit === 0x5b || unit === 0x7b;
const isCloser = (unit: number): boolean => unit === 0x5d || unit === 0x7d;

/** Whether JSON in UTF-8 nests deeper than `deepest` brackets. Call it before parsing. */
export function isJsonNestedDeeper(bytes: Uint8Array, deepest: number): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = endOfQuoted(bytes, at);
      if (at < 0) return false;
    } else if (isOpener(byte)) {
      if (++depth > deepest) return true;
    } else if (isCloser(byte)) depth--;
  }
  return false;
}

/** Returns the index of the closing quotation mark of the string that begins at `from`, or -1 if there is none. */
function endOfQuoted(bytes: Uint8Array, from: number): number {
  for (let end = bytes.indexOf(QUOTE, from + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let first = end;
    while (bytes[first - 1] === BACKSLASH) first--;
    if ((end - first) % 2 === 0) return end;
  }
  return -1;
}

/** Whether any object in a valid JSON text has a name twice. Parsing silently keeps the last. */
export function hasDuplicateJsonKeys(text: string): boolean {
  // The names of each open object, innermost last; null for a list.
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isOpener(unit)) open.push(text[at] === "{" ? new Set() : null);
    else if (isCloser(unit)) open.pop();
    else if (unit === QUOTE) {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && text.charCodeAt(afterSpace(text, end + 1)) === COLON) {
        const name = JSON.parse(text.slice(at, end + 1)) as string;
        if (names.has(name)) return true;
        names.add(name);
      }
      at = end;
    }
  }
  return false;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

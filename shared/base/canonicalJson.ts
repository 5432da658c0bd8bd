import canonicalize from "canonicalize";

/** Any value that JSON can represent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * Returns the canonical JSON text of a value (RFC 8785): names sorted, no white space; `undefined` properties are left
 * out. Throws if JSON cannot represent the value (NaN, a function): that is a bug of the caller.
 */
export function toCanonicalJson(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : undefined;
  if (text !== undefined && !ODD.test(text)) return text;
  const canonicalized = canonicalize(value);
  if (canonicalized === undefined) throw new RangeError("Not JSON: the value has no canonical form");
  return canonicalized;
}

/** The depth to which `isInOrder` looks; deeper values are left to the library, which may overflow the stack. */
const MAX_CHECKED_DEPTH = 64;
/** Marks a text that needs the library: surrogates, paired or not, and characters written as numeric escapes. */
const ODD = /[\ud800-\udfff]|\\u/;

/**
 * Whether the runtime's `JSON.stringify`, several times as fast, gives the canonical text of a value, apart from `ODD`
 * characters: its names are sorted already, as in everything parsed from canonical text.
 */
function isInOrder(value: unknown, depth = 0): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null)
    return value === null || typeof value === "string" || typeof value === "boolean";
  if (depth === MAX_CHECKED_DEPTH) return false;
  if (Array.isArray(value)) return value.every((each) => isInOrder(each, depth + 1));
  const names = Object.keys(value);
  return names.every((name, i) => {
    const each = (value as Record<string, unknown>)[name];
    if (i > 0 && name <= names[i - 1]!) return false;
    return each === undefined || isInOrder(each, depth + 1);
  });
}

/** Returns the canonical text of a foreign value, or undefined if it has none: a lone surrogate, bottomless nesting. */
export function tryCanonicalJson(value: Json): string | undefined {
  try {
    return toCanonicalJson(value);
  } catch {
    return undefined;
  }
}

/**
 * Returns the canonical JSON of an object's member as a part of the object's own, so that a large member need not be
 * serialised again. `text` is the canonical JSON of an object with exactly these names; if what surrounds the member
 * shows that it is not, the member is serialised.
 *
 * Example: `sliceCanonicalMember('{"a":1,"b":[2],"c":3}', { a: 1, b: [2], c: 3 }, "b")` returns `[2]`.
 */
export function sliceCanonicalMember(text: string, object: Readonly<Record<string, unknown>>, name: string): string {
  const others = (which: (other: string) => boolean) =>
    toCanonicalJson(Object.fromEntries(Object.entries(object).filter(([other]) => which(other)))).slice(1, -1);
  const [before, after] = [others((other) => other < name), others((other) => other > name)];
  const start = `{${before}${before && ","}${JSON.stringify(name)}:`;
  const end = `${after && ","}${after}}`;
  const isAround = text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return isAround ? text.slice(start.length, text.length - end.length) : toCanonicalJson(object[name]);
}

/** Parses canonical JSON; returns undefined if the text is not JSON or not canonical. */
export function parseCanonicalJson(text: string): Json | undefined {
  const value = parseJson(text);
  return value !== undefined && tryCanonicalJson(value) === text ? value : undefined;
}

/** The deepest nesting that is parsed. People nest in tens; parsing a million levels costs a gigabyte. */
const MAX_NESTING = 1000;

/** Parses JSON; returns undefined if the text is not JSON or nests too deep. */
export function parseJson(text: string): Json | undefined {
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Whether brackets outside strings nest deeper than `MAX_NESTING`. */
function nestsTooDeep(text: string): boolean {
  if (text.length <= MAX_NESTING) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/**
 * Returns the index of the closing quote of the string that begins at `begin`, or the text's length if there is none.
 */
function endOfString(text: string, begin: number): number {
  for (let at = text.indexOf('"', begin + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

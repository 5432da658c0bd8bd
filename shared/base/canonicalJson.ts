import canonicalize from "canonicalize";

/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * The one JSON text of a value (RFC 8785): sorted names, no white space; a property that is `undefined` is
 * left out. Throws on what JSON cannot say (NaN, a function): that is a bug of the caller.
 */
export function toCanonicalJson(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : undefined;
  if (text !== undefined && !ODD.test(text)) return text;
  const canonicalized = canonicalize(value);
  if (canonicalized === undefined) throw new RangeError("Not JSON: the value has no canonical form");
  return canonicalized;
}

/** How deep a value is looked into: beyond that it is left to the library, stack and all. */
const DEEPEST = 64;
/** In a text that wants a closer look: surrogates, in pairs or not, and what was written as a number. */
const ODD = /[\ud800-\udfff]|\\u/;

/**
 * Whether the runtime's own `JSON.stringify`, several times as fast, gives a value's canonical text unless there is
 * something odd in it: its names are sorted already, as in all that was read from canonical text.
 */
function isInOrder(value: unknown, depth = 0): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null)
    return value === null || typeof value === "string" || typeof value === "boolean";
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => isInOrder(each, depth + 1));
  const names = Object.keys(value);
  return names.every((name, i) => {
    const each = (value as Record<string, unknown>)[name];
    if (i > 0 && name <= names[i - 1]!) return false;
    return each === undefined || isInOrder(each, depth + 1);
  });
}

/** The canonical text of a value from elsewhere, or undefined where it has none: half a surrogate pair, bottomless nesting. */
export function tryCanonicalJson(value: Json): string | undefined {
  try {
    return toCanonicalJson(value);
  } catch {
    return undefined;
  }
}

/** The value of a JSON text that is in canonical form, or undefined where it is not JSON or not canonical. */
export function parseCanonical(text: string): Json | undefined {
  const value = parseJson(text);
  return value !== undefined && tryCanonicalJson(value) === text ? value : undefined;
}

/** How deep a text may nest: what people make nests in tens, and reading a million of levels costs a gigabyte. */
const NESTS = 1000;

/** The value of a JSON text, or undefined where it is none or nests too deep. */
export function parseJson(text: string): Json | undefined {
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Whether brackets that are in no string open more often than they close by more than what may be. */
function nestsTooDeep(text: string): boolean {
  if (text.length <= NESTS) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth--;
    if (depth > NESTS) return true;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Where the string that begins at a quote ends; the text's end where it does not. */
function endOfString(text: string, begin: number): number {
  for (let at = text.indexOf('"', begin + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

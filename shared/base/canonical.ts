import canonicalize from "canonicalize";

/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * The one JSON text of a value (RFC 8785): sorted names, no white space; a property that is `undefined` is
 * left out. Throws on what JSON cannot say (NaN, a function): that is a bug of the caller.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError("Not JSON: the value has no canonical form");
  return text;
}

/** The canonical text of a value from elsewhere, or undefined where it has none: half a surrogate pair, bottomless nesting. */
export function canonicalOf(value: Json): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}

/** The value of a JSON text that is in canonical form, or undefined where it is not JSON or not canonical. */
export function parseCanonical(text: string): Json | undefined {
  const value = parseJson(text);
  return value !== undefined && canonicalOf(value) === text ? value : undefined;
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

import { base32crockford } from "@scure/base";
import { fromHex, toHex, type Bytes } from "../base/bytes.ts";
import { sha256 } from "../base/hash.ts";

/** The random bytes in a code that people type. */
export const TYPED_CODE_BYTES = 20;
const SUM_LETTERS = 4;
/** The letters and digits of a code, its checksum included. */
const CODE_LETTERS = (TYPED_CODE_BYTES * 8) / 5 + SUM_LETTERS;

/** What a code is for. It is part of the checksum, so that a code of one purpose is not taken for one of another. */
type TypedCodePurpose = "recovery" | "backup";

/** Writes 160 bits as 36 letters and digits in groups of four, the last group a checksum. */
export function formatTypedCode(bytes: Bytes, purpose: TypedCodePurpose): string {
  return (base32crockford.encode(bytes) + sumOf(bytes, purpose)).replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * Reads a code as it was typed, or finds it in the text of the file in which it was saved. Returns its bytes, `length`
 * or `typo` if it is not such a code, or null if the text has none.
 */
export function parseTypedCode(text: string, purpose: TypedCodePurpose): Bytes | "length" | "typo" | null {
  const typed = /^[\s\w-]*$/.test(text.trim()) ? letters(text) : null;
  const written = /\b(?:[0-9A-Z]{4}[- ]){8}[0-9A-Z]{4}\b/.exec(text)?.[0];
  const code = written ? letters(written) : typed;
  if (!code) return null;
  if (code.length !== CODE_LETTERS) return "length";
  const bytes = decoded(code.slice(0, -SUM_LETTERS));
  return bytes && sumOf(bytes, purpose) === code.slice(-SUM_LETTERS) ? bytes : "typo";
}

/** Normalises typed letters: removes separators and replaces letters that look like digits by those digits. */
function letters(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s_-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

function decoded(text: string): Bytes | null {
  try {
    return base32crockford.decode(text) as Bytes;
  } catch {
    return null;
  }
}

/** Returns 20 bits of the hash as four letters: one typing error in a million goes unnoticed. */
function sumOf(bytes: Bytes, purpose: TypedCodePurpose): string {
  return base32crockford
    .encode(fromHex(sha256(`clausemark/1 ${purpose} sum\n${toHex(bytes)}`).slice(0, 10)))
    .slice(0, SUM_LETTERS);
}

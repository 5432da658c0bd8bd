import { spaceOutControlCharacters } from "#shared/base/controlCharacters.ts";
import type { Json } from "#shared/base/canonicalJson.ts";
import type { GlyphPredicate } from "./glyphPredicate.ts";

/** Joiners, direction marks and variation selectors have no shape of their own and may be missing in a font. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** Longer than any word, and too long for the margin: a web address, a key. */
const UNBROKEN = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{32}(?=\S)/gu;
/** Every text with such a stretch has this, which is found much faster; most texts have none. */
const LONG = /(?:^|\s)\S{33}/;

/**
 * Makes a text printable with all faces together: control characters become spaces, characters that no face has become
 * U+FFFD (an export must never fail over an emoji), and very long words may break. The words themselves stay.
 */
export function replaceUnprintableCharacters(text: string, covered: GlyphPredicate): string {
  const shown = PRINTABLE_ASCII.test(text) ? text : replaceBeyondAscii(text, covered);
  return LONG.test(shown) ? shown.replace(UNBROKEN, "$&\u200b") : shown;
}

function replaceBeyondAscii(text: string, covered: GlyphPredicate): string {
  return spaceOutControlCharacters(text).replace(BEYOND_ASCII, (char) =>
    covered(char.codePointAt(0)!) ? char : INVISIBLE.test(char) ? "" : REPLACEMENT_CHARACTER,
  );
}

/** ASCII is most of what is printed and has a glyph in every face, so it is not looked up. */
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const BEYOND_ASCII = /[^\x20-\x7e]/gu;

/** The scripts that the faces were drawn for, and the marks that go with them. */
const SCRIPTS =
  /[\p{scx=Common}\p{scx=Inherited}\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Arabic}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}]/u;
const MARKS = /[\u0300-\u036f\p{scx=Arabic}\P{M}]/u;

/**
 * Limits coverage to those scripts. A font may have every character of a cluster and no shape for the whole (a vowel
 * sign of another script on an exclamation mark). No font table tells this, and PDF/UA forbids it.
 */
export function limitCoverageToScripts(covered: GlyphPredicate): GlyphPredicate {
  return (codePoint) => {
    const char = String.fromCodePoint(codePoint);
    return covered(codePoint) && SCRIPTS.test(char) && MARKS.test(char);
  };
}

export const REPLACEMENT_CHARACTER = "\ufffd";

/** Maps every string in a value, but not property names. A value in which nothing changes is returned as it is. */
export function mapJsonStrings(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const mapped = list.map((each) => mapJsonStrings(each, change));
    return mapped.some((each, i) => each !== list[i]) ? mapped : list;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([, each]) => mapJsonStrings(each ?? null, change));
  if (changed.every((each, i) => each === entries[i]![1])) return value;
  return Object.fromEntries(entries.map(([name], i) => [name, changed[i]!]));
}

import { refusal, type Outcome } from "#shared/base/result.ts";
import { JOIN_CODE_KIND_LENGTH, findJoinCodeUnpacker, unpackJoinCode, type JoinCodeUnpackers } from "./joinCode.ts";

/** The longest text that is searched for a code, in UTF-16 units: no mail around an invitation is longer. */
export const MAX_JOIN_TEXT_LENGTH = 65_536;
/** The length of the longest code, in letters: one with a hub's address of a thousand bytes. */
const LONGEST_CODE = 2000;
/** The length of the shortest code, a device's request, in letters. */
const SHORTEST_CODE = 92;
/** The number of letters at a code's beginning that stay unbroken, however it was wrapped, if prose precedes it. */
const UNBROKEN_LETTERS = 16;
/** A word of so many letters is a code, or was one: prose has no such words. */
const CODE_LIKE_LENGTH = 40;
/** The most failed attempts to read a code in one text: a message has one or two codes. */
const MAX_ATTEMPTS = 32;

/**
 * Finds and reads the single code in a text: the code alone, or in a message as mail programs leave it (wrapped, quoted
 * with `>`, with unusual spaces and invisible characters). Returns null if there is none. Refuses with `code.damaged`,
 * or with `code.several` if there is more than one, so that none is chosen by chance.
 */
export function findAndUnpackJoinCode<T>(text: string, readers: JoinCodeUnpackers<T>): Outcome<T> | null {
  if (text.length > MAX_JOIN_TEXT_LENGTH) return null;
  const { said, isDamaged, isCutShort } = codesIn(text, readers);
  const [one] = said.values();
  if (said.size > 1 || (one && isCutShort)) return refusal("code.several");
  return one ?? (isDamaged ? refusal("code.damaged") : null);
}

/** Reads every code in a text; also reports whether one is damaged and whether the search was cut short. */
function codesIn<T>(text: string, readers: JoinCodeUnpackers<T>) {
  const said = new Map<string, T>();
  let isDamaged = false;
  let failed = 0;
  for (const words of runsOf(text)) {
    for (let at = 0; at < words.length && failed < MAX_ATTEMPTS;) {
      const word = words[at]!;
      const begun = beginningAt(words, at, readers);
      const found = begun && unpackJoinCode(begun.letters, begun.read);
      if (found) said.set(found.code, found.says);
      else if (begun) failed++;
      isDamaged ||= begun !== null && !found && word.length >= CODE_LIKE_LENGTH;
      const taken = found ? word.length - stripEmphasis(word).length + found.code.length : 1;
      for (let left = taken; left > 0; at++) left -= words[at]!.length;
    }
  }
  const isCutShort = failed >= MAX_ATTEMPTS;
  return { said, isDamaged: isDamaged || isCutShort, isCutShort };
}

/**
 * Returns the letters of a possible code that begins at a word of a run, and its reader; null if no code begins there.
 */
function beginningAt<T>(words: readonly string[], at: number, readers: JoinCodeUnpackers<T>) {
  if (at > 0 && words[at]!.length < UNBROKEN_LETTERS) return null;
  const first = lettersFrom(words, at, JOIN_CODE_KIND_LENGTH);
  const read = first.length === JOIN_CODE_KIND_LENGTH ? findJoinCodeUnpacker(first, readers) : undefined;
  const letters = read ? lettersFrom(words, at, LONGEST_CODE) : "";
  return read && letters.length >= SHORTEST_CODE ? { letters, read } : null;
}

/** Strips leading Markdown emphasis: no code begins with an underscore. */
function stripEmphasis(word: string): string {
  return word.replace(/^_+/, "");
}

/**
 * Splits a text into runs of words that consist of code letters only; words of a run are separated only by space and
 * quoting.
 */
function runsOf(text: string): readonly (readonly string[])[] {
  const visible = text.replace(/\p{Cf}/gu, "");
  return visible.split(/[^A-Za-z0-9_\-\s>|]+/).map((run) => run.split(/[\s>|]+/).filter(Boolean));
}

/** Joins the letters of a run from one of its words on, at most `most`. */
function lettersFrom(words: readonly string[], from: number, most: number): string {
  let letters = stripEmphasis(words[from]!);
  for (let at = from + 1; at < words.length && letters.length < most; at++) letters += words[at]!;
  return letters.slice(0, most);
}

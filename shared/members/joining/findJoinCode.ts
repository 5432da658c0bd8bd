import { refusal, type Outcome } from "#shared/base/result.ts";
import { KIND_LETTERS, findJoinCodeReader, unpackJoinCode, type JoinCodeReaders } from "./joinCode.ts";

/** The longest text that is looked through for a code, in UTF-16 units: no mail around an invitation is longer. */
export const MAX_JOIN_TEXT_LENGTH = 65_536;
/** The longest code, in letters: with a hub's address of a thousand bytes. */
const LONGEST_CODE = 2000;
/** The shortest code, a device's request. */
const SHORTEST_CODE = 92;
/** How many letters of a code stand together at its beginning, however it was broken into lines, where prose is before it. */
const TOGETHER = 16;
/** So many letters in one word are a code, or were one: no prose has such a word. */
const SURELY_A_CODE = 40;
/** How many beginnings that come to nothing are taken apart at the most: a message has one or two codes. */
const MOST_BEGINNINGS = 32;

/**
 * What the one code in a text says: the code alone, or a message around it, as mail programs leave it (broken into
 * lines, quoted with `>`, with spaces of all kinds and invisible characters in it). Null where there is none; refused
 * where it is damaged, and where there are several, so that none is taken by chance.
 */
export function findJoinCode<T>(text: string, readers: JoinCodeReaders<T>): Outcome<T> | null {
  if (text.length > MAX_JOIN_TEXT_LENGTH) return null;
  const { said, isDamaged, isCutShort } = codesIn(text, readers);
  const [one] = said.values();
  if (said.size > 1 || (one && isCutShort)) return refusal("code.several");
  return one ?? (isDamaged ? refusal("code.damaged") : null);
}

/** What every code in a text says, by the code; whether there is one that is damaged, and whether some was left unread. */
function codesIn<T>(text: string, readers: JoinCodeReaders<T>) {
  const said = new Map<string, T>();
  let isDamaged = false;
  let failed = 0;
  for (const words of runsOf(text)) {
    for (let at = 0; at < words.length && failed < MOST_BEGINNINGS;) {
      const word = words[at]!;
      const begun = beginningAt(words, at, readers);
      const found = begun && unpackJoinCode(begun.letters, begun.read);
      if (found) said.set(found.code, found.says);
      else if (begun) failed++;
      isDamaged ||= begun !== null && !found && word.length >= SURELY_A_CODE;
      const taken = found ? word.length - bare(word).length + found.code.length : 1;
      for (let left = taken; left > 0; at++) left -= words[at]!.length;
    }
  }
  const isCutShort = failed >= MOST_BEGINNINGS;
  return { said, isDamaged: isDamaged || isCutShort, isCutShort };
}

/** The letters of what may be a code that begins with one of a run's words, and what reads it; null where nothing does. */
function beginningAt<T>(words: readonly string[], at: number, readers: JoinCodeReaders<T>) {
  if (at > 0 && words[at]!.length < TOGETHER) return null;
  const first = lettersFrom(words, at, KIND_LETTERS);
  const read = first.length === KIND_LETTERS ? findJoinCodeReader(first, readers) : undefined;
  const letters = read ? lettersFrom(words, at, LONGEST_CODE) : "";
  return read && letters.length >= SHORTEST_CODE ? { letters, read } : null;
}

/** A word without what sets it in bold or italics in Markdown: no code begins with an underscore. */
function bare(word: string): string {
  return word.replace(/^_+/, "");
}

/** The words of a text that are letters of a code only; a run of them has nothing but space and quoting between. */
function runsOf(text: string): readonly (readonly string[])[] {
  const visible = text.replace(/\p{Cf}/gu, "");
  return visible.split(/[^A-Za-z0-9_\-\s>|]+/).map((run) => run.split(/[\s>|]+/).filter(Boolean));
}

/** The letters of a run from one of its words on, so many at the most. */
function lettersFrom(words: readonly string[], from: number, most: number): string {
  let letters = bare(words[from]!);
  for (let at = from + 1; at < words.length && letters.length < most; at++) letters += words[at]!;
  return letters.slice(0, most);
}

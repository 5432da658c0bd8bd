import { refuse, type Outcome } from "../base/result.ts";
import { readerFor, unpack, type Readers } from "./packed.ts";

/** The longest text that is looked through for a code, in UTF-16 units: no mail around an invitation is longer. */
export const LONGEST_TEXT = 65_536;
/** The longest code, in letters: with a hub's address of a thousand bytes. */
const LONGEST_CODE = 2000;
/** The shortest code, a device's request. */
const SHORTEST_CODE = 92;
/** How many letters of a code stand together at its beginning, however it was broken into lines, where prose is before it. */
const TOGETHER = 16;
/** So many letters in one word are a code, or were one: no prose has such a word. */
const SURELY_A_CODE = 40;

/**
 * What the one code in a text says: the code alone, or a message around it, as mail programs leave it (broken into
 * lines, quoted with `>`, with spaces of all kinds and invisible characters in it). Null where there is none; refused
 * where it is damaged, and where there are several, so that none is taken by chance.
 */
export function onlyCode<T>(text: string, readers: Readers<T>): Outcome<T> | null {
  if (text.length > LONGEST_TEXT) return null;
  const { said, isDamaged } = codesIn(text, readers);
  const [one] = said.values();
  if (said.size > 1) return refuse("code.several");
  return one ?? (isDamaged ? refuse("code.damaged") : null);
}

/** What every code in a text says, by the code, and whether there is something that was one. */
function codesIn<T>(text: string, readers: Readers<T>) {
  const said = new Map<string, T>();
  let isDamaged = false;
  for (const words of runsOf(text)) {
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const letters = at === 0 || word.length >= TOGETHER ? lettersFrom(words, at) : "";
      const read = letters.length >= SHORTEST_CODE ? readerFor(letters, readers) : undefined;
      const found = read && unpack(letters, read);
      if (found) said.set(found.code, found.says);
      else isDamaged ||= read !== undefined && word.length >= SURELY_A_CODE;
      for (let left = found?.code.length ?? 1; left > 0; at++) left -= words[at]!.length;
    }
  }
  return { said, isDamaged };
}

/** The words of a text that are letters of a code only; a run of them has nothing but space and quoting between. */
function runsOf(text: string): readonly (readonly string[])[] {
  const visible = text.replace(/\p{Cf}/gu, "");
  return visible.split(/[^A-Za-z0-9_\-\s>|]+/).map((run) => run.split(/[\s>|]+/).filter(Boolean));
}

/** The letters of a run from one of its words on, as many as a code has at the most. */
function lettersFrom(words: readonly string[], from: number): string {
  let letters = "";
  for (let at = from; at < words.length && letters.length < LONGEST_CODE; at++) letters += words[at]!;
  return letters.slice(0, LONGEST_CODE);
}

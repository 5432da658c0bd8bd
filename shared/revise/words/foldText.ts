/** Writing that sets no space between words: every character of it counts as a word. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What is left of a character, as UTF-16, and whether it is part of a word (a letter or a digit) or white space. */
export interface FoldedCharacter {
  readonly codes: readonly number[];
  readonly isWord: boolean;
  readonly isSpace: boolean;
}

const common: FoldedCharacter[] = Array.from({ length: 128 }, (_, code) => foldAfresh(code));
const others = new Map<number, FoldedCharacter>();

/**
 * A character, given by its code point, as two readings of one text agree on it: ligatures and presentation forms taken
 * apart, marks, soft hyphens, joiners and tatweel gone, quotes and hyphens of one form each, small letters. Empty where
 * nothing is left of it (white space, too).
 */
export function foldCodePoint(code: number): FoldedCharacter {
  if (code < common.length) return common[code]!;
  let folded = others.get(code);
  if (!folded) others.set(code, (folded = foldAfresh(code)));
  return folded;
}

/** A whole text folded. */
export function foldText(text: string): string {
  let folded = "";
  for (const character of text) folded += String.fromCharCode(...foldCodePoint(character.codePointAt(0)!).codes);
  return folded;
}

function foldAfresh(code: number): FoldedCharacter {
  const character = String.fromCodePoint(code);
  const text = plain(character);
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return { codes, isWord: /[\p{L}\p{N}]/u.test(text) && !WITHOUT_SPACES.test(text), isSpace: /\s/u.test(character) };
}

function plain(character: string): string {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Z}\p{Cc}\p{Cf}\u0640]/gu, "")
    .replace(/[«»“”„‟‹›‘’‚‛`´′″]/gu, "'")
    .replace(/"/gu, "'")
    .replace(/[\p{Pd}\u2212\u2043\u00ac]/gu, "-");
}

/** Scripts without spaces between words: each of their characters counts as a word. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What remains of a folded character, in UTF-16 units, and whether it is part of a word (a letter or a digit) or white
 * space.
 */
export interface FoldedCharacter {
  readonly codes: readonly number[];
  readonly isWord: boolean;
  readonly isSpace: boolean;
}

const common: FoldedCharacter[] = Array.from({ length: 128 }, (_, code) => computeFold(code));
const others = new Map<number, FoldedCharacter>();

/**
 * Folds a character, given by its code point, to a form in which two readings of one text agree: ligatures and
 * presentation forms are decomposed; marks, soft hyphens, joiners and tatweel are removed; quotes and hyphens are
 * unified; letters are lower-case. The result is empty if nothing remains (as for white space).
 */
export function foldCharacter(code: number): FoldedCharacter {
  if (code < common.length) return common[code]!;
  let folded = others.get(code);
  if (!folded) others.set(code, (folded = computeFold(code)));
  return folded;
}

/** Folds a whole text. */
export function foldDraftText(text: string): string {
  let folded = "";
  for (const character of text) folded += String.fromCharCode(...foldCharacter(character.codePointAt(0)!).codes);
  return folded;
}

function computeFold(code: number): FoldedCharacter {
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

/** What is left of a character, and whether it is part of a word: a letter or a digit. */
export interface Folded {
  readonly text: string;
  readonly isWord: boolean;
}

const folded = new Map<string, Folded>();

/**
 * A character as two readings of one text agree on it: ligatures and presentation forms taken apart, marks,
 * soft hyphens, joiners and tatweel gone, quotes and hyphens of one form each, small letters. "" where nothing
 * is left of it (white space, too).
 */
export function fold(character: string): Folded {
  let known = folded.get(character);
  if (known === undefined) {
    const text = foldAfresh(character);
    known = { text, isWord: /[\p{L}\p{N}]/u.test(text) };
    folded.set(character, known);
  }
  return known;
}

function foldAfresh(character: string): string {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Z}\p{Cc}\p{Cf}\u0640]/gu, "")
    .replace(/[«»“”„‟‹›‘’‚‛`´′″]/gu, "'")
    .replace(/"/gu, "'")
    .replace(/[\p{Pd}\u2212\u2043\u00ac]/gu, "-");
}

/** Letters and signs that one and the same word may be written with, in Arabic and French, and quotation marks. */
const SPELLINGS = new Map([
  ["ى", "ي"],
  ["ة", "ه"],
  ["ئ", "ء"],
  ["ؤ", "ء"],
  ["œ", "oe"],
  ["Œ", "oe"],
  ["æ", "ae"],
  ["Æ", "ae"],
  ["’", "'"],
  ["‘", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
]);

/** Arabic-Indic digits, and those of Persian: the last four bits of each are its value. */
const ARABIC_DIGITS = "٠-٩۰-۹";
const SPELT_OTHERWISE = new RegExp(`[${[...SPELLINGS.keys()].join("")}${ARABIC_DIGITS}]`, "gu");
/** A hyphen within a word, as in “co-operation”, the last of these soft. */
const HYPHEN_WITHIN = /(?<=\p{L})[-‐‑\u00ad](?=\p{L})/gu;
/** Accents, vowel signs, and the line that lengthens an Arabic word. */
const SIGNS = /[\p{M}\u0640]/gu;
const ASCII = /^[\x20-\x7f]*$/;
const HYPHEN_IN_ASCII = /[a-z]-[a-z]/i;

/** A text folded for searching, with the offsets in the original where each unit begins and ends, if they differ. */
export interface FoldedText {
  readonly text: string;
  readonly original: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/**
 * Folds a text for comparison: lower case without accents, vowel signs and hyphens within words; ligatures, quotation
 * marks, and letters and digits that are written in several ways become one; a run of white space becomes one space.
 */
export function foldForSearch(text: string): string {
  if (isFoldedByCase(text)) return text.toLowerCase();
  return foldSpelling(text.replace(HYPHEN_WITHIN, "")).replace(/\s+/gu, " ");
}

/** Folds words that a user searches for. A hyphen at their end is one that is still being typed. */
export function foldSought(words: string): string {
  return foldForSearch(words.replace(/(?<=\p{L})[-‐‑]$/u, ""));
}

/** Folds a text as `foldForSearch` does, but leaves its white space, and says where each unit came from. */
export function foldWithOffsets(text: string): FoldedText {
  if (isFoldedByCase(text)) return { text: text.toLowerCase(), original: null };
  const hyphens = new Set([...text.matchAll(HYPHEN_WITHIN)].map(({ index }) => index));
  let folded = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const letter of text) {
    const isHyphenWithin = hyphens.has(at);
    const plain = isHyphenWithin ? "" : foldSpelling(letter);
    const end = at + letter.length;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    // An accent belongs to the letter before it.
    if (plain === "" && !isHyphenWithin && ends.length > 0) ends[ends.length - 1] = end;
    folded += plain;
    at = end;
  }
  return { text: folded, original: { starts, ends } };
}

function isFoldedByCase(text: string): boolean {
  return ASCII.test(text) && !HYPHEN_IN_ASCII.test(text);
}

function foldSpelling(text: string): string {
  return text
    .replace(SPELT_OTHERWISE, (letter) => SPELLINGS.get(letter) ?? `${letter.codePointAt(0)! & 15}`)
    .normalize("NFKD")
    .replace(SIGNS, "")
    .toLowerCase()
    .replaceAll("ς", "σ");
}

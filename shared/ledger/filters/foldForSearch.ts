/** Folds a text for comparison: removes capitals, accents and vowel signs, and straightens quotation marks. */
export function foldForSearch(text: string): string {
  if (/^[\x20-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ");
}

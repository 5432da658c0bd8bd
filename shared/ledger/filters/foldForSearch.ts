/** A text as texts are compared: without capitals, accents and vowel signs; quotation marks as they are typed. */
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

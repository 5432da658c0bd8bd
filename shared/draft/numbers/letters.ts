/** The orders in which lists run through a script's letters: both are met, and either may leave letters out. */
const ORDERS: readonly string[] = [
  "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгдежзийклмнопрстуфхцчшщэюя",
];

/** A letter without its vowel signs, its hamza and the stroke that lengthens it, in lower case. */
export function foldLetter(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/ى/g, "ي")
    .toLowerCase();
}

/** The places that a single Arabic or Cyrillic letter can have in a list, from 1; none for any other text. */
export function alphabetPositions(text: string): readonly number[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [];
  if (/^й$/iu.test(text)) return [10];
  const letter = foldLetter(text);
  if ([...letter].length !== 1) return [];
  return [...new Set(ORDERS.map((order) => order.indexOf(letter) + 1))].filter((place) => place > 0);
}

/** Orders of letters in lists, by script. More than one is in use, and lists may skip letters. */
const ORDERS: readonly string[] = [
  "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгдежзийклмнопрстуфхцчшщэюя",
];

/** Folds a letter: removes vowel signs, hamza and tatweel, and converts it to lower case. */
export function foldNonLatinLetter(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/ى/g, "ي")
    .toLowerCase();
}

/** Returns the positions that a single Arabic or Cyrillic letter may have in a list, from 1; none for other text. */
export function nonLatinLetterPositions(text: string): readonly number[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [];
  if (/^й$/iu.test(text)) return [10];
  const letter = foldNonLatinLetter(text);
  if ([...letter].length !== 1) return [];
  return [...new Set(ORDERS.map((order) => order.indexOf(letter) + 1))].filter((place) => place > 0);
}

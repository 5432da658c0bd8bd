/** The orders in which lists run through a script's letters: both are met, and either may leave letters out. */
const ORDERS: readonly string[] = [
  "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгдежзийклмнопрстуфхцчшщэюя",
];

/** The places that a single Arabic or Cyrillic letter can have in a list, from 1; none for any other text. */
export function letterPlaces(text: string): readonly number[] {
  const letter = text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/ى/g, "ي")
    .toLowerCase();
  if ([...letter].length !== 1) return text === "й" || text === "Й" ? [10] : [];
  return [...new Set(ORDERS.map((order) => order.indexOf(letter) + 1))].filter((place) => place > 0);
}

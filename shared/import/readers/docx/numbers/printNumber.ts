import { toRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import { LETTERS_BY_NUMBER_FORMAT, DIGITS_BY_NUMBER_FORMAT, SIGN_NUMBER_FORMATS } from "./numeralSigns.ts";
import { EAST_ASIAN_NUMBER_FORMATS, printEastAsianNumber } from "./eastAsianNumbers.ts";
import { spellCardinal, printAbbreviatedOrdinal, spellOrdinal } from "./spelledNumbers.ts";

/** The most repetitions of a letter that Word prints. */
const LONGEST = 30;

/**
 * Prints a number in one of Word's formats as Word does; returns null for an unknown format, which the caller prints in
 * digits. `language` (a BCP 47 tag) matters if the number is spelled or abbreviated.
 */
export function printDocxNumber(value: number, format: string, language = "en"): string | null {
  if (format === "none" || format === "bullet") return "";
  const letters = LETTERS_BY_NUMBER_FORMAT[format];
  if (letters) return printRepeated(letters, value);
  const signs = SIGN_NUMBER_FORMATS[format];
  if (signs) return signs[value - 1] ?? String(value);
  const digits = DIGITS_BY_NUMBER_FORMAT[format];
  if (digits) return String(value).replace(/\d/g, (digit) => digits[Number(digit)]!);
  if (format in EAST_ASIAN_NUMBER_FORMATS) return printEastAsianNumber(value, format);
  return printByFormat(value, format, language);
}

function printByFormat(value: number, format: string, language: string): string | null {
  switch (format) {
    case "upperRoman":
      return toRomanNumeral(value) || String(value);
    case "lowerRoman":
      return toRomanNumeral(value).toLowerCase() || String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "numberInDash":
      return `- ${value} -`;
    case "hex":
      return value.toString(16).toUpperCase();
    case "hebrew1":
      return printHebrew(value);
    case "ordinal":
      return printAbbreviatedOrdinal(value, language);
    case "cardinalText":
      return spellCardinal(value, language);
    case "ordinalText":
      return spellOrdinal(value, language);
    default:
      return null;
  }
}

/**
 * Pads a number for a pattern such as "001, 002, 003, ...": to as many digits as its first number has. Null if the
 * pattern is not of this form.
 */
export function padNumberByPattern(value: number, pattern: string): string | null {
  const [first] = /^0+\d/.exec(pattern) ?? [];
  return first === undefined ? null : String(value).padStart(first.length, "0");
}

/** Prints a to z, then aa, bb, cc: the letter is repeated, not carried to the next place. */
function printRepeated(letters: readonly string[], value: number): string {
  if (value < 1) return String(value);
  const times = Math.floor((value - 1) / letters.length) + 1;
  return letters[(value - 1) % letters.length]!.repeat(Math.min(times, LONGEST));
}

const HEBREW: readonly (readonly [number, string])[] = [
  ...[..."תשרק"].map((letter, i) => [400 - i * 100, letter] as const),
  ...[..."צפעסנמלכי"].map((letter, i) => [90 - i * 10, letter] as const),
  ...[..."טחזוהדגבא"].map((letter, i) => [9 - i, letter] as const),
];

/** Prints Hebrew letters by value; 15 and 16 are written 9 + 6 and 9 + 7. */
function printHebrew(value: number): string {
  if (value < 1 || value > 999) return String(value);
  let [rest, text] = [value, ""];
  while (rest > 0) {
    const step = rest === 15 || rest === 16 ? 9 : HEBREW.find(([worth]) => worth <= rest)![0];
    text += HEBREW.find(([worth]) => worth === step)![1];
    rest -= step;
  }
  return text;
}

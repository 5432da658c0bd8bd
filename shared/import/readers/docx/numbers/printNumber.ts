import { toRoman } from "#shared/draft/numbers/provisionNumber.ts";
import { LETTER_FORMATS, DIGIT_FORMATS, SIGN_FORMATS } from "./numeralSigns.ts";
import { EAST_ASIAN_FORMATS, printEastAsian } from "./eastAsian.ts";
import { spellCardinal, abbreviateOrdinal, spellOrdinal } from "./spelledNumbers.ts";

/** Word prints no more of a doubled letter than this many. */
const LONGEST = 30;

/**
 * A number in one of Word's formats as Word prints it; null for a format that is not known here, which the
 * caller prints in digits. `language` (a BCP 47 tag) matters where the number is spelled or abbreviated.
 */
export function printNumber(value: number, format: string, language = "en"): string | null {
  if (format === "none" || format === "bullet") return "";
  const letters = LETTER_FORMATS[format];
  if (letters) return repeated(letters, value);
  const signs = SIGN_FORMATS[format];
  if (signs) return signs[value - 1] ?? String(value);
  const digits = DIGIT_FORMATS[format];
  if (digits) return String(value).replace(/\d/g, (digit) => digits[Number(digit)]!);
  if (format in EAST_ASIAN_FORMATS) return printEastAsian(value, format);
  return worded(value, format, language);
}

function worded(value: number, format: string, language: string): string | null {
  switch (format) {
    case "upperRoman":
      return toRoman(value) || String(value);
    case "lowerRoman":
      return toRoman(value).toLowerCase() || String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "numberInDash":
      return `- ${value} -`;
    case "hex":
      return value.toString(16).toUpperCase();
    case "hebrew1":
      return hebrew(value);
    case "ordinal":
      return abbreviateOrdinal(value, language);
    case "cardinalText":
      return spellCardinal(value, language);
    case "ordinalText":
      return spellOrdinal(value, language);
    default:
      return null;
  }
}

/** "001, 002, 003, ...": as many digits as the first of the pattern has. */
export function padNumber(value: number, pattern: string): string | null {
  const [first] = /^0+\d/.exec(pattern) ?? [];
  return first === undefined ? null : String(value).padStart(first.length, "0");
}

/** a to z, then aa, bb, cc: the letter doubled, not the next place of a number. */
function repeated(letters: readonly string[], value: number): string {
  if (value < 1) return String(value);
  const times = Math.floor((value - 1) / letters.length) + 1;
  return letters[(value - 1) % letters.length]!.repeat(Math.min(times, LONGEST));
}

const HEBREW: readonly (readonly [number, string])[] = [
  ...[..."תשרק"].map((letter, i) => [400 - i * 100, letter] as const),
  ...[..."צפעסנמלכי"].map((letter, i) => [90 - i * 10, letter] as const),
  ...[..."טחזוהדגבא"].map((letter, i) => [9 - i, letter] as const),
];

/** Letters by their value; 15 and 16 are written 9 + 6 and 9 + 7. */
function hebrew(value: number): string {
  if (value < 1 || value > 999) return String(value);
  let [rest, text] = [value, ""];
  while (rest > 0) {
    const step = rest === 15 || rest === 16 ? 9 : HEBREW.find(([worth]) => worth <= rest)![0];
    text += HEBREW.find(([worth]) => worth === step)![1];
    rest -= step;
  }
  return text;
}

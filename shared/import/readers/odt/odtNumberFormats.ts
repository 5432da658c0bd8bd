import { padNumberByPattern, printDocxNumber } from "../docx/numbers/printNumber.ts";

/**
 * The formats of OpenDocument beyond digits, letters and Roman numerals, by their first sample, with the names that Word
 * has for the same formats. OpenDocument names a format by its first numbers: "一, 二, 三, ...".
 */
const BY_FIRST_SAMPLE: Readonly<Record<string, string>> = {
  "1st": "ordinal",
  First: "ordinalText",
  One: "cardinalText",
  "①": "decimalEnclosedCircle",
  一: "chineseCountingThousand",
  壹: "chineseLegalSimplified",
  甲: "ideographTraditional",
  子: "ideographZodiac",
  أ: "arabicAlpha",
  ا: "arabicAlpha",
  א: "hebrew1",
  ก: "thaiLetters",
  а: "russianLower",
  А: "russianUpper",
  "١": "hindiNumbersOfArabic",
  "०": "hindiNumbers",
  "๑": "thaiNumbers",
  "１": "decimalFullWidth",
};

/** Prints a number in a format that OpenDocument names by samples; in digits if the format is not known. */
export function printOdtSampledNumber(value: number, format: string): string {
  const padded = padNumberByPattern(value, format);
  if (padded !== null) return padded;
  const [first = ""] = format.split(/[,\s]/u, 1);
  const named = BY_FIRST_SAMPLE[first];
  if (named === "hindiNumbersOfArabic")
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  return (named === undefined ? null : printDocxNumber(value, named)) ?? String(value);
}

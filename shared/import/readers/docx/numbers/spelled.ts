const ONES =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const TENS = "Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");
const IRREGULAR: Readonly<Record<string, string>> = {
  One: "First",
  Two: "Second",
  Three: "Third",
  Five: "Fifth",
  Eight: "Eighth",
  Nine: "Ninth",
  Twelve: "Twelfth",
};

/** "First" numbers with their ending as they are abbreviated: 1st, 1er, 1.º, 1-й; "1." where that is not known. */
export function ordinal(value: number, language: string): string {
  switch (language.slice(0, 2)) {
    case "en":
      return value + englishEnding(value);
    case "fr":
      return value === 1 ? "1er" : `${value}e`;
    case "es":
    case "pt":
    case "it":
      return `${value}º`;
    case "ru":
      return `${value}-й`;
    default:
      return `${value}.`;
  }
}

function englishEnding(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/** "One" to "Nine thousand nine hundred ninety-nine" in English; null in other languages. */
export function cardinal(value: number, language: string): string | null {
  if (!language.startsWith("en") || value < 0 || value > 9999) return null;
  const words = wordsOf(value);
  return words[0]! + words.slice(1).toLowerCase();
}

/** "First", "Twenty-second" in English; null in other languages. */
export function ordinalWords(value: number, language: string): string | null {
  if (!language.startsWith("en") || value < 1 || value > 9999) return null;
  const ended = wordsOf(value).replace(/\w+$/, (last) => IRREGULAR[last] ?? last.replace(/y$/, "ie") + "th");
  return ended[0]! + ended.slice(1).toLowerCase();
}

function wordsOf(value: number): string {
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? "" : `-${ONES[value % 10]!}`);
  const [step, word] = value < 1000 ? ([100, "hundred"] as const) : ([1000, "thousand"] as const);
  const rest = value % step;
  return `${wordsOf(Math.floor(value / step))} ${word}${rest === 0 ? "" : ` ${wordsOf(rest)}`}`;
}

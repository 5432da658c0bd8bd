import { primarySubtagOf } from "#shared/base/language.ts";

/** The months from January on; several names of one month are separated by "|". */
const MONTHS: Readonly<Record<string, string>> = {
  en: "january february march april may june july august september october november december",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ar: "يناير فبراير مارس أبريل مايو يونيه|يونيو يوليه|يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
};

const CHINESE_MONTH = /\d{1,2}(?=\s*月)/gu;

const patterns = new Map<string, RegExp>();

/** Returns the pattern of a month beside a day or a year, so that "may" and "mars" alone are no months. */
function monthPattern(subtag: string): RegExp | null {
  if (subtag === "zh") return CHINESE_MONTH;
  const names = MONTHS[subtag];
  if (names === undefined) return null;
  let pattern = patterns.get(subtag);
  if (!pattern) {
    const any = names.replaceAll(" ", "|");
    const day = "\\p{Nd}{1,2}(?:st|nd|rd|th|er|º)?";
    const link = "(?:\\s+(?:de|d['’]|of))?\\s+(?:\\p{L}+\\s+(?:\\p{L}+\\s*)?/\\s*)?";
    pattern = new RegExp(
      `(?<=${day}${link})(?:${any})(?!\\p{L})|(?<!\\p{L})(?:${any})(?=\\s+(?:de\\s+)?\\p{Nd})`,
      "giu",
    );
    patterns.set(subtag, pattern);
  }
  return pattern;
}

/** A month of a date. Offsets are UTF-16. */
export interface WrittenMonth {
  /** From 1 to 12. */
  readonly month: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the months of the dates in a text: "10 December 1982" and "1982年12月10日" have 12. */
export function findDateMonths(text: string, language: string): readonly WrittenMonth[] {
  const subtag = primarySubtagOf(language);
  const pattern = /\p{Nd}/u.test(text) ? monthPattern(subtag) : null;
  if (!pattern) return [];
  const names = MONTHS[subtag]?.split(" ").map((name) => name.split("|")) ?? [];
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => {
    const month = names.findIndex((each) => each.includes(name.toLowerCase())) + 1 || Number.parseInt(name, 10);
    return { month, start: index, end: index + name.length };
  });
}

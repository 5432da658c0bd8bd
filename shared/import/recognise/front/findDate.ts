/** The months in five languages, each by the common beginning of its forms; Arabic has two names for each. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|янв|يناير|كانون الثاني)/u,
  /^(?:feb|fév|fev|фев|فبراير|شباط)/u,
  /^(?:mar|мар|مارس|آذار|اذار)/u,
  /^(?:apr|avr|abr|апр|أبريل|ابريل|نيسان)/u,
  /^(?:may|mai|май|мая|мае|مايو|أيار|ايار)/u,
  /^(?:jun|juin|июн|يونيه|يونيو|حزيران)/u,
  /^(?:jul|juil|июл|يوليه|يوليو|تموز)/u,
  /^(?:aug|août|aout|ago|авг|أغسطس|اغسطس|آب)/u,
  /^(?:sep|set|сен|سبتمبر|أيلول|ايلول)/u,
  /^(?:oct|окт|أكتوبر|اكتوبر|تشرين الأول)/u,
  /^(?:nov|ноя|نوفمبر|تشرين الثاني)/u,
  /^(?:dec|déc|dic|дек|ديسمبر|كانون الأول)/u,
];

const DAY_FIRST =
  /(?<![\p{L}\p{N}])([0-9]{1,2})(?:er|º|°|\.|st|nd|rd|th)?\s+(?:(?:de|of)\s+)?(\p{L}[\p{L}\p{M}]*(?: (?:الأول|الثاني))?)(?:\s?\/\s?\p{L}[\p{L}\p{M}]*(?: \p{L}+)?)?\.?,?\s+(?:(?:de|del)\s+)?([12][0-9]{3})(?![\p{N}])/gu;
const MONTH_FIRST = /(?<![\p{L}\p{N}])(\p{L}{3,10})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([12][0-9]{3})(?![\p{N}])/gu;
const HAN = /([12][0-9]{3})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日/gu;
const ISO = /(?<![\p{N}/])([12][0-9]{3})-([0-9]{2})-([0-9]{2})(?![\p{N}])/gu;

/**
 * The text before the end of a range: the day on which it begins, with or without its month ("29 November-", "du 30
 * novembre au").
 */
const FROM =
  /(?<![\p{L}\p{N}/.])[0-9]{1,2}(?:er|º|°|\.|st|nd|rd|th)?(?:\s+(?:(?:de|of)\s+)?(?<month>\p{L}[\p{L}\p{M}]*(?: (?:الأول|الثاني))?)(?:\s?\/\s?\p{L}[\p{L}\p{M}]*(?: \p{L}+)?)?\.?)?(?:,?\s+(?:(?:de|del)\s+)?[12][0-9]{3})?(?:\s*[-‐‑‒–—]\s*(?:\p{L}{3,10}\.?\s)?|\s+(?:to|until|au|al?|по|до|إلى)\s+)(?:el\s+|le\s+)?$/u;
/** The text after the beginning of a range, if that is a whole date. */
const TO =
  /^\s*(?:[-‐‑‒–—至]|(?:to|until|au|al?|по|до|إلى)\s)\s*(?:el\s|le\s)?\s*(?:[0-9]{1,2}|\p{L}{3,10}\.?\s[0-9]{1,2})(?![0-9]*:)/u;

/**
 * Finds the first whole date in a line that is not part of a range ("29 November-5 December 2015"), in any of the six
 * languages, as YYYY-MM-DD.
 */
export function findDateInLine(line: string): string | undefined {
  const text = line.normalize("NFC").replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
  for (const form of [HAN, ISO]) {
    for (const { 0: all, 1: year, 2: month, 3: day, index } of text.matchAll(form)) {
      if (!isPartOfRange(text, index, all)) return dateOf(Number(year), Number(month), Number(day));
    }
  }
  for (const { 0: all, 1: day, 2: name, 3: year, index } of text.matchAll(DAY_FIRST)) {
    const date = dateOf(Number(year), monthOf(name!), Number(day));
    if (date && !isPartOfRange(text, index, all)) return date;
  }
  for (const { 0: all, 1: name, 2: day, 3: year, index } of text.matchAll(MONTH_FIRST)) {
    const date = dateOf(Number(year), monthOf(name!), Number(day));
    if (date && !isPartOfRange(text, index, all)) return date;
  }
  return undefined;
}

function isPartOfRange(text: string, index: number, date: string): boolean {
  const from = FROM.exec(text.slice(0, index));
  const begins = from !== null && (from.groups!["month"] === undefined || monthOf(from.groups!["month"]) > 0);
  return begins || TO.test(text.slice(index + date.length));
}

/**
 * Finds a whole date in a file name ("agreement_9-dec-2015.md", "2015-12-09 draft.pdf", "20151209.docx"), as
 * YYYY-MM-DD.
 */
export function findDateInFileName(name: string): string | undefined {
  const [, year, month, day] = COMPACT.exec(name) ?? [];
  const compact = year && dateOf(Number(year), Number(month), Number(day));
  return compact || (findDateInLine(name.replace(/_/gu, " ")) ?? findDateInLine(name.replace(/[-_.]+/gu, " ")));
}

const COMPACT = /(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])/u;

/** Returns the month, 1 to 12, or 0 if it is not known. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month.test(lower)) + 1;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return undefined;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

import { valueOfNumberWord } from "./numberWords.ts";

/** Latin suffixes in order; treaties insert "5 bis" between 5 and 6. Variants are normalised to the first spelling. */
const LATIN: readonly (readonly string[])[] = [
  ["bis"],
  ["ter"],
  ["quater"],
  ["quinquies", "quinquiens"],
  ["sexies", "sexiens"],
  ["septies", "septiens"],
  ["octies", "octiens"],
  ["novies", "nonies"],
  ["decies"],
  ["alt"],
];

/**
 * Returns whether a suffix may follow another: "ter" follows "bis", and "alt", the alternative to what precedes it,
 * follows any.
 */
export function isNextLatinSuffix(last: number, next: number): boolean {
  return next === last + 1 || (next === LATIN.length && last !== next);
}

/** A pattern for a Latin suffix. It is not anchored, has no group, and takes case from the flags of the expression. */
export const LATIN_SUFFIX_REGEX_SOURCE = LATIN.flat().join("|");

/** "مكررا" is bis, "مكررا ثانيا" is ter. */
const ARABIC_SUFFIXES = ["", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا"];

const HAN = "零一二三四五六七八九";
const HAN_AFTER = "(?:\\s?之\\s?([一二三四五六七八九十]|[1-9]))?";
const HAN_NUMBER = new RegExp(
  `^(?:第|附件|附录|附錄|规则|規則)?\\s?([零〇一二三四五六七八九十百]+|[0-9]+|[IVX]+)${HAN_AFTER}\\s?(?:部分|[条條款章节節部編编项項])?${HAN_AFTER}(?:\\s?规则)?$`,
  "u",
);
const NUMBER = new RegExp(`^(.*?[0-9a-z]|\\?)[\\s.\\-\\u2010-\\u2013[]*(${LATIN_SUFFIX_REGEX_SOURCE})$`, "i");

const WORD = new RegExp(`^\\p{L}{2,}\\.? (?=.)(?!(?:${LATIN_SUFFIX_REGEX_SOURCE})$)`, "iu");

/** The parts of a number: `base` as written, and the position of its Latin suffix (0 none, 1 bis, 2 ter). */
export interface ProvisionNumberParts {
  readonly base: string;
  readonly suffix: number;
}

/**
 * Returns the normal form of a printed number: without outer punctuation and brackets and without the word before it,
 * with one space before a Latin suffix and with ASCII digits. "2 bis." and "2bis", "2-bis" and "2. bis" become "2 bis";
 * "(a)" becomes "a"; "Article 5" becomes "5"; "第四條" becomes "4"; "PART ONE" becomes "1". Letters keep their case.
 * Returns "" if nothing remains.
 */
export function normaliseProvisionNumber(printed: string): string {
  const plain = PLAIN.exec(printed);
  if (plain) return plain[1]!;
  let number = printed;
  for (let last = ""; last !== number;) {
    last = number;
    number = suffixed(bareNumber(number));
  }
  return number;
}

/** A fast path: most numbers need only their brackets and punctuation removed. */
const PLAIN = /^[[(]{0,2}([0-9]{1,4}|[a-z]|[ivx]{1,5})[.)\]]{0,3}$/;

function suffixed(bare: string): string {
  const { base, suffix } = splitLatinSuffix(bare);
  return suffix === 0 ? base : `${base} ${LATIN[suffix - 1]![0]}`;
}

/** Splits the Latin suffix off a number without outer punctuation. */
export function splitLatinSuffix(bare: string): ProvisionNumberParts {
  const match = NUMBER.exec(bare);
  if (!match) return { base: bare, suffix: 0 };
  const name = match[2]!.toLowerCase();
  return { base: match[1]!, suffix: LATIN.findIndex((names) => names.includes(name)) + 1 };
}

/**
 * Returns the value of a Roman numeral in either case, or null. Only what `toRomanNumeral` prints is accepted ("IIX" is not).
 */
export function parseRomanNumeral(text: string): number | null {
  const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  const lower = text.toLowerCase();
  if (!/^[ivxlcdm]{1,15}$/.test(lower)) return null;
  let value = 0;
  for (let i = 0; i < lower.length; i++) {
    const here = digits[lower[i]!]!;
    value += here < (digits[lower[i + 1] ?? ""] ?? 0) ? -here : here;
  }
  return toRomanNumeral(value) === lower.toUpperCase() ? value : null;
}

/** Returns a number from 1 to 3999 in upper-case Roman numerals; otherwise "". */
export function toRomanNumeral(value: number): string {
  if (value < 1 || value > 3999) return "";
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) text += sign;
  return text;
}

/**
 * Returns the position of a list letter: a is 1, z is 26, aa is 27, bb is 28 (the doubled letters of drafts); otherwise
 * null.
 */
export function listLetterPosition(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^([a-z])\1{0,3}$/.test(lower)) return null;
  return (lower.length - 1) * 26 + lower.charCodeAt(0) - 96;
}

/** Returns the letter at a position from 1 on, in lower case: the inverse of `listLetterPosition`. */
export function toListLetter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function bareNumber(printed: string): string {
  const folded = asciiDigits(printed.replace(/([0-9])\s?\.?[º°ª]/gu, "$1").normalize("NFKC"))
    .replace(/[\u064b-\u0652\u0640]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/([0-9]) ([a-z]) ?§/, "$1$2");
  const whole = withLatinSuffix(trim(folded));
  const [, body, own] = PREFIXED.exec(whole) ?? [];
  if (body !== undefined) return `${body}-${own!}`;
  const option = OPTION.exec(whole);
  if (option) return `option ${normaliseProvisionNumber(option[1]!)}${option[2] ?? ""}`;
  return numeral(whole) ?? numeral(firstOfTwo(whole)) ?? bareOf(trim(whole.replace(WORD, "")));
}

/** "(FC)9" names the body that the paragraph is about. */
const PREFIXED = /^([A-Z]{2,8})\) ?([0-9].*)$/;

/** Words for the alternatives of a draft, as the source of a regular expression. */
export const OPTION_WORD_REGEX_SOURCE =
  "option|alternative|alt\\.?|opci[oó]n|alternativa|вариант|الخيار|备选案文|備選案文";

/** The alternatives of a draft are numbered separately from its paragraphs: "Option 1", "Вариант 1". */
const OPTION = new RegExp(
  `^(?:${OPTION_WORD_REGEX_SOURCE})\\s?(?:\\(?)([0-9]+|[IVX]+|[A-Za-z]|[一二三四五六七八九十]+)\\)?( alt)?$`,
  "iu",
);

function bareOf(text: string): string {
  return numeral(text) ?? text.replace(/^[po]p ?(?=[0-9])/i, "").replace(/^1(?:er|re|ère)$/i, "1");
}

/** Returns a number written in words or in Chinese digits in normal form, or null. */
function numeral(text: string): string | null {
  const value = valueOfNumberWord(text);
  if (value !== null) return String(value);
  const [, han, before, after] = HAN_NUMBER.exec(text) ?? [];
  const again = before ?? after;
  if (han === undefined) return null;
  const base = /^[0-9IVX]/.test(han) ? han : String(hanValue(han));
  const nth = again === undefined ? 0 : /[0-9]/.test(again) ? Number(again) : hanValue(again);
  // "之一" is not in the series of "bis", which begins with "之二".
  if (nth < 2) return nth === 1 ? `${base}-1` : base;
  return suffixed(`${base} ${LATIN[Math.min(nth, LATIN.length) - 2]![0]}`);
}

/** Returns the first of two words: "PREMIÈRE" of "PREMIÈRE PARTIE". */
function firstOfTwo(text: string): string {
  return /^(\p{L}+) \p{L}+$/u.exec(text)?.[1] ?? "";
}

function withLatinSuffix(text: string): string {
  const [whole, , nth = ""] = /\s?(مكررا?)(?: (\p{L}+))?$/u.exec(text) ?? [];
  const place = ARABIC_SUFFIXES.indexOf(nth);
  if (whole === undefined || place < 0) return text.replace(/([0-9])[\s-]?бис$/iu, "$1 bis");
  return `${text.slice(0, -whole.length)} ${LATIN[place]![0]}`;
}

function trim(text: string): string {
  return text.replace(/^[^\p{L}\p{N}¶?]+|[^\p{L}\p{N}?]+$/gu, "");
}

/** Converts Eastern Arabic and Persian digits to ASCII; their values are their last four bits. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function hanValue(text: string): number {
  let value = 0;
  let digit = 0;
  for (const sign of text) {
    const step = sign === "十" ? 10 : sign === "百" ? 100 : 0;
    if (step === 0) digit = HAN.indexOf(sign === "〇" ? "零" : sign);
    else value += (digit || 1) * step;
    if (step > 0) digit = 0;
  }
  return value + digit;
}

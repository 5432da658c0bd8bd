import { primarySubtagOf } from "#shared/base/language.ts";
import { parseRomanNumeral } from "./provisionNumber.ts";
import { foldNumeralWord, numeralWordsOf, type NumeralWords } from "./numeralWords.ts";

/** A number in a text, in figures or in words. Offsets are UTF-16. */
export interface NumberInProse {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** False for a word that may mean something else as well ("second", "both", "one"). */
  readonly isCertain: boolean;
}

/**
 * Finds the numbers of texts in one of the six languages of the United Nations: in figures of any script ("1,000", "1
 * 000" and "٣٠") and in words ("one hundred and twenty", "soixante-dix", "خمسة وأربعين", "三十日"). In other languages, only
 * in figures. Example: "thirty days (30)" has 30 twice.
 */
export class ProseNumberFinder {
  readonly #isChinese: boolean;
  readonly #language: NumeralWords | undefined;
  /** What the words seen so far mean: texts repeat their words. */
  readonly #meanings = new Map<string, WordMeaning>();

  constructor(language: string) {
    const subtag = primarySubtagOf(language);
    this.#isChinese = subtag === "zh";
    this.#language = numeralWordsOf(subtag);
  }

  find(text: string): readonly NumberInProse[] {
    const figures = [...findFigures(text), ...findRomanNumerals(text)];
    if (this.#isChinese) return [...figures, ...findHanNumerals(text)];
    return this.#language ? [...figures, ...this.#findInWords(text, this.#language)] : figures;
  }

  #findInWords(text: string, language: NumeralWords): readonly NumberInProse[] {
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }): Word => {
      return { ...this.#meaningOf(word, language), start: index, end: index + word.length };
    });
    const read = language.isArabic ? readArabicNumber : readNumber;
    const found: NumberInProse[] = [];
    for (let i = 0; i < words.length;) {
      const word = words[i]!;
      const number = word.isPart ? read(text, words, i, language) : null;
      if (number) {
        found.push({ value: number.value, start: word.start, end: words[number.next - 1]!.end, isCertain: true });
      } else {
        const { start, end } = word;
        found.push(...word.loose.map((value) => ({ value, start, end, isCertain: false })));
      }
      i = number?.next ?? i + 1;
    }
    return found;
  }

  #meaningOf(word: string, language: NumeralWords): WordMeaning {
    let meaning = this.#meanings.get(word);
    if (!meaning) this.#meanings.set(word, (meaning = meaningOf(foldNumeralWord(word), language)));
    return meaning;
  }
}

/** What a word may mean as a number. */
interface WordMeaning {
  readonly folded: string;
  /** Whether it may be a part of a number in words. */
  readonly isPart: boolean;
  /** The value of a cardinal. */
  readonly cardinal: number | undefined;
  /** The values that it may stand for otherwise. */
  readonly loose: readonly number[];
}

function meaningOf(folded: string, language: NumeralWords): WordMeaning {
  const forms = language.isArabic ? arabicForms(folded) : [folded];
  const cardinal = forms.map((form) => language.cardinals.get(form)).find((value) => value !== undefined);
  const isPart = cardinal !== undefined || language.multipliers.has(folded);
  return { folded, isPart, cardinal, loose: looseValuesOf(folded, language) };
}

/** Groups of three figures ("1 000", "1,000", "1.000"), or figures with decimals. */
const FIGURES = /\d{1,3}(?:[.,'\u00a0\u202f\u2009 ]\d{3})+(?![\d.,]\d|\d)|\d+(?:[.,]\d+)?/g;

function findFigures(text: string): readonly NumberInProse[] {
  const ascii = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٫/g, ".")
    .replace(/٬/g, ",");
  return [...ascii.matchAll(FIGURES)].map(({ 0: figures, index }) => {
    const isGrouped = /^\d{1,3}(?:\D\d{3})+$/.test(figures);
    const value = Number(isGrouped ? figures.replace(/\D/g, "") : figures.replace(",", "."));
    return { value, start: index, end: index + figures.length, isCertain: true };
  });
}

/** Numerals that stand alone may be letters: "217 A (III)", "Annex C". */
function findRomanNumerals(text: string): readonly NumberInProse[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[IVXLC]{1,7}(?![\p{L}\p{N}])/gu)].flatMap(({ 0: numeral, index }) => {
    const value = parseRomanNumeral(numeral);
    return value === null ? [] : [{ value, start: index, end: index + numeral.length, isCertain: false }];
  });
}

interface Word extends WordMeaning {
  readonly start: number;
  readonly end: number;
}

/** Returns the values that a word may stand for. */
function looseValuesOf(folded: string, { loose, isArabic }: NumeralWords): readonly number[] {
  const forms = isArabic ? arabicForms(folded) : [folded];
  const values = loose.filter(([word]) =>
    forms.some((form) => (word.endsWith("*") ? form.startsWith(word.slice(0, -1)) : form === word)),
  );
  // The dual of Arabic is two of anything: "شهرين".
  const isDual = isArabic && folded.length > 4 && /(?:ين|ان)$/u.test(folded);
  return [...values.map(([, value]) => value), ...(isDual ? [2] : [])];
}

interface ReadNumber {
  readonly value: number;
  /** The index of the first word after it. */
  readonly next: number;
}

/** Reads a number that begins at a word: larger parts come before smaller ones ("two hundred and six"). */
function readNumber(text: string, words: readonly Word[], first: number, language: NumeralWords): ReadNumber | null {
  let [total, group, limit, next] = [0, 0, Infinity, first];
  for (let i = first; i < words.length; i++) {
    const { folded, start, cardinal: value } = words[i]!;
    if (i > first && !/^[\s\u2010\u2011-]*$/u.test(text.slice(words[i - 1]!.end, start))) break;
    if (i > first && i === next && language.joints.includes(folded)) continue;
    const factor = isMultiplier(words, i, language) ? language.multipliers.get(folded) : undefined;
    if (value !== undefined && value < limit) {
      group += value;
      limit = limitAfter(value);
    } else if (value === 20 && group === 4) {
      [group, limit] = [80, 20];
    } else if (factor !== undefined && (group > 0 || limit > factor)) {
      const product = Math.max(group, 1) * factor;
      [total, group, limit] = factor < 1000 ? [total, product, 100] : [total + product, 0, factor];
    } else break;
    next = i + 1;
  }
  // A word that was divided at the end of a line is no number: "Сто-роны".
  const isDivided = next > first && /^[\u2010\u2011-]\p{Script=Cyrillic}/u.test(text.slice(words[next - 1]!.end));
  return next === first || isDivided ? null : { value: total + group, next };
}

/** Returns the number below which the next part has to be: units after tens, tens after hundreds. */
function limitAfter(value: number): number {
  if (value >= 100) return 100;
  return value === 60 ? 20 : value >= 20 || value === 10 ? 10 : 1;
}

function isMultiplier(words: readonly Word[], i: number, { notAfter = [] }: NumeralWords): boolean {
  return !notAfter.includes(words[i - 1]?.folded ?? "");
}

/** Returns a word without the letters that are attached to it: "وثلاثين" is also "ثلاثين", "للستة" also "ستة". */
function arabicForms(folded: string): readonly string[] {
  const bare = folded.replace(/^[وف]/u, "");
  return [folded, bare, bare.replace(/^[بلك]/u, ""), bare.replace(/^(?:ال|بال|كال|لل)/u, "")];
}

/** Reads a number that begins at a word: "خمسة وأربعين" (45), "خمسة عشر" (15), "مائة وعشرين" (120). */
function readArabicNumber(
  text: string,
  words: readonly Word[],
  first: number,
  language: NumeralWords,
): ReadNumber | null {
  const value = words[first]?.cardinal;
  // "في المائة" is per cent.
  const isPercent = value === 100 && language.notAfter?.includes(words[first - 1]?.folded ?? "") === true;
  if (value === undefined || isPercent) return null;
  const next = words[first + 1];
  const after = next?.cardinal;
  const isJoined = after !== undefined && next!.folded.startsWith("و");
  if (after === 10 && !isJoined && value < 10) return { value: value + 10, next: first + 2 };
  if (isJoined && value < 10 && after >= 20 && after < 100) return { value: value + after, next: first + 2 };
  if (isJoined && value >= 100 && after < 100) {
    const rest = readArabicNumber(text, words, first + 1, language)!;
    return { value: value + rest.value, next: rest.next };
  }
  // "الحادي عشر", "أحد عشر": the first word is loose by itself.
  const [before] = value === 10 && first > 0 ? words[first - 1]!.loose : [];
  return { value: before !== undefined && before < 10 ? 10 + before : value, next: first + 1 };
}

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** What is counted in days, years, members and the like; without it, 一 may be part of a word. */
const HAN_COUNTED = /^(?:日|天|年|个|個|月|周|星期|小时|岁|名|份|票|届|次|人|海里|公里|国)/u;

function findHanNumerals(text: string): readonly NumberInProse[] {
  return [...text.matchAll(/[零〇一二三四五六七八九十百千两]+/gu)].flatMap(({ 0: han, index }) => {
    const value = valueOfHan(han.replace(/〇/gu, "零").replace(/两/gu, "二"));
    const end = index + han.length;
    const isCounted = HAN_COUNTED.test(text.slice(end)) && text[index - 1] !== "第";
    const values = han.includes("两") || value < 2 || !isCounted ? { isCertain: false } : { isCertain: true };
    return [{ value, start: index, end, ...values }];
  });
}

/** Returns the value of a Chinese numeral; without steps, its digits are read one by one: 一九八二 is 1982. */
function valueOfHan(han: string): number {
  if (!/[十百千]/u.test(han)) return Number([...han].map((sign) => HAN_DIGITS.indexOf(sign)).join(""));
  let [value, digit] = [0, 0];
  for (const sign of han) {
    const step = HAN_STEPS[sign];
    if (step === undefined) digit = HAN_DIGITS.indexOf(sign);
    else [value, digit] = [value + (digit || 1) * step, 0];
  }
  return value + digit;
}

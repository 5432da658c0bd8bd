import { parseHeadingOfLine } from "../recognise/headings/heading.ts";
import type { ImportWarning } from "../sourceLines.ts";
import { mapRecognisedLines } from "./cleanRecognisedWords.ts";
import { joinRecognisedWords, type RecognisedPage } from "./recognisedPagesToPdfPages.ts";
import type { RecognisedLine, RecognisedWord } from "./recognisedText.ts";

/** Pages whose numbers were repaired, and a warning for each repair. */
export interface RepairedNumbers {
  readonly pages: readonly RecognisedPage[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Repairs the numbers with which articles and paragraphs begin by their sequence: a number that lost a digit ("10" read
 * as "0") or its separator, and an Arabic letter lost from its brackets. Only a number that the sequence expects is put
 * in.
 */
export function repairRecognisedNumbers(pages: readonly RecognisedPage[]): RepairedNumbers {
  const warnings: ImportWarning[] = [];
  const sequence = new NumberSequence();
  const repaired = pages.map((page) => {
    const isAtMargin = marginOf(page);
    const lines = page.picture.lines.map((line) => {
      const found = sequence.read(line, isAtMargin(line));
      if (!found) return line;
      if (found.isDoubtful) {
        const params = { read: found.read, number: found.printed };
        warnings.push({ code: "reading.recognised-number", params, where: { unit: "page", n: page.n } });
      }
      return withBeginning(line, found);
    });
    return { ...page, picture: { ...page.picture, lines } };
  });
  return { pages: mapRecognisedLines(repaired, readHeadingWord), warnings };
}

/** How far from the margin a line may begin, as a multiple of its height. */
const AT_MARGIN = 1;

/** Returns whether a line of a page begins at the margin, where paragraphs that have numbers do. */
function marginOf({ picture: { lines } }: RecognisedPage): (line: RecognisedLine) => boolean {
  const written = lines.filter(({ words }) => words.length > 2);
  const right = Math.max(...written.map(({ x1 }) => x1));
  const left = Math.min(...written.map(({ x0 }) => x0));
  return ({ words, x0, x1, y0, y1 }) => {
    const isRightToLeft = words.some(({ text }) => ARABIC.test(text));
    return (isRightToLeft ? right - x1 : x0 - left) <= AT_MARGIN * (y1 - y0);
  };
}

/** The beginning of a line as it should have been read. */
interface Beginning {
  /** The number with its separator: "10 -", "(أ)", "المادة 10". */
  readonly printed: string;
  /** As recognised. */
  readonly read: string;
  /** How many characters of the line's text it replaces. */
  readonly length: number;
  /** Whether the number itself was changed, rather than the signs around it. */
  readonly isDoubtful: boolean;
}

/** Letters that are read for digits in Latin type. */
const LOOKALIKES: Readonly<Record<string, string>> = { l: "1", I: "1", "|": "1", O: "0", o: "0" };
const ARABIC = /\p{Script=Arabic}/u;
/** A number at the beginning of a line; in Arabic its separator may be read before it. */
const NUMBERED = /^([-–—]?\s*)([0-9lIOo|]{1,3})(\s*[-–—.．、)]+[\s._-]*|\s+(?=\S))/u;
/** A line of nothing but a number is a page's. */
const NUMBER_ALONE = /^[\s\p{P}]*[0-9]+[\s\p{P}]*$/u;
const ENDS_SENTENCE = /[.:؛;。：]["”“»)]*$/u;
/** Brackets at the beginning of an Arabic line, with one sign in them at most. */
const BRACKETED = /^\(?\(\s*([^\s()]?)\s*\)(?:\s*[_.])*\s*/u;
const EMPTY_BRACKETS = /^\(\s*\)\s*/u;
/** The letters of Arabic lists, in their order. */
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/** Follows the numbers of articles, paragraphs and lettered items through the lines of a document. */
class NumberSequence {
  #article = 0;
  #paragraph = 0;
  #letter = 0;
  #lastText = ":";

  /** Returns how a line begins if that differs from what was recognised. */
  read(line: RecognisedLine, isAtMargin: boolean): Beginning | null {
    const text = joinRecognisedWords(line.words);
    if (NUMBER_ALONE.test(text)) return null;
    const found =
      this.#readArticle(line, text) ?? this.#readParagraph(line, text, isAtMargin) ?? this.#readLetter(text);
    this.#lastText = text;
    return found;
  }

  #readArticle(line: RecognisedLine, text: string): Beginning | null {
    const heading = parseHeadingOfLine({ text, hints: {}, where: null });
    if (!heading || heading.weight < 2 || heading.runIn >= 0) return null;
    if (heading.kind !== "article") {
      this.#begin();
      return null;
    }
    this.#begin();
    const expected = this.#article + 1;
    const digits = /[0-9]+$/.exec(heading.num)?.[0];
    const lacks = line.words.some(({ text: word, lacksDigit }) => lacksDigit && word.includes(digits ?? "?"));
    if (digits === undefined || !lacks || !isLeftOf(digits, expected)) {
      this.#article = Number(digits ?? this.#article);
      return null;
    }
    this.#article = expected;
    const printed = heading.num.slice(0, -digits.length) + String(expected);
    return { printed, read: heading.num, length: heading.num.length, isDoubtful: true };
  }

  #begin(): void {
    this.#paragraph = 0;
    this.#letter = 0;
  }

  #readParagraph(line: RecognisedLine, text: string, isAtMargin: boolean): Beginning | null {
    const [whole, before = "", sign = "", after = ""] = NUMBERED.exec(text) ?? [];
    if (whole === undefined) return null;
    const digits = [...sign].map((each) => LOOKALIKES[each] ?? each).join("");
    const expected = this.#paragraph + 1;
    const isSeparated = after.trim() !== "" || before.trim() !== "";
    const lacks = line.words.slice(0, 2).some(({ lacksDigit }) => lacksDigit) || (digits === "0" && isSeparated);
    const isNext = Number(digits) === expected;
    const isShortened = lacks && isLeftOf(digits, expected);
    const isPlausible = isSeparated || (isAtMargin && ENDS_SENTENCE.test(this.#lastText));
    if ((isNext || isShortened) && isPlausible) {
      this.#paragraph = expected;
      const inner = ARABIC.test(text) ? (EMPTY_BRACKETS.exec(text.slice(whole.length))?.[0] ?? "") : "";
      this.#letter = inner === "" ? 0 : 1;
      const number = `${expected}${separatorOf(text, after)}`;
      const printed = inner === "" ? number : `${number} (${ABJAD[0]})`;
      const read = text.slice(0, whole.length + inner.length);
      const isDoubtful = isShortened || sign !== digits || inner !== "";
      return printed === read.trim() ? null : { printed, read: read.trim(), length: read.length, isDoubtful };
    }
    if (isSeparated && sign === digits) this.#paragraph = Number(digits);
    return null;
  }

  #readLetter(text: string): Beginning | null {
    const [whole, sign = ""] = BRACKETED.exec(text) ?? [];
    if (whole === undefined || !ARABIC.test(text.slice(whole.length, whole.length + 3))) return null;
    const at = ABJAD.indexOf(sign);
    const expected = ABJAD[this.#letter] ?? "";
    if (sign !== "" && (at >= 0 || ARABIC.test(sign))) {
      this.#letter = at + 1;
      return null;
    }
    if (expected === "" || (sign !== "" && this.#letter === 0)) return null;
    this.#letter += 1;
    return { printed: `(${expected})`, read: whole.trim(), length: whole.length, isDoubtful: true };
  }
}

/** Returns whether digits are what is left of a number that lost one digit: "0" of 10. */
function isLeftOf(digits: string, number: number): boolean {
  const whole = String(number);
  return digits.length === whole.length - 1 && (whole.endsWith(digits) || whole.startsWith(digits));
}

/** Returns the separator after a number: as recognised if there is one, otherwise as usual in the script. */
function separatorOf(text: string, after: string): string {
  if (ARABIC.test(text)) return " -";
  return /[.．、)]/u.exec(after)?.[0] ?? ".";
}

/** Puts a beginning in the place of the words that it was recognised in. */
function withBeginning(line: RecognisedLine, { printed, length, isDoubtful }: Beginning): RecognisedLine {
  const rest = joinRecognisedWords(line.words).slice(length).trimStart();
  const kept = wordsAtEnd(line.words, rest);
  const replaced = line.words.slice(0, line.words.length - kept.length);
  const covered = replaced.length > 0 ? replaced : line.words.slice(0, 1);
  const number: RecognisedWord = {
    text: printed,
    confidence: isDoubtful ? 0 : Math.min(...covered.map(({ confidence }) => confidence)),
    x0: Math.min(...covered.map(({ x0 }) => x0)),
    y0: Math.min(...covered.map(({ y0 }) => y0)),
    x1: Math.max(...covered.map(({ x1 }) => x1)),
    y1: Math.max(...covered.map(({ y1 }) => y1)),
  };
  return { ...line, words: [number, ...kept] };
}

/** Returns the words at the end of a line that make up a text; the first may be only a part of a word. */
function wordsAtEnd(words: readonly RecognisedWord[], text: string): RecognisedWord[] {
  for (let from = 0; from < words.length; from++) {
    const some = words.slice(from);
    const joined = joinRecognisedWords(some);
    if (joined === text) return some;
    if (joined.length < text.length) {
      const part = words[from - 1]!;
      const missing = text.slice(0, text.length - joined.length).trim();
      return [{ ...part, text: missing }, ...some];
    }
  }
  const [last] = words.slice(-1);
  return last && text !== "" ? [{ ...last, text }] : [];
}

const VOWELS = /[\u064b-\u0652]+/gu;

/** Removes vowel signs from a heading that is none with them ("الجزءِ الأول"). */
function readHeadingWord(line: RecognisedLine): RecognisedLine {
  const text = joinRecognisedWords(line.words);
  const plain = text.replace(VOWELS, "");
  if (plain === text || line.words.length > 4) return line;
  const asHeading = (each: string) => parseHeadingOfLine({ text: each, hints: { align: "center" }, where: null });
  if (asHeading(text) || !asHeading(plain)) return line;
  return { ...line, words: line.words.map((word) => ({ ...word, text: word.text.replace(VOWELS, "") })) };
}

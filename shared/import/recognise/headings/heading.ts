import { normaliseProvisionNumber, parseRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import { valueOfNumberWord } from "#shared/draft/numbers/numberWords.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import { parseNumberAfterHeadingWord } from "./headingNumber.ts";
import {
  HEADING_WORD_REGEX_SOURCE,
  kindOfHeadingWord,
  NEW_ARTICLE_WORDS,
  PART_HEADING_WORDS,
  type HeadedKind,
} from "../headingPatterns.ts";

/** A line that may open an article, a rule, an annex or a container. */
export interface ParsedHeading {
  readonly kind: HeadedKind;
  /** As printed, with brackets, without the separator from the title: "Article 5", "[Article 3 bis]". */
  readonly num: string;
  /** Normalised. */
  readonly number: string;
  /** The title if it is on the same line, otherwise "". */
  readonly title: string;
  /** The offset at which run-in text begins in the line's own text ("Article 1. Everyone has …"), or -1. */
  readonly runIn: number;
  /**
   * The evidence for a heading: 3 if the source marks it or its form is not that of a sentence ("Article 5. Title"); 2
   * if it is on its own or its text runs in; 1 if it could also begin a sentence.
   */
  readonly weight: 1 | 2 | 3;
  /** Whether it is announced as new ("New article 13"). It may have the number of an article that stays. */
  readonly isNew: boolean;
  /** Whether it has no number ("Annex"), or no word ("I. Scope", "A. Date and place", "8A Aggression"). */
  readonly bare: boolean;
  /** What stands in place of a word: "§ 3", "8A Aggression", "4.2 Scope". Whether it is a heading depends on the text. */
  readonly wordless?: WordlessHeadingForm;
}

export type WordlessHeadingForm = "section-sign" | "lettered" | "digits";

const WORDED = new RegExp(
  `^(\\[*\\s*(?:(?:${NEW_ARTICLE_WORDS})\\s+)?)(${HEADING_WORD_REGEX_SOURCE})(?:\\s+|(?=[(\\[0-9٠-٩۰-۹]))`,
  "iu",
);
const IS_NEW = new RegExp(`^[[\\s]*(?:${NEW_ARTICLE_WORDS})\\s`, "iu");
const ORDINAL_FIRST = new RegExp(
  `^(\\[*\\s*)(\\p{L}{4,12})\\s+(${PART_HEADING_WORDS})(?![\\p{L}\\p{N}])(\\s*\\]+)?(.*)$`,
  "iu",
);
const HAN_DIGITS = "[0-9零〇一二三四五六七八九十百]+";
const HAN = new RegExp(
  `^(\\[*\\s*)(第\\s*${HAN_DIGITS}(?:\\s*之\\s*${HAN_DIGITS})?\\s*(?:部分|[條条章節节編编]|(?=規則|规则))(?:\\s*规则)?(?:\\s*之\\s*${HAN_DIGITS})?|(?:规则|規則|附件|附录|附錄)\\s*(?:${HAN_DIGITS}|[IVX]+(?![A-Za-z])))(\\s*\\]+)?(.*)$`,
  "u",
);
/** "§ 3a", "§ 1-2.", "3 a §": the articles of German, Austrian, Czech and Nordic laws. */
const SECTION_SIGN = new RegExp(
  `^(\\[*\\s*)(§\\s*[0-9]{1,4}(?:[.-][0-9]{1,3})*[a-z]{0,2}|[0-9]{1,4}(?:\\s?[a-z])?\\s?§)(?![\\p{L}\\p{N}§])(\\s*\\]+)?(.*)$`,
  "u",
);
/** "8A Aggression": a number with a letter, which no list has. */
const LETTERED = /^(\[*\s*)([0-9]{1,4}[A-Z])(\s*\]+)?(\.?\s+\p{Lu}.*)$/u;
/** "4. Scope", "4.2 Scope": also how lists are numbered. */
const DIGITS = /^(\[*\s*)([0-9]{1,4}(?:\.[0-9]{1,3})*[A-Z]?)(\s*\]+)?([.)]?\s+\S.*)$/u;
const BARE_ANNEX = /^(\[*\s*)(annexe?|appendix|anexo|приложение|المرفق|附件)(\s*\]+)?((?:\s*[.:：—–-].*)?)$/iu;
const ANNEX_OF = /^(\[*\s*)(annexe?|appendix|anexo|приложение)()(\s+(?:to|of|à|au|de|del|к|ко)\s.*)$/iu;
const SEPARATOR = /^\s*(?:\.\s*[—–-]|[.:：．]|[—–-]{1,3})\s*/u;
const MAX_TITLE = 250;

/** Returns the heading that a line would open, judged on its own. Whether it is one is decided by the sequence. */
export function parseHeadingOfLine(line: SourceLine): ParsedHeading | null {
  const whole = line.hints.number ? `${line.hints.number} ${line.text}`.trim() : line.text;
  const found =
    readWorded(whole) ??
    readHan(whole) ??
    readSectionSign(whole) ??
    readOrdinalFirst(whole) ??
    readBareAnnex(whole, isMarked(line)) ??
    (isMarked(line) ? readBareNumber(whole) : null) ??
    readLettered(whole) ??
    (line.hints.heading === undefined ? null : readDigits(whole));
  if (!found) return null;
  const marked = line.hints.heading !== undefined || line.hints.number !== undefined;
  const isOf = found.kind === "annex" && isMarked(line) && OF_WHAT.test(found.rest);
  const tail = readTail(found.rest, marked || isOf, isSetOff(line));
  if (!tail) return null;
  const { kind, num, wordless } = found;
  const isNew = IS_NEW.test(num);
  const number = kind === "annex" && found.bare ? "" : normaliseProvisionNumber(num);
  const runIn = tail.text === "" ? -1 : line.text.length - tail.text.length;
  const { title } = tail;
  // Few lines but headings begin with the sign, except references: "§ 5 Absatz 2".
  const weight = wordless === "section-sign" && tail.weight === 1 && !CITES.test(title) ? 2 : tail.weight;
  if (repeatsNumber(title, kind, number))
    return { kind, num: `${num} ${title}`, number, title: "", runIn, weight, isNew, bare: false };
  return { kind, num, number, title, runIn, weight, isNew, bare: found.bare ?? false, ...(wordless && { wordless }) };
}

/** Returns whether words can be a title: not long, and not the end of a sentence. */
export function looksLikeHeadingTitle(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TITLE && !/[.;:,；，。：][\])]*$/u.test(text) && !/^\p{Ll}/u.test(text);
}

interface HeadingStart {
  readonly kind: HeadedKind;
  readonly num: string;
  readonly rest: string;
  readonly bare?: boolean;
  readonly wordless?: WordlessHeadingForm;
}

function readWorded(text: string): HeadingStart | null {
  const [whole, open = "", word = ""] = WORDED.exec(text) ?? [];
  if (whole === undefined || /^[[\s]*\p{Ll}/u.test(open || word)) return null;
  const number = parseNumberAfterHeadingWord(text.slice(whole.length));
  if (!number) return null;
  const num = `${open}${text.slice(open.length, whole.length)}${number.printed}`;
  const rest = text.slice(whole.length + number.printed.length);
  return { kind: kindOfHeadingWord(word)!, num: num.replace(/\s+/g, " ").trim(), rest };
}

function readOrdinalFirst(text: string): HeadingStart | null {
  const [, open = "", number = "", word = "", close = "", rest = ""] = ORDINAL_FIRST.exec(text) ?? [];
  if (valueOfNumberWord(number) === null || /^\p{Ll}/u.test(number)) return null;
  return { kind: kindOfHeadingWord(word)!, num: `${open}${number} ${word}${close}`.trim(), rest };
}

function readHan(text: string): HeadingStart | null {
  const [, open = "", number = "", close = "", rest = ""] = HAN.exec(text) ?? [];
  if (number === "") return null;
  return { kind: kindOfHan(number), num: `${open}${number}${close}`.replace(/\s+/g, ""), rest };
}

function kindOfHan(number: string): HeadedKind {
  if (/^附/u.test(number)) return "annex";
  if (/规则|規則/u.test(number)) return "rule";
  const kinds: Readonly<Record<string, HeadedKind>> = {
    部: "part",
    编: "part",
    編: "part",
    章: "chapter",
    节: "section",
    節: "section",
  };
  return kinds[/[部编編章节節]/u.exec(number)?.[0] ?? ""] ?? "article";
}

/** Reads "§ 5 Scope" and "5 § Scope"; text may follow the sign without a full stop. */
function readSectionSign(text: string): HeadingStart | null {
  const [, open = "", number = "", close = "", rest = ""] = SECTION_SIGN.exec(text) ?? [];
  if (number === "") return null;
  const words = rest.trim();
  const isText =
    /^\(1[a-z]?\)\s/.test(words) || (/^\p{Lu}/u.test(words) && number.endsWith("§") && !looksLikeHeadingTitle(words));
  const num = `${open}${number}${close}`.trim();
  return { kind: "article", num, rest: isText ? `. ${words}` : rest, wordless: "section-sign" };
}

const CITES = /^(?:Abs|Absatz|Absätze|Satz|Nr|Nummer|Z|lit|odst|písm|stk|nr|ledd|mom)(?!\p{L})/u;

/** Reads "8A Aggression", which is an article if it follows article 8. */
function readLettered(text: string): HeadingStart | null {
  return readTitled(LETTERED.exec(text), { kind: "article", wordless: "lettered" });
}

/** Reads "4.2 Scope", which is a section if the source marks the line as a heading. */
function readDigits(text: string): HeadingStart | null {
  return readTitled(DIGITS.exec(text), { kind: "section", wordless: "digits" });
}

function readTitled(
  match: RegExpExecArray | null,
  as: Required<Pick<HeadingStart, "kind" | "wordless">>,
): HeadingStart | null {
  const [, open = "", number = "", close = "", rest = ""] = match ?? [];
  if (number === "" || !looksLikeHeadingTitle(rest.replace(/^[.)]?\s+/, ""))) return null;
  return { ...as, num: `${open}${number}${close}`.trim(), rest, bare: true };
}

function readBareAnnex(text: string, isSetOff: boolean): HeadingStart | null {
  const match = BARE_ANNEX.exec(text) ?? (isSetOff ? ANNEX_OF.exec(text) : null);
  if (!match || /^\p{Ll}/u.test(match[2]!)) return null;
  const [, open = "", word = "", close = "", rest = ""] = match;
  return { kind: "annex", num: `${open}${word}${close}`.trim(), rest, bare: true };
}

/** Reads "I. Scope and definitions", "A. Date and place": a chapter or a section, if the source sets the line off. */
function readBareNumber(text: string): HeadingStart | null {
  const [, num = "", title = ""] = /^(\[*(?:[IVXLC]{1,7}|[A-Z])\.)\s+(\S.*)$/.exec(text) ?? [];
  const number = num.replace(/[^A-Z]/g, "");
  if (number === "" || !looksLikeHeadingTitle(title)) return null;
  const kind = parseRomanNumeral(number) === null ? "section" : "chapter";
  return { kind, num: num.slice(0, -1), rest: `. ${title}`, bare: true };
}

/** "Annex to the Convention", "Appendix 1 to annex I". */
const OF_WHAT = /^\s+(?:to|of|à|au|de|del|к|ко)\s+\S.{0,100}[^.;:,]$/u;

interface Tail {
  readonly title: string;
  readonly text: string;
  readonly weight: 1 | 2 | 3;
}

/**
 * Reads what follows the number: nothing, a title, or the first words of the text. Null if it continues like a
 * sentence.
 */
function readTail(rest: string, marked: boolean, setOff: boolean): Tail | null {
  const separated = SEPARATOR.test(rest);
  const words = rest.replace(SEPARATOR, "").trim();
  if (words === "" || /^\*{1,3}$/.test(words)) return { title: "", text: "", weight: marked || setOff ? 3 : 2 };
  const inner = /^\(([^()]*)\)(\]*)$/.exec(words);
  if (inner) return { title: inner[1]!.trim() + inner[2]!, text: "", weight: 3 };
  if (marked) return { title: words, text: "", weight: 3 };
  if (separated || /^\[/.test(words)) {
    if (looksLikeHeadingTitle(words)) return { title: words, text: "", weight: 3 };
    return separated && !/^\p{Ll}/u.test(words) ? { title: "", text: words, weight: 2 } : null;
  }
  if (!looksLikeHeadingTitle(words) || !/^\s/.test(rest) || CONTINUES_SENTENCE.test(words)) return null;
  return { title: words, text: "", weight: setOff || isAllCapitals(words) ? 3 : 1 };
}

/** Continuations of a sentence in scripts without capitals: "المادة 5 من …", "第五条 的…". */
const CONTINUES_SENTENCE = /^(?:من|في|على|إلى|عن|أو|و|أعلاه|أدناه)(?!\p{L})|^[的和或与及、第，]/u;

/** Returns whether words are in capitals, in a script that has them. */
export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isMarked(line: SourceLine): boolean {
  return line.hints.heading !== undefined || isSetOff(line);
}

function isSetOff({ hints }: SourceLine): boolean {
  return hints.bold === true || hints.align === "center";
}

/** Returns whether a title only repeats the number in another language: "第一條 Art. 一". */
function repeatsNumber(title: string, kind: HeadedKind, number: string): boolean {
  const same = title === "" ? null : readWorded(title);
  if (same) return same.kind === kind && same.rest.trim() === "" && normaliseProvisionNumber(same.num) === number;
  return /^art(?:icle)?\.?\s*[一二三四五六七八九十百]+$/iu.test(title) && normaliseProvisionNumber(title) === number;
}

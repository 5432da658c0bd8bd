import { normalNumber, romanValue, SUFFIX } from "../../draft/number.ts";
import type { Line } from "../lines.ts";
import { ANY_HEADING_WORD, KIND_OF_WORD, type HeadedKind } from "./vocabulary.ts";

/** A line that may open an article, a rule, an annex or a container. */
export interface Heading {
  readonly kind: HeadedKind;
  /** As printed, with brackets, without what separates it from the title: "Article 5", "[Article 3 bis]". */
  readonly num: string;
  /** In normal form. */
  readonly number: string;
  /** The title where it stands on the same line, otherwise "". */
  readonly title: string;
  /** Where run-in text begins in the line's own text ("Article 1. Everyone has …"), or -1. */
  readonly runIn: number;
  /**
   * How much speaks for it: 3 where the source marks it or its form is no sentence's ("Article 5. Title");
   * 2 where it stands alone or its text runs in; 1 where it could as well begin a sentence.
   */
  readonly weight: 1 | 2 | 3;
}

const NUMBER = `(?:\\(?[0-9]{1,4}(?:\\.[0-9]+)*[A-Z]?\\)?|[IVXLCDM]+|\\(?X{1,3}\\)?|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|premier|première|PREMIER|1er)(?:[\\s-]*(?:${SUFFIX}))?`;
const WORDED = new RegExp(`^(\\[*\\s*)(${ANY_HEADING_WORD})\\s+(${NUMBER})(?![\\p{L}\\p{N}])(\\s*\\]+)?(.*)$`, "iu");
const HAN = /^(\[*\s*)(第\s*[0-9零一二三四五六七八九十百]+\s*[條条章節节])(\s*\]+)?(.*)$/u;
const BARE_ANNEX = /^(\[*\s*)(annex|appendix|annexe)(\s*\]+)?((?:\s*[.:—–-].*)?)$/iu;
const SEPARATOR = /^\s*(?:\.\s*[—–-]|[.:—–-])\s*/u;
const MAX_TITLE = 250;

/** What a line opens if it is a heading, judged by itself: whether it is one, the sequence decides. */
export function readHeading(line: Line): Heading | null {
  const whole = line.hints.number ? `${line.hints.number} ${line.text}`.trim() : line.text;
  const found = worded(whole) ?? han(whole) ?? bareAnnex(whole) ?? (isMarked(line) ? bareRoman(whole) : null);
  if (!found) return null;
  const marked = line.hints.heading !== undefined || line.hints.number !== undefined;
  const tail = readTail(found.rest, marked, isSetOff(line));
  if (!tail) return null;
  const { kind, num } = found;
  const number = kind === "annex" && found.bare ? "" : normalNumber(num);
  const runIn = tail.text === "" ? -1 : line.text.length - tail.text.length;
  const title = repeatsNumber(tail.title, kind, number) ? "" : tail.title;
  return { kind, num, number, title, runIn, weight: tail.weight };
}

/** Words that can be a title: not long, and not a sentence's end. */
export function looksLikeTitle(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TITLE && !/[.;:,；，。：]$/u.test(text) && !/^\p{Ll}/u.test(text);
}

interface Found {
  readonly kind: HeadedKind;
  readonly num: string;
  readonly rest: string;
  readonly bare?: boolean;
}

function worded(text: string): Found | null {
  const match = WORDED.exec(text);
  if (!match) return null;
  const [, open = "", word = "", number = "", close = "", rest = ""] = match;
  if (!/^\p{Lu}/u.test(word)) return null;
  const kind = KIND_OF_WORD.get(word.toLowerCase().replace(".", ""))!;
  return { kind, num: `${open}${word} ${number}${close}`.replace(/\s+/g, " ").trim(), rest };
}

function han(text: string): Found | null {
  const match = HAN.exec(text);
  if (!match) return null;
  const [, open = "", number = "", close = "", rest = ""] = match;
  const kind = /[章]$/u.test(number) ? "chapter" : /[節节]$/u.test(number) ? "section" : "article";
  return { kind, num: `${open}${number}${close}`.replace(/\s+/g, ""), rest };
}

function bareAnnex(text: string): Found | null {
  const match = BARE_ANNEX.exec(text);
  if (!match || !/^\p{Lu}/u.test(match[2]!)) return null;
  const [, open = "", word = "", close = "", rest = ""] = match;
  return { kind: "annex", num: `${open}${word}${close}`.trim(), rest, bare: true };
}

/** "I. Scope and definitions": a chapter, where the source sets the line off as a heading. */
function bareRoman(text: string): Found | null {
  const [, num = "", title = ""] = /^(\[*[IVXLC]{1,7}\.)\s+(\S.*)$/.exec(text) ?? [];
  if (romanValue(num.replace(/[^A-Z]/g, "")) === null || !looksLikeTitle(title)) return null;
  return { kind: "chapter", num: num.slice(0, -1), rest: `. ${title}` };
}

interface Tail {
  readonly title: string;
  readonly text: string;
  readonly weight: 1 | 2 | 3;
}

/** What follows the number: nothing, a title, or the first words of the text. Null where it reads on like a sentence. */
function readTail(rest: string, marked: boolean, setOff: boolean): Tail | null {
  const separated = SEPARATOR.test(rest);
  const words = rest.replace(SEPARATOR, "").trim();
  if (words === "" || /^\*{1,3}$/.test(words)) return { title: "", text: "", weight: marked ? 3 : 2 };
  const inner = /^\(([^()]*)\)(\]*)$/.exec(words);
  if (inner) return { title: inner[1]!.trim() + inner[2]!, text: "", weight: 3 };
  if (marked) return { title: words, text: "", weight: 3 };
  if (separated || /^\[/.test(words)) {
    if (looksLikeTitle(words)) return { title: words, text: "", weight: 3 };
    return separated && !/^\p{Ll}/u.test(words) ? { title: "", text: words, weight: 2 } : null;
  }
  if (!looksLikeTitle(words) || !/^\s/.test(rest)) return null;
  return { title: words, text: "", weight: setOff || words === words.toUpperCase() ? 3 : 1 };
}

function isMarked(line: Line): boolean {
  return line.hints.heading !== undefined || isSetOff(line);
}

function isSetOff({ hints }: Line): boolean {
  return hints.bold === true || hints.align === "center";
}

/** "第一條 Art. 一": the title says the number in another language, and nothing else. */
function repeatsNumber(title: string, kind: HeadedKind, number: string): boolean {
  const again = title === "" ? null : worded(title);
  if (again) return again.kind === kind && again.rest.trim() === "" && normalNumber(again.num) === number;
  return /^art(?:icle)?\.?\s*[一二三四五六七八九十百]+$/iu.test(title) && normalNumber(title) === number;
}

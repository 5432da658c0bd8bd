import type { AddressUnit } from "../draft.ts";
import { nonLatinLetterPositions } from "../numbers/nonLatinLetters.ts";
import {
  listLetterPosition,
  normaliseProvisionNumber,
  parseRomanNumeral,
  splitLatinSuffix,
  LATIN_SUFFIX_REGEX_SOURCE,
} from "../numbers/provisionNumber.ts";
import { isImportAssignedNumber } from "../numbers/importAssignedNumber.ts";
import { normaliseTypedAddress, addressUnitOfWord } from "./addressInput.ts";

/** One step of an address: a named unit ("chapter IV", "24") or, without `unit`, the number of a provision beneath. */
export interface AddressStep {
  readonly unit?: AddressUnit;
  /** In normal form (`normaliseProvisionNumber`); "" for a preamble or an annex without a number; "¶2" for unnumbered text. */
  readonly num: string;
}

/** The steps, from the outermost one needed to the innermost. */
export type Address = readonly AddressStep[];

const CONTAINERS: ReadonlySet<AddressUnit> = new Set<AddressUnit>(["part", "title", "chapter", "section", "annex"]);
const PLAIN = new RegExp(`^(?:\\d+[A-Z]?|[IVXLCDM]+|[A-Z])(?: (?:${LATIN_SUFFIX_REGEX_SOURCE}))?(?: #\\d+)?$`);
const TOKEN = new RegExp(
  [
    "(?<gap>[\\s,;:./،؛、)]+)",
    "\\((?<inner>[^()]+)\\)",
    `(?<number>¶?\\d+(?:[A-Z](?![A-Za-z]))?(?:[\\s-]*(?:${LATIN_SUFFIX_REGEX_SOURCE})(?![\\p{L}\\p{N}]))?(?:\\s*#\\d+)?)`,
    `(?<word>[Ss]ub-para(?:graph)?|§|¶|\\p{L}[\\p{L}\\p{M}]*(?:[\\s-]+(?:${LATIN_SUFFIX_REGEX_SOURCE})(?![\\p{L}\\p{N}]))?(?:\\s*#\\d+)?)`,
  ].join("|"),
  "yu",
);

/**
 * Prints the canonical spelling: `24(1)(a)`, `rule 5(1)`, `chapter IV section 2`, `annex I 3(1)`, `preamble(3)`, and
 * `¶12` in a text without numbers.
 */
export function printAddress(address: Address): string {
  let text = "";
  address.forEach((step, i) => {
    if (step.unit === undefined) text += `(${step.num})`;
    else text += (text ? " " : "") + printUnit(step.unit, step.num, address[i - 1]);
  });
  return text;
}

/**
 * Parses an address as users type it, in any of the six languages: `Art. 5 bis`, `24.1.a`, `Article 24, paragraph 1
 * (a)`, `paragraph 1 of article 24`, `pp3`, `пункт 1 статьи 24`, `第二十四条第一款`. Returns null if it is not an address.
 */
export function parseAddress(typed: string): Address | null {
  const steps: AddressStep[] = [];
  const text = inOrder(normaliseTypedAddress(typed));
  let pending: AddressUnit | "option" | undefined;
  let glued = false;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (!token) return null;
    at += token.text.length;
    if (token.word !== undefined) {
      const unit = addressUnitOfWord(token.word);
      const number = unit && !isNumeral(token.word, pending) ? undefined : token.word;
      if (number !== undefined && !canBeNumber(number)) return null;
      if (pending && number === undefined && !closeUnit(steps, pending)) return null;
      if (number !== undefined && !addNumber(steps, pending, number, false)) return null;
      pending = number === undefined ? unit : undefined;
    } else if (token.inner !== undefined || token.number !== undefined) {
      if (!addNumber(steps, pending, (token.inner ?? token.number)!, token.inner !== undefined, glued)) return null;
      pending = undefined;
    }
    glued = token.word !== undefined;
  }
  if (pending && !closeUnit(steps, pending)) return null;
  return steps.length > 0 ? outermostFirst(steps) : null;
}

/** Returns whether a letter that may abbreviate a word ("п", "ст") is a number, because it follows another word. */
function isNumeral(word: string, pending: AddressUnit | "option" | undefined): boolean {
  return pending !== undefined && [...word].length === 1 && /\p{L}/u.test(word);
}

/**
 * Puts the outermost step first. The order is reversed if an address begins with a paragraph or a point and ends with
 * an article: "подпункт a пункта 1 статьи 24".
 */
function outermostFirst(steps: readonly AddressStep[]): Address {
  const [first] = steps;
  const last = steps[steps.length - 1]!;
  const isInner = first!.unit === "paragraph" || first!.unit === "point";
  if (!isInner || steps.length < 2 || (last.unit !== "article" && last.unit !== "rule")) return steps;
  return [...steps].reverse().map((step, i) => (i === 0 ? step : { num: step.num }));
}

function printUnit(unit: AddressUnit, num: string, before: AddressStep | undefined): string {
  if (unit === "text") return `text(${num})`;
  if (unit === "paragraph" && isImportAssignedNumber(num)) return num;
  if (num === "") return unit;
  if (unit === "article" && /^\d/.test(num) && PLAIN.test(num) && before?.num !== "") return num;
  return PLAIN.test(num) ? `${unit} ${num}` : `${unit} (${num})`;
}

/**
 * Returns whether a bare word can be a number: "a", "ii", "IV bis", "X", "one", "ب". Any other word makes the address
 * invalid.
 */
function canBeNumber(word: string): boolean {
  const { base } = splitLatinSuffix(numberOf(word).replace(/ #\d+$/, ""));
  return (
    /^\d+$/.test(base) ||
    parseRomanNumeral(base) !== null ||
    listLetterPosition(base) !== null ||
    nonLatinLetterPositions(base).length > 0
  );
}

/** Turns "paragraph 1 of article 24" into "article 24 paragraph 1". */
function inOrder(text: string): string {
  return text
    .split(/\s+of\s+/i)
    .reverse()
    .join(" ");
}

function tokenAt(text: string, at: number) {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  const { inner, number, word } = match?.groups ?? {};
  return match ? { text: match[0], inner, number, word } : null;
}

/** Adds a unit without a number; only a preamble and an annex can be without one. */
function closeUnit(steps: AddressStep[], unit: AddressUnit | "option"): boolean {
  if (unit === "preamble") return openPreamble(steps);
  return unit === "annex" && steps.push({ unit, num: "" }) > 0;
}

function openPreamble(steps: AddressStep[]): boolean {
  if (!steps.some((step) => step.unit === "preamble")) steps.push({ unit: "preamble", num: "" });
  return true;
}

function addNumber(
  steps: AddressStep[],
  unit: AddressUnit | "option" | undefined,
  text: string,
  bracketed: boolean,
  glued = false,
): boolean {
  if (unit === "option") return steps.length > 0 && addNumber(steps, undefined, `option ${numberOf(text)}`, true);
  const num = numberOf(text);
  if (num === "") return false;
  if (unit === "preamble" && (glued || !num.startsWith("#"))) return openPreamble(steps) && steps.push({ num }) > 0;
  if (unit === "annex" && bracketed && glued) return steps.push({ unit, num: "" }, { num }) > 0;
  if (unit === undefined && steps.length === 0 && isImportAssignedNumber(num)) {
    return steps.push({ unit: "paragraph", num }) > 0;
  }
  if (unit === "paragraph" || unit === "point") {
    return steps.push(steps.length > 0 ? { num } : { unit, num }) > 0;
  }
  if (unit) return steps.push({ unit, num: CONTAINERS.has(unit) && !bracketed ? containerNumber(num) : num }) > 0;
  const last = steps[steps.length - 1];
  if (!bracketed && /^[\dIVXLC]/.test(num) && (!last || (last.unit && CONTAINERS.has(last.unit)))) {
    return steps.push({ unit: "article", num }) > 0;
  }
  return last !== undefined && steps.push({ num }) > 0;
}

/** Returns the normal form. A repeated number keeps its " #2" at the end. */
function numberOf(text: string): string {
  const [number = "", nth] = text.split("#");
  const num = normaliseProvisionNumber(number);
  return nth === undefined ? num : `${num} #${nth.trim()}`.trim();
}

function containerNumber(num: string): string {
  return /^[ivxlc]+(?![a-z])/.test(num) ? num.replace(/^[ivxlc]+/, (roman) => roman.toUpperCase()) : num;
}

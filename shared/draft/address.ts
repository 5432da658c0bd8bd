import type { ProvisionKind } from "./draft.ts";
import { letterValue, normalNumber, romanValue, splitNumber, SUFFIX } from "./number.ts";

/** The kinds that an address names by a word. Everything beneath them is a number in parentheses. */
export type Unit = Exclude<ProvisionKind, "subparagraph" | "recital">;

/** One step of an address: a named unit ("chapter IV", "24"), or without `unit` the number of what lies beneath. */
export interface Step {
  readonly unit?: Unit;
  /** In normal form (`normalNumber`); "" for a preamble or an annex that has none; "¶2" for unnumbered text. */
  readonly num: string;
}

/** From the outermost step that is needed to the innermost. */
export type Address = readonly Step[];

const WORDS: Readonly<Record<string, Unit>> = {
  ...words("article", "article articles art arts"),
  ...words("rule", "rule rules"),
  ...words("part", "part parts pt"),
  ...words("title", "title titles tit"),
  ...words("chapter", "chapter chapters chap ch chp"),
  ...words("section", "section sections sect sec"),
  ...words("annex", "annex annexes appendix"),
  ...words("preamble", "preamble preambular pp recital recitals rec"),
  ...words("paragraph", "paragraph paragraphs para paras par op § ¶"),
  ...words("point", "point points subparagraph subparagraphs subpara sub-paragraph sub-para item clause letter lit"),
  ...words("text", "text"),
};

const CONTAINERS: ReadonlySet<Unit> = new Set<Unit>(["part", "title", "chapter", "section", "annex"]);
const PLAIN = new RegExp(`^(?:\\d+[A-Z]?|[IVXLCDM]+|[A-Z])(?: (?:${SUFFIX}))?(?: #\\d+)?$`);
const TOKEN = new RegExp(
  [
    "(?<gap>[\\s,;:./]+|the\\b)",
    "\\((?<inner>[^()]+)\\)",
    `(?<number>¶?\\d+(?:[A-Z](?![A-Za-z]))?(?:[\\s-]*(?:${SUFFIX})\\b)?(?:\\s*#\\d+)?)`,
    `(?<word>[Ss]ub-para(?:graph)?|§|¶|[A-Za-z]+(?:[\\s-]+(?:${SUFFIX})\\b)?(?:\\s*#\\d+)?)`,
  ].join("|"),
  "y",
);

/** The one canonical spelling: `24(1)(a)`, `rule 5(1)`, `chapter IV section 2`, `annex I 3(1)`, `preamble(3)`. */
export function printAddress(address: Address): string {
  let text = "";
  address.forEach((step, i) => {
    if (step.unit === undefined) text += `(${step.num})`;
    else text += (text ? " " : "") + printUnit(step.unit, step.num, address[i - 1]);
  });
  return text;
}

/**
 * Reads an address as people type it: `Art. 5 bis`, `24.1.a`, `Article 24, paragraph 1 (a)`, `paragraph 1 of
 * article 24`, `pp3`. Null where it is none.
 */
export function parseAddress(typed: string): Address | null {
  const steps: Step[] = [];
  const text = inOrder(typed.normalize("NFKC").trim());
  let pending: Unit | undefined;
  let glued = false;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (!token) return null;
    at += token.text.length;
    if (token.word !== undefined) {
      const unit = WORDS[token.word.toLowerCase()];
      const number = unit ? undefined : token.word;
      if (number !== undefined && !standsForNumber(number)) return null;
      if (pending && number === undefined && !closeUnit(steps, pending)) return null;
      if (number !== undefined && !addNumber(steps, pending, number, false)) return null;
      pending = unit;
    } else if (token.inner !== undefined || token.number !== undefined) {
      if (!addNumber(steps, pending, (token.inner ?? token.number)!, token.inner !== undefined, glued)) return null;
      pending = undefined;
    }
    glued = token.word !== undefined;
  }
  if (pending && !closeUnit(steps, pending)) return null;
  return steps.length > 0 ? steps : null;
}

function printUnit(unit: Unit, num: string, before: Step | undefined): string {
  if (unit === "text") return `text(${num})`;
  if (num === "") return unit;
  if (unit === "article" && /^\d/.test(num) && PLAIN.test(num) && before?.num !== "") return num;
  return PLAIN.test(num) ? `${unit} ${num}` : `${unit} (${num})`;
}

/** True of what can stand bare: "a", "ii", "IV bis", "X", "one". Any other word makes no address. */
function standsForNumber(word: string): boolean {
  const { base } = splitNumber(numberOf(word).replace(/ #\d+$/, ""));
  return /^\d+$/.test(base) || romanValue(base) !== null || letterValue(base) !== null;
}

/** "paragraph 1 of article 24" as "article 24 paragraph 1". */
function inOrder(text: string): string {
  return text
    .split(/\s+of\s+(?:the\s+)?/i)
    .reverse()
    .join(" ");
}

function tokenAt(text: string, at: number) {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  const { inner, number, word } = match?.groups ?? {};
  return match ? { text: match[0], inner, number, word } : null;
}

/** A unit's word without a number: only a preamble and an annex may stand so. */
function closeUnit(steps: Step[], unit: Unit): boolean {
  if (unit === "preamble") return openPreamble(steps);
  return unit === "annex" && steps.push({ unit, num: "" }) > 0;
}

function openPreamble(steps: Step[]): boolean {
  if (!steps.some((step) => step.unit === "preamble")) steps.push({ unit: "preamble", num: "" });
  return true;
}

function addNumber(steps: Step[], unit: Unit | undefined, text: string, bracketed: boolean, glued = false): boolean {
  const num = numberOf(text);
  if (num === "") return false;
  if (unit === "preamble" && (glued || !num.startsWith("#"))) return openPreamble(steps) && steps.push({ num }) > 0;
  if (unit === "annex" && bracketed && glued) return steps.push({ unit, num: "" }, { num }) > 0;
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

/** The normal form; a repeated number's " #2" stays at its end. */
function numberOf(text: string): string {
  const [number = "", nth] = text.split("#");
  const num = normalNumber(number);
  return nth === undefined ? num : `${num} #${nth.trim()}`.trim();
}

function containerNumber(num: string): string {
  return /^[ivxlc]+(?![a-z])/.test(num) ? num.replace(/^[ivxlc]+/, (roman) => roman.toUpperCase()) : num;
}

function words(unit: Unit, list: string): Record<string, Unit> {
  return Object.fromEntries(list.split(" ").map((word) => [word, unit]));
}

import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { SEVERITY_GRADE_NAMES, SEVERITY_GRADES } from "#shared/rights/ratingLevels.ts";
import {
  FILTER_FIELD_NAMES,
  FILTER_FIELD_VALUES,
  type FilterFieldName,
  type Filter,
  type FilterTerm,
} from "./filter.ts";
import { suggestFilterField, suggestFilterValue } from "./suggestFilterWord.ts";

/** What is wrong with a part of a line, and the range of that part (UTF-16 offsets). */
export interface FilterQueryFault {
  readonly from: number;
  readonly to: number;
  readonly refusal: Refusal;
}

export interface ParsedFilterQuery {
  readonly filter: Filter;
  readonly faults: readonly FilterQueryFault[];
}

/** Opening quotation marks, with the marks that close each. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”“", "„": "“”", "«": "»" };
const OPEN = '"“„«';
const FIELD = /-?(\p{L}+):/uy;
/** Unquoted text. Words may contain more than values, which end at a comma. */
const WORD = new RegExp(`[^\\s${OPEN}]+`, "uy");
const VALUE = new RegExp(`(?:\\([^()${OPEN}]*\\)|[^\\s,${OPEN}])+`, "uy");
const BARE_WORD = new RegExp(`^[^\\s${OPEN}-][^\\s${OPEN}]*$`, "u");
const BARE_VALUE = new RegExp(`^(?:\\([^()${OPEN}]*\\)|[^\\s,${OPEN}()])+$`, "u");

/**
 * Parses the line by which the user filters a list. Never throws.
 *
 *     line   = { part }                                items are shown that match all parts
 *     part   = [ "-" ] ( field ":" value { "," value } | words )
 *     value  = bare | quoted                           any one of the values; "-" asks for none of them
 *     words  = bare | quoted                           in the annotated words, comments, replies or tags
 *     bare   = anything without spaces and quotation marks; 40(20 bis) is one value
 *     quoted = anything in quotation marks; a " in it is doubled
 *
 *     text        the annotated words                  author, mentions   a name, or "me"; mentions "anybody"
 *     comment     comments and replies                 assigned           a name, "me", "nobody", "anybody"
 *     address     24(1), and all beneath it            track, meeting     a name; a meeting's day
 *     kind        risk safeguard omission question     basis              heard webcast document told inferred
 *                 proposal                             confidentiality    public team chatham informals private
 *     right       its id or any usual name             placement          exact moved reworded ambiguous lost
 *     tag         its name                                                absent
 *     severity    3 or high, >=3, <=2, none
 *                                                      is                 unread conflict
 *     status      settled open; of the provision: agreed pending informals package withdrawn deleted reopened
 *     delegation  with a position or proposal on the provision: a code or a name
 *
 * Fields and fixed values may be abbreviated if only one begins so. A part that cannot be parsed stays in the filter as
 * it was typed, and matches everything.
 *
 * @example parseQuery('right:privacy severity:>=3 -author:me "free words"')
 */
export function parseFilterQuery(line: string): ParsedFilterQuery {
  const filter: FilterTerm[] = [];
  const faults: FilterQueryFault[] = [];
  for (let from = spaces(line, 0); from < line.length;) {
    const { to, raw, term } = part(line, from);
    if (isRefusal(term)) faults.push({ from, to, refusal: term });
    filter.push(isRefusal(term) ? { field: "unclear", values: [raw] } : term);
    from = spaces(line, to);
  }
  return { filter, faults };
}

/** Prints a filter as a line; `parseFilterQuery` reads it back as the same filter. */
export function printFilterQuery(filter: Filter): string {
  return filter.map(printTerm).join(" ");
}

function printTerm({ field, values, not }: FilterTerm): string {
  if (field === "unclear") return values[0]!;
  const sign = not ? "-" : "";
  if (field !== "words") return `${sign}${field}:${values.map((each) => bare(each, BARE_VALUE)).join(",")}`;
  const [words = ""] = values;
  return sign + (sticky(FIELD, words, 0) ? quote(words) : bare(words, BARE_WORD));
}

function bare(text: string, form: RegExp): string {
  return form.test(text) ? text : quote(text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

interface Part {
  readonly to: number;
  /** As it was typed, with an unclosed quotation closed. */
  readonly raw: string;
  readonly term: Outcome<FilterTerm>;
}

function part(line: string, from: number): Part {
  const named = sticky(FIELD, line, from);
  const not = line[from] === "-" && from + 1 < line.length && !/\s/.test(line[from + 1]!);
  const sign = not ? ({ not: true } as const) : {};
  const { to, raw, values } = valuesFrom(line, from, named ? from + named[0].length : not ? from + 1 : from, !named);
  if (!named) {
    const words = values.join("");
    return { to, raw, term: words === "" ? refusal("filter.empty") : { field: "words", values: [words], ...sign } };
  }
  const field = fieldOf(named[1]!.toLowerCase());
  if (isRefusal(field)) return { to, raw, term: field };
  const read = values.map((each) => valueOf(field, each));
  const wrong = read.find(isRefusal);
  if (wrong) return { to, raw, term: wrong };
  return { to, raw, term: { field, values: [...new Set(read as string[])], ...sign } };
}

/** Returns the values from an offset to the next space. Words are one value, including commas. */
function valuesFrom(line: string, from: number, start: number, isWords: boolean) {
  const values: string[] = [""];
  let at = start;
  let unclosed = "";
  while (at < line.length && !/\s/.test(line[at]!)) {
    const closing = CLOSING[line[at]!];
    if (closing) {
      const quoted = quotation(line, at, closing);
      values.push(values.pop()! + quoted.text);
      at = quoted.to;
      unclosed = quoted.isOpen ? closing[0]! : "";
    } else if (!isWords && line[at] === ",") {
      values.push("");
      at++;
    } else {
      const run = sticky(isWords ? WORD : VALUE, line, at)![0];
      values.push(values.pop()! + run);
      at += run.length;
    }
  }
  const raw = line.slice(from, at) + unclosed;
  return { to: at, raw, values: values.map((each) => each.replace(/\s+/gu, " ").trim()) };
}

function quotation(line: string, from: number, closing: string) {
  let text = "";
  for (let at = from + 1; at < line.length; at++) {
    if (!closing.includes(line[at]!)) text += line[at];
    else if (line[at] === '"' && line[at + 1] === '"') text += line[at++];
    else return { text, to: at + 1, isOpen: false };
  }
  return { text, to: line.length, isOpen: true };
}

function valueOf(field: FilterFieldName, typed: string): Outcome<string> {
  if (typed === "") return refusal("filter.value", { field });
  if (field === "severity") return severityOf(typed.toLowerCase());
  const words = FILTER_FIELD_VALUES[field];
  return words ? wordOf(field, typed.toLowerCase(), words) : typed;
}

/** `>=3`, `≥ high`, `>2` and `3+` are the same. */
function severityOf(typed: string): Outcome<string> {
  if (typed === "none") return typed;
  const [, sign = "", word = "", plus = ""] = /^(>=|<=|≥|≤|>|<|)\s*(\w+?)(\+?)$/u.exec(typed) ?? [];
  const named = SEVERITY_GRADES.find(
    (each) => String(each) === word || (word !== "" && SEVERITY_GRADE_NAMES[each].startsWith(word)),
  );
  if (!named || (sign && plus)) {
    const near = named ? "none" : toNearestWordParam(word, Object.values(SEVERITY_GRADE_NAMES));
    return refusal("filter.severity", { typed, near });
  }
  const level = sign === ">" ? named + 1 : sign === "<" ? named - 1 : named;
  if (level < 1 || level > 4) return refusal("filter.severity", { typed, near: "none" });
  const way = plus || />|≥/.test(sign) ? ">=" : sign ? "<=" : "";
  return `${way}${level}`;
}

/** Returns the one field that begins with the typed text, or a refusal if none or several do. */
function fieldOf(typed: string): Outcome<FilterFieldName> {
  const field = oneOf(typed, FILTER_FIELD_NAMES);
  if (field !== undefined) return field;
  const near = suggestFilterField(typed, FILTER_FIELD_NAMES);
  return refusal("filter.field", { typed, near, known: FILTER_FIELD_NAMES.join(", ") });
}

/** Returns the one value of a field that begins with the typed text, or a refusal if none or several do. */
function wordOf(field: FilterFieldName, typed: string, words: readonly string[]): Outcome<string> {
  const word = oneOf(typed, words);
  if (word !== undefined) return word;
  const near = suggestFilterValue(field, typed, words);
  const known = new Intl.ListFormat(getMessageLanguage(), { type: "disjunction" }).format(words);
  return refusal("filter.word", { typed, field, near, known });
}

/** Returns the one word that begins with the typed text; undefined if none or several do. */
function oneOf<T extends string>(typed: string, words: readonly T[]): T | undefined {
  const candidates = words.filter((word) => word.startsWith(typed));
  return words.find((word) => word === typed) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function sticky(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function spaces(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at]!)) at++;
  return at;
}

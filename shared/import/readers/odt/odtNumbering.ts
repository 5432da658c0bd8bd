import { toListLetter, toRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import { printOdtSampledNumber } from "./odtNumberFormats.ts";
import { xmlChildrenOf, type XmlElement } from "../parseXml.ts";

/** One level of a list style. */
interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are printed: 2 for "1.1". */
  readonly shown: number;
  readonly start: number;
  /** A pattern such as "(%1%)", if the file has one; it replaces prefix and suffix. */
  readonly pattern?: string;
  readonly repeatsLetters: boolean;
}

const PLAIN: ListLevel = { format: "", prefix: "", suffix: "", shown: 1, start: 1, repeatsLetters: false };
const MAX_LEVELS = 10;
const LARGEST = 1_000_000;

/** A list with its last number on each level. */
export interface OdtListState {
  readonly style: string;
  readonly counts: (number | undefined)[];
}

/** Prints the numbers of lists and headings as LibreOffice prints them. */
export class OdtNumbering {
  readonly #styles = new Map<string, readonly ListLevel[]>();
  readonly #outline: readonly ListLevel[];
  readonly #outlineCounts: (number | undefined)[] = [];
  readonly #lists = new Map<string, OdtListState>();
  /** The last list of each style. */
  readonly #last = new Map<string, OdtListState>();

  constructor(sheets: readonly XmlElement[]) {
    for (const style of sheets.flatMap((sheet) => xmlChildrenOf(sheet, "text:list-style")))
      this.#styles.set(style.attributes.name ?? "", levelsOf(style));
    const outline = sheets.flatMap((sheet) => xmlChildrenOf(sheet, "text:outline-style"))[0];
    this.#outline = outline ? levelsOf(outline) : [];
  }

  /** Opens a list at the top: a new one, or one that continues another. */
  open({ attributes }: XmlElement, inherited: string | undefined): OdtListState {
    const style = attributes["style-name"] ?? inherited ?? "";
    const continued = attributes["continue-list"];
    const goesOn = attributes["continue-numbering"] === "true";
    const before =
      (continued === undefined ? undefined : this.#lists.get(continued)) ??
      (goesOn ? this.#last.get(style) : undefined);
    const list = before ? { ...before, style: style || before.style } : { style, counts: [] };
    this.#last.set(style, list);
    if (attributes.id !== undefined) this.#lists.set(attributes.id, list);
    return list;
  }

  /** Counts an item at a depth (0 at the top), and prints its number; "" for a bullet. */
  number({ style, counts }: OdtListState, depth: number, start: string | undefined, listStyle = style): string {
    return this.#next(this.#styles.get(listStyle) ?? [], counts, depth, start);
  }

  /** Counts a heading by its outline level, and prints its number; "" if headings are not numbered. */
  outlineNumber(level: number): string {
    return this.#next(this.#outline, this.#outlineCounts, level - 1, undefined);
  }

  #next(
    levels: readonly ListLevel[],
    counts: (number | undefined)[],
    depth: number,
    start: string | undefined,
  ): string {
    const at = Math.min(depth, MAX_LEVELS - 1);
    const level = levels[at] ?? PLAIN;
    const wanted = start === undefined ? NaN : Number(start);
    const before = counts[at];
    const value = Number.isInteger(wanted) ? wanted : before === undefined ? level.start : before + 1;
    counts.length = at;
    for (let i = 0; i < at; i++) counts[i] ??= levels[i]?.start ?? 1;
    counts[at] = Math.max(0, Math.min(value, LARGEST));
    return printed(levels, counts, at);
  }
}

function printed(levels: readonly ListLevel[], counts: readonly (number | undefined)[], at: number): string {
  const level = levels[at] ?? PLAIN;
  if (level.format === "" && (level.shown < 2 || level.pattern === undefined)) return level.prefix + level.suffix;
  const numberAt = (i: number) => printNumber(counts[i] ?? 1, levels[i] ?? PLAIN);
  if (level.pattern !== undefined)
    return level.pattern.replace(/%(\d{1,2})%/g, (_, nth: string) => numberAt(Number(nth) - 1));
  const from = Math.max(0, at - level.shown + 1);
  const numbers = counts.slice(from, at + 1).map((_, i) => numberAt(from + i));
  return level.prefix + numbers.filter((number) => number !== "").join(".") + level.suffix;
}

function printNumber(value: number, { format, repeatsLetters }: ListLevel): string {
  switch (format) {
    case "i":
      return toRomanNumeral(value).toLowerCase() || String(value);
    case "I":
      return toRomanNumeral(value) || String(value);
    case "a":
      return letters(value, repeatsLetters);
    case "A":
      return letters(value, repeatsLetters).toUpperCase();
    case "":
      return "";
    case "1":
      return String(value);
    default:
      return printOdtSampledNumber(value, format);
  }
}

/** Prints a to z, then aa, bb if letters are repeated, otherwise aa, ab. */
function letters(value: number, repeats: boolean): string {
  if (value < 1) return String(value);
  if (repeats || value <= 26) return toListLetter(Math.min(value, 26 * 30));
  const rest = value - 1;
  return letters(Math.floor(rest / 26), false) + toListLetter((rest % 26) + 1);
}

function levelsOf(style: XmlElement): readonly ListLevel[] {
  const levels: ListLevel[] = [];
  for (const { name, attributes } of xmlChildrenOf(style)) {
    const at = Number(attributes.level) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= MAX_LEVELS) continue;
    const isNumber = name === "text:list-level-style-number" || name === "text:outline-level-style";
    levels[at] = isNumber ? levelOf(attributes) : PLAIN;
  }
  return Array.from({ length: levels.length }, (_, i) => levels[i] ?? PLAIN);
}

function levelOf(attributes: XmlElement["attributes"]): ListLevel {
  const count = (value: string | undefined, otherwise: number) =>
    Number.isInteger(Number(value)) && value ? Number(value) : otherwise;
  const pattern = attributes["num-list-format"];
  return {
    format: attributes["num-format"] ?? "",
    prefix: attributes["num-prefix"] ?? "",
    suffix: attributes["num-suffix"] ?? "",
    shown: Math.max(1, count(attributes["display-levels"], 1)),
    start: count(attributes["start-value"], 1),
    repeatsLetters: attributes["num-letter-sync"] === "true",
    ...(pattern === undefined ? {} : { pattern }),
  };
}

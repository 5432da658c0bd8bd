import { toLetter, toRoman } from "../../../draft/number.ts";
import type { Styles } from "./styles.ts";
import { childOf, childrenOf, toggleOf, valueOf, type Element } from "./xml.ts";

interface LevelRule {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": each per cent sign stands for the count of that level. */
  readonly text: string;
  /** All levels in plain digits, as in legal numbering. */
  readonly legal: boolean;
  /** The paragraph style that is numbered at this level. */
  readonly style: string | undefined;
  /** Begins again after a level no deeper than this, counted from 1; 0 never; undefined after any outer level. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists made from the same template count on together. */
  readonly template: string;
  readonly levels: ReadonlyMap<number, LevelRule>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Prints the automatic numbers of a document, paragraph by paragraph in reading order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** By template and level, where it has come to. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(part: Element | null, styles: Styles) {
    if (!part) return;
    const templates = new Map(
      childrenOf(part, "abstractNum").map((template) => [template.attributes.abstractNumId, template]),
    );
    const nums = childrenOf(part, "num");
    const templateOf = (id: string | undefined) =>
      valueOf(
        nums.find((num) => num.attributes.numId === id),
        "abstractNumId",
      );
    for (const num of nums) {
      const named = valueOf(num, "abstractNumId");
      const link = valueOf(templates.get(named), "numStyleLink");
      const template = (link === undefined ? undefined : templateOf(styles.numberingOf(link))) ?? named;
      if (num.attributes.numId !== undefined && template !== undefined) {
        this.#lists.set(num.attributes.numId, listOf(template, templates.get(template), num));
      }
    }
  }

  /** The level of a list that a style is tied to, 0 where it is tied to none. */
  levelOf(numId: string, style: string | undefined): number {
    const levels = [...(this.#lists.get(numId)?.levels ?? [])];
    return levels.find(([, rule]) => style !== undefined && rule.style === style)?.[0] ?? 0;
  }

  /** The next number of a list at a level (0 outermost) as printed; "" for bullets and levels without a number. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId);
    const rule = list?.levels.get(level);
    if (!list || !rule) return "";
    const counts = this.#counts.get(list.template) ?? new Map<number, number>();
    this.#counts.set(list.template, counts);
    counts.set(level, this.#count(numId, level, list, rule, counts));
    for (const deeper of [...counts.keys()]) if (deeper > level && restarts(list, deeper, level)) counts.delete(deeper);
    return rule.format === "bullet" ? "" : print(list, rule, counts);
  }

  /** A list's own start counts once, at its first paragraph of that level. */
  #count(numId: string, level: number, list: List, rule: LevelRule, counts: ReadonlyMap<number, number>): number {
    const key = `${numId} ${level}`;
    const override = this.#begun.has(key) ? undefined : list.starts.get(level);
    this.#begun.add(key);
    const last = counts.get(level);
    return override ?? (last === undefined ? rule.start : last + 1);
  }
}

function listOf(template: string, rules: Element | undefined, num: Element): List {
  const overrides = childrenOf(num, "lvlOverride");
  const own = overrides.flatMap((override) => childrenOf(override, "lvl"));
  const levels = [...(rules ? childrenOf(rules, "lvl") : []), ...own];
  const starts = overrides.flatMap((override) => {
    const start = integer(valueOf(override, "startOverride"));
    return start === undefined ? [] : [[integer(override.attributes.ilvl) ?? 0, start] as const];
  });
  return {
    template,
    levels: new Map(levels.map((level) => [integer(level.attributes.ilvl) ?? 0, ruleOf(level)])),
    starts: new Map(starts),
  };
}

function ruleOf(level: Element): LevelRule {
  return {
    start: integer(valueOf(level, "start")) ?? 0,
    format: valueOf(level, "numFmt") ?? "decimal",
    text: valueOf(level, "lvlText") ?? "",
    legal: toggleOf(level, "isLgl") ?? false,
    style: valueOf(level, "pStyle"),
    restart: integer(childOf(level, "lvlRestart")?.attributes.val),
  };
}

function restarts(list: List, deeper: number, level: number): boolean {
  const restart = list.levels.get(deeper)?.restart;
  return restart === undefined || (restart > 0 && level < restart);
}

function print(list: List, rule: LevelRule, counts: ReadonlyMap<number, number>): string {
  return rule.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const of = list.levels.get(level);
    return format(counts.get(level) ?? of?.start ?? 1, rule.legal ? "decimal" : (of?.format ?? "decimal"));
  });
}

function format(value: number, kind: string): string {
  switch (kind) {
    case "none":
    case "bullet":
      return "";
    case "upperRoman":
      return toRoman(value);
    case "lowerRoman":
      return toRoman(value).toLowerCase();
    case "upperLetter":
      return value > 0 ? toLetter(value).toUpperCase() : "";
    case "lowerLetter":
      return value > 0 ? toLetter(value) : "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function integer(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && Math.abs(value) < 10_000 ? value : undefined;
}

import { chooseAlternatives, childOf, childrenOf, toggleOf, valueOf, type XmlElement } from "../package/docxXml.ts";
import type { Styles } from "../parts/styles.ts";

/** The rule for one level of a list. */
export interface LevelRule {
  readonly start: number;
  readonly format: string;
  /** For the format "custom", a pattern such as "001, 002, ...". */
  readonly pattern: string | undefined;
  /** "%1.%2": each per cent sign and digit stands for the count of that level. */
  readonly text: string;
  /** Whether all levels are printed in plain digits, as in legal numbering. */
  readonly legal: boolean;
  /** The paragraph style that is numbered at this level. */
  readonly style: string | undefined;
  /** The outer level, counted from 1, after which this level restarts; 0 for never; undefined for any outer level. */
  readonly restart: number | undefined;
  /** Whether the number is hidden text. */
  readonly hidden: boolean;
  readonly language: string | undefined;
}

/** A list of a document (`w:num`). */
export interface NumberedList {
  /** Lists made from the same template share their counts. */
  readonly template: string;
  readonly levels: ReadonlyMap<number, LevelRule>;
  /** Start values, by level, that this list uses at its first paragraph of a level and whenever that level restarts. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document. */
export class Numbering {
  readonly #lists = new Map<string, NumberedList>();

  constructor(part: XmlElement | null, styles: Styles) {
    if (!part) return;
    const templates = new Map(
      childrenOf(part, "abstractNum").map((template) => [template.attributes.abstractNumId, template]),
    );
    const nums = childrenOf(part, "num");
    const templateOf = new Map(nums.map((num) => [num.attributes.numId, valueOf(num, "abstractNumId")]));
    for (const num of nums) {
      const { numId } = num.attributes;
      const named = valueOf(num, "abstractNumId");
      const link = valueOf(templates.get(named), "numStyleLink");
      const template = (link === undefined ? undefined : templateOf.get(styles.numberingOf(link))) ?? named;
      if (numId === undefined || template === undefined || this.#lists.has(numId)) continue;
      this.#lists.set(numId, listOf(template, templates.get(template), num));
    }
  }

  list(numId: string): NumberedList | undefined {
    return this.#lists.get(numId);
  }

  /** Returns the level of a list that is tied to the first of these styles; 0 if none is. */
  levelOf(numId: string, styles: readonly string[]): number {
    const levels = [...(this.#lists.get(numId)?.levels ?? [])];
    for (const style of styles) {
      const tied = levels.find(([, rule]) => rule.style === style);
      if (tied) return tied[0];
    }
    return 0;
  }
}

function listOf(template: string, rules: XmlElement | undefined, num: XmlElement): NumberedList {
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

function ruleOf(level: XmlElement): LevelRule {
  const format = [level, ...chooseAlternatives(level)].map((from) => childOf(from, "numFmt")).find((found) => found);
  const look = childOf(level, "rPr");
  return {
    start: integer(valueOf(level, "start")) ?? 0,
    format: format?.attributes.val ?? "decimal",
    pattern: format?.attributes.format,
    text: valueOf(level, "lvlText") ?? "",
    legal: toggleOf(level, "isLgl") ?? false,
    style: valueOf(level, "pStyle"),
    restart: integer(valueOf(level, "lvlRestart")),
    hidden: toggleOf(look, "vanish") ?? false,
    language: valueOf(look, "lang"),
  };
}

/** Parses a whole number that a list can hold; undefined for anything else. */
function integer(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && Math.abs(value) < 100_000 ? value : undefined;
}

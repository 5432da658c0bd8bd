import {
  chooseAlternateChildren,
  docxChildOf,
  xmlChildrenOf,
  readDocxToggle,
  docxChildValueOf,
  type XmlElement,
} from "../package/docxXml.ts";
import type { DocxStyles } from "../parts/styles.ts";

/** The rule for one level of a list. */
export interface ListLevelRule {
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
  readonly levels: ReadonlyMap<number, ListLevelRule>;
  /** Start values, by level, that this list uses at its first paragraph of a level and whenever that level restarts. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document. */
export class DocxNumbering {
  readonly #lists = new Map<string, NumberedList>();

  constructor(part: XmlElement | null, styles: DocxStyles) {
    if (!part) return;
    const templates = new Map(
      xmlChildrenOf(part, "abstractNum").map((template) => [template.attributes.abstractNumId, template]),
    );
    const nums = xmlChildrenOf(part, "num");
    const templateOf = new Map(nums.map((num) => [num.attributes.numId, docxChildValueOf(num, "abstractNumId")]));
    for (const num of nums) {
      const { numId } = num.attributes;
      const named = docxChildValueOf(num, "abstractNumId");
      const link = docxChildValueOf(templates.get(named), "numStyleLink");
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
  const overrides = xmlChildrenOf(num, "lvlOverride");
  const own = overrides.flatMap((override) => xmlChildrenOf(override, "lvl"));
  const levels = [...(rules ? xmlChildrenOf(rules, "lvl") : []), ...own];
  const starts = overrides.flatMap((override) => {
    const start = integer(docxChildValueOf(override, "startOverride"));
    return start === undefined ? [] : [[integer(override.attributes.ilvl) ?? 0, start] as const];
  });
  return {
    template,
    levels: new Map(levels.map((level) => [integer(level.attributes.ilvl) ?? 0, ruleOf(level)])),
    starts: new Map(starts),
  };
}

function ruleOf(level: XmlElement): ListLevelRule {
  const format = [level, ...chooseAlternateChildren(level)]
    .map((from) => docxChildOf(from, "numFmt"))
    .find((found) => found);
  const look = docxChildOf(level, "rPr");
  return {
    start: integer(docxChildValueOf(level, "start")) ?? 0,
    format: format?.attributes.val ?? "decimal",
    pattern: format?.attributes.format,
    text: docxChildValueOf(level, "lvlText") ?? "",
    legal: readDocxToggle(level, "isLgl") ?? false,
    style: docxChildValueOf(level, "pStyle"),
    restart: integer(docxChildValueOf(level, "lvlRestart")),
    hidden: readDocxToggle(look, "vanish") ?? false,
    language: docxChildValueOf(look, "lang"),
  };
}

/** Parses a whole number that a list can hold; undefined for anything else. */
function integer(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && Math.abs(value) < 100_000 ? value : undefined;
}

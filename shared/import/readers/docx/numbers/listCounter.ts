import { padNumberByPattern, printDocxNumber } from "./printNumber.ts";
import type { ListLevelRule, NumberedList, DocxNumbering } from "./numbering.ts";

/** Counts the lists of a document, paragraph by paragraph in reading order, and prints their numbers. */
export class ListCounter {
  readonly #numbering: DocxNumbering;
  /** Formats that are not known; their numbers are printed in digits. */
  readonly #unknown: Set<string>;
  /** The current count by template and level. */
  readonly #counts = new Map<string, Map<number, number>>();
  /** Lists and levels whose own start value has been used. */
  readonly #begun = new Set<string>();

  constructor(numbering: DocxNumbering, unknown: Set<string>) {
    this.#numbering = numbering;
    this.#unknown = unknown;
  }

  /**
   * Counts a paragraph and returns the next number of a list at a level (0 outermost) as printed; "" for bullets and
   * hidden numbers. The language is the paragraph's, for numbers in words.
   */
  next(numId: string, level: number, language?: string): string {
    return this.#print(numId, level, language, true);
  }

  /** Returns the number that `next` would return, without counting. */
  peek(numId: string, level: number, language?: string): string {
    return this.#print(numId, level, language, false);
  }

  #print(numId: string, level: number, language: string | undefined, counts: boolean): string {
    const list = this.#numbering.list(numId);
    const rule = list?.levels.get(level);
    if (!list || !rule) return "";
    const value = this.#value(numId, level, list);
    const before = this.#counts.get(list.template);
    const now = new Map([...(before ?? [])].filter(([other]) => other <= level || !restarts(list, other, level)));
    now.set(level, value);
    // A skipped level counts as begun: after "1.1" the next outer number is "2."
    for (let outer = 0; outer < level; outer++) if (!now.has(outer)) now.set(outer, startOf(list, outer));
    if (counts) {
      this.#counts.set(list.template, now);
      this.#begun.add(`${numId} ${level}`);
    }
    return rule.format === "bullet" || rule.hidden ? "" : this.#text(list, rule, now, language);
  }

  #value(numId: string, level: number, list: NumberedList): number {
    const last = this.#counts.get(list.template)?.get(level);
    const isRestart = list.starts.has(level) && !this.#begun.has(`${numId} ${level}`);
    return last === undefined || isRestart ? startOf(list, level) : last + 1;
  }

  #text(
    list: NumberedList,
    rule: ListLevelRule,
    counts: ReadonlyMap<number, number>,
    language: string | undefined,
  ): string {
    return rule.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const of = list.levels.get(level);
      const value = counts.get(level) ?? startOf(list, level);
      return this.#number(value, of, rule.legal, language);
    });
  }

  #number(value: number, rule: ListLevelRule | undefined, legal: boolean, language: string | undefined): string {
    if (!rule || (legal && rule.format !== "none")) return String(value);
    const printed = rule.pattern
      ? padNumberByPattern(value, rule.pattern)
      : printDocxNumber(value, rule.format, rule.language ?? language);
    if (printed === null) this.#unknown.add(rule.pattern ?? rule.format);
    return printed ?? String(value);
  }
}

function startOf(list: NumberedList, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

/**
 * Returns whether `deeper` restarts after a paragraph at `level`. A restart after a level that is not an outer one is
 * ignored.
 */
function restarts(list: NumberedList, deeper: number, level: number): boolean {
  const restart = list.levels.get(deeper)?.restart;
  return restart === undefined || restart > deeper || level < restart;
}

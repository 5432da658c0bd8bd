import type { Exclusion, ExclusionReason, SourcePosition, ImportWarning } from "../sourceLines.ts";

/** Of one kind, so many are told with their place; the rest is counted. */
const MOST = 100;
const LONGEST = 200;

/** The codes that say of words that they were left out, and why. */
const LEFT_OUT: Readonly<Record<string, ExclusionReason>> = {
  "reading.hidden": "hidden",
  "reading.picture-named": "picture",
  "reading.chart-named": "object",
  "reading.diagram-named": "object",
  "reading.object-named": "object",
};

/** What was found in a source and could not be kept as it stood. */
export class ReaderReport {
  /** All words that were left out. */
  readonly exclusions: Exclusion[] = [];
  readonly #told: ImportWarning[] = [];
  readonly #counts = new Map<string, number>();

  /** Tells of one thing. `words` are what it says, where it says anything. */
  warn(code: string, where: SourcePosition | null, words?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    const said = words?.replace(/\s+/gu, " ").trim();
    const reason = LEFT_OUT[code];
    if (reason !== undefined && said) this.exclude(reason, where, said);
    if (count > MOST) return;
    const params: ImportWarning["params"] =
      said === undefined ? {} : { words: said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said };
    this.#told.push({ code, params, where });
  }

  /** Lists words that are left out as a matter of course, without a warning; nothing where there are none. */
  exclude(reason: ExclusionReason, where: SourcePosition | null, words: string): void {
    const text = words.replace(/\s+/gu, " ").trim();
    if (text !== "") this.exclusions.push({ reason, text, where });
  }

  get warnings(): readonly ImportWarning[] {
    const rest = [...this.#counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST), 0);
    const more = { code: "reading.more-left-out", params: { count: rest }, where: null };
    return rest > 0 ? [...this.#told, more] : this.#told;
  }
}

import type { ImportExclusion, ImportExclusionReason, SourcePosition, ImportWarning } from "../sourceLines.ts";

/** The number of warnings of one kind that are listed with their position; further ones are counted. */
const MOST = 100;
const LONGEST = 200;

/** The codes of warnings about excluded words, with the reason for the exclusion. */
const EXCLUSION_CODES: Readonly<Record<string, ImportExclusionReason>> = {
  "reading.hidden": "hidden",
  "reading.picture-named": "picture",
  "reading.chart-named": "object",
  "reading.diagram-named": "object",
  "reading.object-named": "object",
};

/** Collects warnings and exclusions for content that could not be kept as it was. */
export class ImportIssueCollector {
  /** All words that were excluded. */
  readonly exclusions: ImportExclusion[] = [];
  readonly #listed: ImportWarning[] = [];
  readonly #counts = new Map<string, number>();

  /** Adds a warning. `words` is the text concerned, if it has any. */
  warn(code: string, where: SourcePosition | null, words?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    const folded = words?.replace(/\s+/gu, " ").trim();
    const reason = EXCLUSION_CODES[code];
    if (reason !== undefined && folded) this.exclude(reason, where, folded);
    if (count > MOST) return;
    const params: ImportWarning["params"] =
      folded === undefined ? {} : { words: folded.length > LONGEST ? `${folded.slice(0, LONGEST)}…` : folded };
    this.#listed.push({ code, params, where });
  }

  /** Adds an exclusion without a warning; does nothing if the words are empty. */
  exclude(reason: ImportExclusionReason, where: SourcePosition | null, words: string): void {
    const text = words.replace(/\s+/gu, " ").trim();
    if (text !== "") this.exclusions.push({ reason, text, where });
  }

  get warnings(): readonly ImportWarning[] {
    const rest = [...this.#counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST), 0);
    const more = { code: "reading.more-left-out", params: { count: rest }, where: null };
    return rest > 0 ? [...this.#listed, more] : this.#listed;
  }
}

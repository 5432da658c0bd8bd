import type { Place, ReadingWarning } from "../lines.ts";

/** Of one kind, so many are told with their place; the rest is counted. */
const MOST = 100;
const LONGEST = 200;

/** What was found in a source and could not be kept as it stood. */
export class Reports {
  readonly #told: ReadingWarning[] = [];
  readonly #counts = new Map<string, number>();

  /** Tells of one thing. `words` are what it says, where it says anything. */
  add(code: string, where: Place | null, words?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST) return;
    const said = words?.replace(/\s+/gu, " ").trim();
    const params: ReadingWarning["params"] =
      said === undefined ? {} : { words: said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said };
    this.#told.push({ code, params, where });
  }

  get all(): readonly ReadingWarning[] {
    const rest = [...this.#counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST), 0);
    const more = { code: "reading.more-left-out", params: { count: rest }, where: null };
    return rest > 0 ? [...this.#told, more] : this.#told;
  }
}

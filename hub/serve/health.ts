import type { LogStore } from "../log/logStore.ts";
import { causeOf, shortId, type Report } from "./report.ts";

/** How long an answer is given again, and how long one is waited for, in ms: being asked must cost nothing. */
const AGAIN = 2_000;
const PATIENCE = 5_000;

/** How often every dossier is tried, in ms, where someone asks: that costs more. After a failure it is each time. */
const TRY_ALL = 60_000;

/** Whether the hub does its work: whether something can be written where it keeps everything, and every dossier be used. */
export class Health {
  /** The hub is about to be stopped: whoever asks is to go elsewhere. */
  isDraining = false;
  readonly #logs: LogStore;
  readonly #report: Report;
  #asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  #wasWell = true;
  #tried = -Infinity;

  constructor(logs: LogStore, report: Report) {
    this.#logs = logs;
    this.#report = report;
  }

  isWell(): Promise<boolean> {
    const now = Date.now();
    if (!this.#asked || now - this.#asked.at > AGAIN) this.#asked = { at: now, answer: this.#look() };
    return this.#asked.answer;
  }

  async #look(): Promise<boolean> {
    let patience: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(Object.assign(new Error(), { code: "ETIMEDOUT" })), PATIENCE);
    });
    try {
      await Promise.race([this.#try(), tooLong]);
      this.#wasWell = true;
    } catch (error) {
      if (this.#wasWell) this.#report("unwell", { cause: causeOf(error), ...dossierOf(error) });
      this.#wasWell = false;
    } finally {
      clearTimeout(patience);
    }
    return this.#wasWell;
  }

  async #try(): Promise<void> {
    await this.#logs.probe();
    const now = performance.now();
    if (now - this.#tried < TRY_ALL) return;
    await this.#logs.probeAll();
    this.#tried = now;
  }
}

/** Which dossier it was, where it was one. */
function dossierOf(error: unknown): { readonly dossier?: string } {
  const { dossier } = error as { readonly dossier?: unknown };
  return typeof dossier === "string" ? { dossier: shortId(dossier) } : {};
}

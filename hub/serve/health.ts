import type { Logs } from "../log/log.ts";
import { causeOf, type Report } from "./report.ts";

/** How long an answer is given again, and how long one is waited for, in ms: being asked must cost nothing. */
const AGAIN = 2_000;
const PATIENCE = 5_000;

/** Whether the hub does its work: whether something can be written where it keeps everything. */
export class Health {
  readonly #logs: Logs;
  readonly #report: Report;
  #asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  #wasWell = true;

  constructor(logs: Logs, report: Report) {
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
      await Promise.race([this.#logs.check(), tooLong]);
      this.#wasWell = true;
    } catch (error) {
      if (this.#wasWell) this.#report("unwell", { cause: causeOf(error) });
      this.#wasWell = false;
    } finally {
      clearTimeout(patience);
    }
    return this.#wasWell;
  }
}

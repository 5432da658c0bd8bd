import type { HubLogStore } from "../log/logStore.ts";
import { loggableErrorCode, shortenId, type ReportEvent } from "./reportEvent.ts";

/** How long an answer is reused, and how long one may take, in ms, so that asking is cheap. */
const AGAIN = 2_000;
const PATIENCE = 5_000;

/** How often every dossier is probed, in ms, since that costs more. After a failure it is done each time. */
const TRY_ALL = 60_000;

/** Checks whether the hub works: whether it can write to its storage and use every dossier. */
export class HubHealthChecker {
  /** True while the hub is stopping: clients should go elsewhere. */
  isDraining = false;
  readonly #logs: HubLogStore;
  readonly #report: ReportEvent;
  #latest: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  #wasWell = true;
  #tried = -Infinity;

  constructor(logs: HubLogStore, report: ReportEvent) {
    this.#logs = logs;
    this.#report = report;
  }

  isWell(): Promise<boolean> {
    const now = Date.now();
    if (!this.#latest || now - this.#latest.at > AGAIN) this.#latest = { at: now, answer: this.#check() };
    return this.#latest.answer;
  }

  async #check(): Promise<boolean> {
    let patience: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(Object.assign(new Error(), { code: "ETIMEDOUT" })), PATIENCE);
    });
    try {
      await Promise.race([this.#probe(), tooLong]);
      this.#wasWell = true;
    } catch (error) {
      if (this.#wasWell) this.#report("unwell", { cause: loggableErrorCode(error), ...dossierOf(error) });
      this.#wasWell = false;
    } finally {
      clearTimeout(patience);
    }
    return this.#wasWell;
  }

  async #probe(): Promise<void> {
    await this.#logs.probe();
    const now = performance.now();
    if (now - this.#tried < TRY_ALL) return;
    await this.#logs.probeAll();
    this.#tried = now;
  }
}

/** Returns the dossier that an error concerns, if any. */
function dossierOf(error: unknown): { readonly dossier?: string } {
  const { dossier } = error as { readonly dossier?: unknown };
  return typeof dossier === "string" ? { dossier: shortenId(dossier) } : {};
}

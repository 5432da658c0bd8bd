import { utilityProcess, type UtilityProcess } from "electron";
import { refuse, type Outcome } from "../../../shared/base/result.ts";
import type { BriefingSource } from "../../../shared/host/host.ts";
import { logFault } from "../log.ts";
import type { Line } from "./ipc.ts";

/** What the typesetter's process tells the main process: stages, and at the end the outcome. */
export type TypesetNews =
  { readonly stage: string } | { readonly outcome: Outcome<Uint8Array<ArrayBuffer>> } | { readonly fault: string };

/** The longest a PDF may take, in minutes. */
const LONGEST = 5;

/** What a job of the typesetter needs to know: its program and the folder of its fonts and templates. */
export interface Typesetter {
  readonly program: string;
  readonly assets: string;
}

type Pdf = Outcome<Uint8Array<ArrayBuffer>>;

/** Typesetting, each PDF in a process of its own that ends with it, with its cancellation, or with its time. */
export function serveTypeset(line: Line, typesetter: Typesetter): void {
  const running = new Map<string, Job>();
  line.answer("typeset:run", async (name, source) => {
    const job = new Job(typesetter, source, (stage) => line.push("typeset:progress", name, stage));
    running.set(name, job);
    return job.done.finally(() => running.delete(name));
  });
  line.answer("typeset:cancel", (name) => {
    running.get(name)?.end(refuse("briefing.cancelled"));
    return true;
  });
}

class Job {
  readonly done: Promise<Pdf>;
  readonly #process: UtilityProcess;
  readonly #timer: NodeJS.Timeout;
  #answer: ((pdf: Pdf) => void) | null = null;

  constructor({ program, assets }: Typesetter, source: BriefingSource, progress: (stage: string) => void) {
    this.done = new Promise((resolve) => (this.#answer = resolve));
    this.#process = utilityProcess.fork(program, [], { serviceName: "Clausemark typesetter" });
    this.#timer = setTimeout(() => this.end(refuse("typeset.timeout", { minutes: LONGEST })), LONGEST * 60_000);
    this.#process.on("message", (news: TypesetNews) => {
      if ("stage" in news) progress(news.stage);
      else if ("outcome" in news) this.end(news.outcome);
      else this.#crash(news.fault);
    });
    this.#process.once("exit", (code) => this.#crash(`exit ${code}`));
    this.#process.postMessage({ source, assets });
  }

  /** Ends the job with an answer; the first one counts. */
  end(pdf: Pdf): void {
    clearTimeout(this.#timer);
    this.#answer?.(pdf);
    this.#answer = null;
    this.#process.kill();
  }

  #crash(what: string): void {
    if (this.#answer) logFault("typesetter", { code: what });
    this.end(refuse("typeset.crashed"));
  }
}

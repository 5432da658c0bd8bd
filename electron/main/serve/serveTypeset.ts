import { utilityProcess, type BrowserWindow, type UtilityProcess } from "electron";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { BuiltAssetFolders } from "#node/typeset/typesetAssets.ts";
import { logFault } from "../logFault.ts";
import { saveByDialog } from "./serveFileDialogs.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Messages of the typesetter's process: stages, and at the end the outcome. */
export type TypesetProcessMessage =
  { readonly stage: string } | { readonly outcome: Outcome<Uint8Array<ArrayBuffer>> } | { readonly fault: string };

/** The longest time for a PDF, in minutes. */
const LONGEST = 5;

/** What a typesetting job needs: the program and the folders of its fonts and templates. */
export interface TypesetterFiles {
  readonly program: string;
  readonly assets: BuiltAssetFolders;
}

type Pdf = Outcome<Uint8Array<ArrayBuffer>>;

/** How long a typesetter waits for the next job before it is ended, in ms. It keeps what the next page needs. */
const IDLE = 60_000;

/**
 * Serves typesetting in a separate process. After a job it is kept for a while and makes the next PDF much faster;
 * after a cancellation, timeout or failure it is ended. A finished briefing is saved from here: the window sees no PDF
 * that it does not show.
 */
export function serveTypeset(line: WindowIpc, window: BrowserWindow, typesetter: TypesetterFiles): void {
  const running = new Map<string, Job>();
  let idle: Worker | null = null;
  const take = () => {
    const worker = idle ?? new Worker(typesetter);
    idle = null;
    worker.work();
    return worker;
  };
  const keep = (worker: Worker) => {
    idle?.end();
    idle = worker;
    worker.rest(() => (idle = idle === worker ? null : idle));
  };
  const run = (name: string, pages: string): Promise<Pdf> => {
    const job = new Job(take(), pages, (stage) => line.send("typeset:progress", name, stage), keep);
    running.set(name, job);
    return job.done.finally(() => running.delete(name));
  };
  line.handle("typeset:run", run);
  line.handle("typeset:save", async (name, pages, file) => {
    const bytes = await run(name, pages);
    return isRefusal(bytes) ? bytes : saveByDialog(window, "pdf", { name: file, bytes });
  });
  line.handle("typeset:cancel", (name) => {
    running.get(name)?.fail(refusal("briefing.cancelled"));
    return true;
  });
}

/** The typesetter's process. */
class Worker {
  readonly #assets: BuiltAssetFolders;
  readonly #process: UtilityProcess;
  #onMessage: (news: TypesetProcessMessage) => void = () => undefined;
  #resting: NodeJS.Timeout | undefined;

  constructor({ program, assets }: TypesetterFiles) {
    this.#assets = assets;
    this.#process = utilityProcess.fork(program, [], { serviceName: "Clausemark typesetter" });
    this.#process.on("message", (news: TypesetProcessMessage) => this.#onMessage(news));
    this.#process.once("exit", (code) => this.#onMessage({ fault: `exit ${code}` }));
  }

  work(): void {
    clearTimeout(this.#resting);
  }

  /** Keeps the process for up to `IDLE` ms; `gone` is called when it has ended. */
  rest(gone: () => void): void {
    this.#onMessage = (news) => "fault" in news && gone();
    this.#resting = setTimeout(() => this.end(), IDLE);
  }

  set(pages: string, onMessage: (news: TypesetProcessMessage) => void): void {
    this.#onMessage = onMessage;
    this.#process.postMessage({ pages, assets: this.#assets });
  }

  end(): void {
    clearTimeout(this.#resting);
    this.#process.kill();
  }
}

class Job {
  readonly done: Promise<Pdf>;
  readonly #worker: Worker;
  readonly #timer: NodeJS.Timeout;
  #answer: ((pdf: Pdf) => void) | null = null;

  /** `keep` is called with the process when it has answered. */
  constructor(worker: Worker, pages: string, progress: (stage: string) => void, keep: (worker: Worker) => void) {
    this.done = new Promise((resolve) => (this.#answer = resolve));
    this.#worker = worker;
    this.#timer = setTimeout(() => this.fail(refusal("typeset.timeout", { minutes: LONGEST })), LONGEST * 60_000);
    worker.set(pages, (news) => {
      if ("stage" in news) progress(news.stage);
      else if ("fault" in news) this.#crash(news.fault);
      else if (this.#end(news.outcome)) keep(worker);
    });
  }

  /** Ends the job with a refusal, and its process too. */
  fail(refusal: Pdf): void {
    if (this.#end(refusal)) this.#worker.end();
  }

  /** Ends the job with an answer. Returns whether it is the first one, which counts. */
  #end(pdf: Pdf): boolean {
    const answer = this.#answer;
    this.#answer = null;
    clearTimeout(this.#timer);
    answer?.(pdf);
    return answer !== null;
  }

  #crash(what: string): void {
    if (this.#answer) logFault("typesetter", { code: what });
    this.fail(refusal("typeset.crashed"));
  }
}

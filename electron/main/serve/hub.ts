import { utilityProcess, type UtilityProcess } from "electron";
import { refuse, type Outcome } from "../../../shared/base/result.ts";
import type { Line } from "./ipc.ts";

/** What the hub's process tells the main process: where it is to be found, or why it is not. */
export type HubNews = { readonly url: string } | { readonly fault: string };

/** The longest a hub may take to start or to end, in ms. */
const PATIENCE = 10_000;

type Started = Outcome<{ url: string }>;

interface Running {
  readonly process: UtilityProcess;
  readonly started: Promise<Started>;
}

/** The team's hub in a process of its own, for as long as the person wants it, at most as long as the app runs. */
export class Hub {
  readonly #program: string;
  readonly #data: string;
  readonly #web: string;
  #running: Running | null = null;

  constructor(program: string, data: string, web: string) {
    this.#program = program;
    this.#data = data;
    this.#web = web;
  }

  serve(line: Line): void {
    line.answer("hub:start", () => this.start());
    line.answer("hub:stop", () => this.stop());
  }

  /** Starts the hub, or answers with the one that runs. */
  start(): Promise<Started> {
    this.#running ??= this.#fork();
    return this.#running.started;
  }

  /** Asks the hub to end and waits until it has. */
  async stop(): Promise<true> {
    const running = this.#running;
    this.#running = null;
    if (!running) return true;
    const ended = new Promise((resolve) => running.process.once("exit", resolve));
    running.process.postMessage("stop");
    const timer = setTimeout(() => running.process.kill(), PATIENCE);
    await ended.finally(() => clearTimeout(timer));
    return true;
  }

  #fork(): Running {
    const hub = utilityProcess.fork(this.#program, [], { serviceName: "Clausemark hub" });
    const started = new Promise<Started>((resolve) => {
      hub.on("message", (news: HubNews) =>
        resolve("url" in news ? news : refuse("hub.not-started", { reason: news.fault })),
      );
      hub.once("exit", (code) => resolve(refuse("hub.not-started", { reason: `exit ${code}` })));
    });
    hub.once("exit", () => {
      if (this.#running?.process === hub) this.#running = null;
    });
    hub.postMessage({ data: this.#data, web: this.#web });
    return { process: hub, started };
  }
}

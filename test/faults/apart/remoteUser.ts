import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { waitForExit } from "#scripts/runProcess.ts";
import type { WindowOrder, WindowReport } from "./windowOrders.ts";
import type { NetworkSpaces } from "./networkSpaces.ts";

const CHILD = path.join(import.meta.dirname, "child.ts");

/** A user of a desktop app in one of the namespaces. A process there carries out the orders given here. */
export class RemoteUser {
  readonly name: string;
  readonly profile: string;
  /** The comments of the notes that have shown Saved, in order. */
  readonly saved: string[] = [];
  readonly #child: ChildProcess;
  readonly #gone: Promise<number>;
  #hear: (report: WindowReport) => void = () => undefined;

  /** `saved` is called whenever a note has shown Saved. */
  constructor(spaces: NetworkSpaces, space: string, name: string, profile: string, display: string, saved: () => void) {
    this.name = name;
    this.profile = profile;
    const args = [CHILD, name, profile, display];
    this.#child = spaces.spawn(space, process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.#gone = waitForExit(this.#child);
    this.#child.on("message", (report: WindowReport) => {
      if (!("saved" in report)) return this.#hear(report);
      this.saved.push(report.saved);
      saved();
    });
  }

  /** Carries out an order after those before it. Rejects if it fails. */
  async do(order: WindowOrder): Promise<string> {
    const answer = new Promise<WindowReport>((resolve) => (this.#hear = resolve));
    this.#child.send(order);
    const ended = this.#gone.then((code) => ({ failed: `The process in the space ended with ${code}` }));
    const report = await Promise.race([answer, ended]);
    if ("done" in report) return report.done;
    throw new Error("failed" in report ? `${this.name}: ${report.failed}` : "No answer");
  }

  /** Ends the app, then the process that drives it. */
  async end(): Promise<void> {
    await this.do({ order: "close" });
    this.#child.disconnect();
    await this.#gone;
  }
}

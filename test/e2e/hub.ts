import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { waitForExit } from "#scripts/runProcess.ts";
import { findFreePort } from "../support/network/testServices.ts";

const ROOT = path.join(import.meta.dirname, "../..");

/** The team's hub in its own process, serving the built web edition. It can be killed and restarted. */
export class HubProcess {
  readonly data: string;
  /** Its output, line by line. */
  readonly log: string[] = [];
  readonly #main: string;
  readonly #web: string;
  #url = "";
  #child: ChildProcess | null = null;

  /** `main` is the script to run, by default the hub itself; `web` the folder of the web edition that it serves. */
  constructor(data: string, main = path.join(ROOT, "hub/main.ts"), web = path.join(ROOT, "out/renderer/web")) {
    this.data = data;
    this.#main = main;
    this.#web = web;
  }

  get url(): string {
    return this.#url;
  }

  /**
   * Starts it on a free port the first time, then on the same port. With another `main` it acts as a compromised hub.
   */
  async start(main = this.#main): Promise<void> {
    await this.#begin(main, this.#url === "" ? "0" : new URL(this.#url).port);
  }

  /** Starts it under a name in `.test` and without HTTPS, as in a room whose hub has no certificate. Returns its address. */
  async startAs(name: string): Promise<string> {
    const port = String(await findFreePort());
    const origin = `http://${name}:${port}`;
    await this.#begin(this.#main, port, "--origin", origin);
    return origin;
  }

  async #begin(main: string, port: string, ...more: readonly string[]): Promise<void> {
    const args = [main, "--port", port, "--data", this.data, "--web", this.#web, ...more];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => this.log.push(String(chunk).trimEnd()));
    this.#url = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += String(chunk);
        if (said.includes("\n")) resolve(said.trim());
      });
      child.once("exit", (code) => reject(new Error(`The hub ended with ${code}: ${this.log.join("\n")}`)));
    });
  }

  /** Sends SIGKILL or another signal. Resolves when the process has ended. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = waitForExit(child);
    child.kill(signal);
    await gone;
  }
}

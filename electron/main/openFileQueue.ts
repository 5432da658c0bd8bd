import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

type Take = (files: readonly string[]) => Promise<void>;

/** Files that come from outside: the command line, the desktop, a second start of the app. */
export class OpenFileQueue {
  #waiting: string[] = [];
  #taken: Take | null = null;

  /** Has files taken in together: at once, or when somebody does. */
  async add(files: readonly string[]): Promise<void> {
    this.#waiting.push(...files);
    // A Mac names those that are opened together one by one.
    await nextTurn();
    if (this.#taken && this.#waiting.length > 0) await this.#taken(this.#waiting.splice(0));
  }

  /** Who takes them in from now on. */
  deliverTo(taken: Take | null): void {
    this.#taken = taken;
    void this.add([]);
  }
}

/**
 * The files that a command line names, as absolute paths: what is no switch, after the program, and after the
 * app's own folder where Electron was started with one (`app` is null in a packaged app).
 */
export function filesInArguments(argv: readonly string[], app: string | null, folder: string): string[] {
  const own = app === null ? 0 : argv.findIndex((arg, at) => at > 0 && path.resolve(folder, arg) === path.resolve(app));
  const named = argv.slice(Math.max(own, 0) + 1).filter((arg) => arg !== "" && !arg.startsWith("-"));
  return named.map((arg) => path.resolve(folder, arg));
}

import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isPlaceLink } from "#shared/host/placeLink.ts";

type Receiver = (arrived: readonly string[]) => Promise<void>;

/** Files or links opened from outside: by the command line, the desktop, or a second start of the app. */
export class OpenRequestQueue {
  #waiting: string[] = [];
  #receiver: Receiver | null = null;

  /** Delivers together what came together: at once, or as soon as there is a receiver. */
  async add(arrived: readonly string[]): Promise<void> {
    this.#waiting.push(...arrived);
    // A Mac reports files that are opened together one by one.
    await nextTurn();
    if (this.#receiver && this.#waiting.length > 0) await this.#receiver(this.#waiting.splice(0));
  }

  /** Sets the receiver, or none. */
  deliverTo(receiver: Receiver | null): void {
    this.#receiver = receiver;
    void this.add([]);
  }
}

/**
 * Returns the files named on a command line, as absolute paths: the arguments that are not switches, after the program
 * and, if Electron was started with one, the app's folder (`app` is null in a packaged app).
 */
export function findFilesInArguments(argv: readonly string[], app: string | null, folder: string): string[] {
  const own = app === null ? 0 : argv.findIndex((arg, at) => at > 0 && path.resolve(folder, arg) === path.resolve(app));
  const named = argv.slice(Math.max(own, 0) + 1).filter((arg) => arg !== "" && !arg.startsWith("-"));
  return named.filter((arg) => !isPlaceLink(arg)).map((arg) => path.resolve(folder, arg));
}

/** Returns the links on a command line; the system starts the app with one that was opened. */
export function findLinksInArguments(argv: readonly string[]): string[] {
  return argv.filter(isPlaceLink);
}

import { randomUUID } from "node:crypto";
import { APP_ORIGIN } from "#shared/host/appOrigin.ts";

/** How long a file waits to be fetched, in ms. The page fetches it as soon as it knows the address. */
const PATIENCE_MS = 60_000;

/**
 * Large answers to the window, each fetched once at an address that only the answer names. As a message, bytes would be
 * copied several times, in both processes, while nothing else happens in either.
 */
export class OneTimeFiles {
  readonly #files = new Map<string, Buffer>();

  /** Holds a file until it is fetched or the time is over. Returns its address. */
  add(bytes: Buffer): string {
    const url = `${APP_ORIGIN}/once/${randomUUID()}`;
    this.#files.set(url, bytes);
    setTimeout(() => this.#files.delete(url), PATIENCE_MS).unref();
    return url;
  }

  /** Returns the file at an address and forgets it; null if there is none. */
  take(url: string): Buffer | null {
    const bytes = this.#files.get(url) ?? null;
    this.#files.delete(url);
    return bytes;
  }
}

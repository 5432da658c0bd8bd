import { randomBytes, type Bytes } from "#shared/base/bytes.ts";

/** How long an answered challenge is remembered, in ms: far longer than one is good, whatever the hubs' clocks say. */
export const NONCE_LIFETIME = 10 * 60_000;

/**
 * The secret that challenges are made with, and the challenges that were answered. Hubs that share their logs share
 * both, so that any of them takes a challenge of any other's, and none takes one twice.
 */
export interface ChallengeStore {
  secret(): Promise<Bytes>;
  /** Notes that a challenge was answered. False if it had been already. */
  useOnce(nonce: string): Promise<boolean>;
}

/** For a hub that shares its logs with nobody: in memory, for as long as the process lives. */
export class MemoryChallengeStore implements ChallengeStore {
  readonly #secret = randomBytes(32);
  readonly #noted = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  secret(): Promise<Bytes> {
    return Promise.resolve(this.#secret);
  }

  useOnce(nonce: string): Promise<boolean> {
    const now = this.#now();
    // In the order they were noted, so the first that is still remembered ends the search.
    for (const [old, at] of this.#noted) {
      if (at > now - NONCE_LIFETIME) break;
      this.#noted.delete(old);
    }
    if (this.#noted.has(nonce)) return Promise.resolve(false);
    this.#noted.set(nonce, now);
    return Promise.resolve(true);
  }
}

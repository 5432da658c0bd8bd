import { randomBytes, type Bytes } from "#shared/base/bytes.ts";

/**
 * How long an answered challenge is remembered, in ms: far longer than it is valid, even if the hubs' clocks differ.
 */
export const ANSWERED_NONCE_LIFETIME = 10 * 60_000;

/**
 * The secret with which challenges are made, and the challenges that were answered. Hubs that share their logs share
 * both, so that each accepts another's challenges and none accepts one twice.
 */
export interface ChallengeStore {
  secret(): Promise<Bytes>;
  /** Records that a challenge was answered. Resolves with false if it had been already. */
  useOnce(nonce: string): Promise<boolean>;
}

/** For a hub that shares its logs with no other: kept in memory for the lifetime of the process. */
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
    // In order of insertion, so the search ends at the first that is still remembered.
    for (const [old, at] of this.#noted) {
      if (at > now - ANSWERED_NONCE_LIFETIME) break;
      this.#noted.delete(old);
    }
    if (this.#noted.has(nonce)) return Promise.resolve(false);
    this.#noted.set(nonce, now);
    return Promise.resolve(true);
  }
}

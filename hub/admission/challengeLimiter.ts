import type { FamiliarNetworks } from "./familiarNetworks.ts";
import { networksOf } from "./networks.ts";
import { TokenBuckets, type RateLimit } from "./rateLimiter.ts";

/** Challenges that may be asked for from a network, and from a wide one. */
const CHALLENGES: Readonly<Record<"narrow" | "wide", RateLimit>> = {
  narrow: { messages: 2_000, bytes: Number.MAX_SAFE_INTEGER, per: 60 },
  wide: { messages: 6_000, bytes: Number.MAX_SAFE_INTEGER, per: 60 },
};

/** How often strangers ask for challenges. Where members have proved themselves lately, nobody counts. */
export class ChallengeLimiter {
  readonly #familiar: FamiliarNetworks;
  readonly #buckets: TokenBuckets;

  constructor(familiar: FamiliarNetworks, now: () => number = Date.now) {
    this.#familiar = familiar;
    this.#buckets = new TokenBuckets(now);
  }

  /** Whether whoever asks from this address gets an answer. */
  allows(address: string): boolean {
    if (this.#familiar.has(address)) return true;
    const { narrow, wide } = networksOf(address);
    // The wide one pays only for what the narrow one lets through.
    return this.#buckets.take(narrow, CHALLENGES.narrow, 0) === 0 && this.#buckets.take(wide, CHALLENGES.wide, 0) === 0;
  }
}

import type { FamiliarNetworks } from "./familiarNetworks.ts";
import { ipAddressNetworksOf } from "./ipAddressNetworks.ts";
import { TokenBuckets, type RateLimit } from "./rateLimiter.ts";

/** How many challenges a narrow and a wide network may ask for, per 60 s. */
const CHALLENGES: Readonly<Record<"narrow" | "wide", RateLimit>> = {
  narrow: { messages: 2_000, bytes: Number.MAX_SAFE_INTEGER, perSeconds: 60 },
  wide: { messages: 6_000, bytes: Number.MAX_SAFE_INTEGER, perSeconds: 60 },
};

/**
 * Limits how often strangers ask for challenges. Networks from which members proved themselves recently are not
 * limited.
 */
export class ChallengeLimiter {
  readonly #familiar: FamiliarNetworks;
  readonly #buckets: TokenBuckets;

  constructor(familiar: FamiliarNetworks, now: () => number = Date.now) {
    this.#familiar = familiar;
    this.#buckets = new TokenBuckets(now);
  }

  /** Returns whether a request from this address is answered. */
  allows(address: string): boolean {
    if (this.#familiar.has(address)) return true;
    const { narrow, wide } = ipAddressNetworksOf(address);
    // The wide network is charged only for requests that the narrow one allows.
    return this.#buckets.take(narrow, CHALLENGES.narrow, 0) === 0 && this.#buckets.take(wide, CHALLENGES.wide, 0) === 0;
  }
}

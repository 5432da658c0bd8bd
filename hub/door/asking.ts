import type { Familiar } from "./familiar.ts";
import { networksOf } from "./networks.ts";
import { Buckets, type Rate } from "./rates.ts";

/** Challenges that may be asked for from a network, and from a wide one. */
const CHALLENGES: Readonly<Record<"narrow" | "wide", Rate>> = {
  narrow: { messages: 2_000, bytes: Number.MAX_SAFE_INTEGER, per: 60 },
  wide: { messages: 6_000, bytes: Number.MAX_SAFE_INTEGER, per: 60 },
};

/** How often strangers ask for challenges. Where members have proved themselves lately, nobody counts. */
export class Asking {
  readonly #familiar: Familiar;
  readonly #buckets: Buckets;

  constructor(familiar: Familiar, now: () => number = Date.now) {
    this.#familiar = familiar;
    this.#buckets = new Buckets(now);
  }

  /** Whether whoever asks from this address gets an answer. */
  lets(address: string): boolean {
    if (this.#familiar.has(address)) return true;
    const { narrow, wide } = networksOf(address);
    // The wide one pays only for what the narrow one lets through.
    return this.#buckets.take(narrow, CHALLENGES.narrow, 0) === 0 && this.#buckets.take(wide, CHALLENGES.wide, 0) === 0;
  }
}

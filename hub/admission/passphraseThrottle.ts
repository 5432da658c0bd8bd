import { ipAddressNetworksOf } from "./ipAddressNetworks.ts";

/**
 * Wrong passphrases that a network may send without delay. Each further one doubles the time until the next is checked.
 */
const FREE = { narrow: 5, wide: 20 } as const;
/** The longest delay, and the time without a wrong passphrase after which all are forgotten, in ms. */
const LONGEST = 5 * 60_000;
const FORGOTTEN = 60 * 60_000;
/** Number of networks remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** Counts recent wrong passphrases by network and delays further attempts, so that guessing takes long. */
export class PassphraseThrottle {
  readonly #now: () => number;
  readonly #wrong = new Map<string, { count: number; at: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Returns whether passphrases from this address are not checked yet. */
  isTooSoon(address: string): boolean {
    const { narrow, wide } = ipAddressNetworksOf(address);
    return this.#isDelayed(narrow, FREE.narrow) || this.#isDelayed(wide, FREE.wide);
  }

  /** Counts a wrong passphrase. */
  noteFailure(address: string): void {
    const { narrow, wide } = ipAddressNetworksOf(address);
    for (const network of [narrow, wide]) {
      const count = this.#recent(network).count + 1;
      this.#wrong.delete(network);
      this.#wrong.set(network, { count, at: this.#now() });
    }
    for (const [oldest] of this.#wrong) {
      if (this.#wrong.size <= REMEMBERED) break;
      this.#wrong.delete(oldest);
    }
  }

  #isDelayed(network: string, free: number): boolean {
    const { count, at } = this.#recent(network);
    return count >= free && this.#now() < at + Math.min(LONGEST, 1000 * 2 ** (count - free));
  }

  #recent(network: string): { readonly count: number; readonly at: number } {
    const wrong = this.#wrong.get(network);
    return wrong && this.#now() < wrong.at + FORGOTTEN ? wrong : { count: 0, at: 0 };
  }
}

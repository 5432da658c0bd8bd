import { networksOf } from "./networks.ts";

/** Wrong passphrases from a network that cost nothing; each further one doubles the time until the next is looked at. */
const FREE = { narrow: 5, wide: 20 } as const;
/** The longest such time, and after how much of peace all is forgotten, in ms. */
const LONGEST = 5 * 60_000;
const FORGOTTEN = 60 * 60_000;
/** Networks that are remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** Wrong passphrases lately, by where they came from: trying many takes long. */
export class PassphraseThrottle {
  readonly #now: () => number;
  readonly #wrong = new Map<string, { count: number; at: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether a passphrase from this address is not looked at yet. */
  isTooSoon(address: string): boolean {
    const { narrow, wide } = networksOf(address);
    return this.#waits(narrow, FREE.narrow) || this.#waits(wide, FREE.wide);
  }

  /** One was wrong. */
  noteFailure(address: string): void {
    const { narrow, wide } = networksOf(address);
    for (const network of [narrow, wide]) {
      const count = this.#lately(network).count + 1;
      this.#wrong.delete(network);
      this.#wrong.set(network, { count, at: this.#now() });
    }
    for (const [oldest] of this.#wrong) {
      if (this.#wrong.size <= REMEMBERED) break;
      this.#wrong.delete(oldest);
    }
  }

  #waits(network: string, free: number): boolean {
    const { count, at } = this.#lately(network);
    return count >= free && this.#now() < at + Math.min(LONGEST, 1000 * 2 ** (count - free));
  }

  #lately(network: string): { readonly count: number; readonly at: number } {
    const wrong = this.#wrong.get(network);
    return wrong && this.#now() < wrong.at + FORGOTTEN ? wrong : { count: 0, at: 0 };
  }
}

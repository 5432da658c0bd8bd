import { DAY_MS } from "#shared/base/localDay.ts";
import { ipAddressNetworksOf } from "./ipAddressNetworks.ts";

/** How long a network stays familiar, in ms, and how many are remembered; the oldest are forgotten first. */
const LATELY = DAY_MS;
const REMEMBERED = 10_000;

/** Networks from which members proved themselves recently. Kept in memory only. */
export class FamiliarNetworks {
  readonly #now: () => number;
  readonly #provenAt = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Records that a member proved himself from this address. */
  add(address: string): void {
    const { narrow } = ipAddressNetworksOf(address);
    this.#provenAt.delete(narrow);
    this.#provenAt.set(narrow, this.#now());
    for (const [oldest] of this.#provenAt) {
      if (this.#provenAt.size <= REMEMBERED) break;
      this.#provenAt.delete(oldest);
    }
  }

  has(address: string): boolean {
    return this.#now() - (this.#provenAt.get(ipAddressNetworksOf(address).narrow) ?? -Infinity) < LATELY;
  }
}

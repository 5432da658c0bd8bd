import { DAY_MS } from "#shared/base/day.ts";
import { networksOf } from "./networks.ts";

/** For how long somewhere stays familiar, in ms; and how many places are remembered, the oldest forgotten first. */
const LATELY = DAY_MS;
const REMEMBERED = 10_000;

/** The networks that members have proved themselves from lately, in memory alone. */
export class FamiliarNetworks {
  readonly #now: () => number;
  readonly #provenAt = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Somebody at this address is a member. */
  add(address: string): void {
    const { narrow } = networksOf(address);
    this.#provenAt.delete(narrow);
    this.#provenAt.set(narrow, this.#now());
    for (const [oldest] of this.#provenAt) {
      if (this.#provenAt.size <= REMEMBERED) break;
      this.#provenAt.delete(oldest);
    }
  }

  has(address: string): boolean {
    return this.#now() - (this.#provenAt.get(networksOf(address).narrow) ?? -Infinity) < LATELY;
  }
}

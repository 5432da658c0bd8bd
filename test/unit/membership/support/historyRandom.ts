import { Random } from "#test/support/random.ts";

/** The seeded generator, with the questions that a history asks. */
export class HistoryRandom extends Random {
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A number from `least` up to, and without, `below`. */
  between(least: number, below: number): number {
    return least + this.below(below - least);
  }

  some<T>(list: readonly T[], probability: number): T[] {
    return list.filter(() => this.happens(probability));
  }

  /** Sixteen hexadecimal digits: record keys are compared, and the lower one sometimes decides. */
  digits(): string {
    const word = () => Math.floor(this.next() * 2 ** 32).toString(16);
    return word().padStart(8, "0") + word().padStart(8, "0");
  }
}

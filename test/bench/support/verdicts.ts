import type { Verdict } from "#test/support/truth.ts";

/** Verdicts on many quotes, counted. */
export class Verdicts {
  readonly #counts = new Map<Verdict, number>();

  add(verdict: Verdict): void {
    this.#counts.set(verdict, this.#of(verdict) + 1);
  }

  /** How many of the quotes whose words are there are not put where they are, in percent. */
  get notRight(): number {
    return this.share("wrong") + this.share("missed") + this.share("undecided");
  }

  /** Of those that are there, or, for what is said of deleted ones, of these: in percent. */
  share(verdict: Verdict): number {
    const group = DELETED.includes(verdict) ? DELETED : THERE;
    const all = group.reduce((sum, each) => sum + this.#of(each), 0);
    return all === 0 ? 0 : (100 * this.#of(verdict)) / all;
  }

  inWords(): string {
    return [...this.#counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  }

  #of(verdict: Verdict): number {
    return this.#counts.get(verdict) ?? 0;
  }
}

const THERE: readonly Verdict[] = ["right", "wrong", "undecided", "missed"];
const DELETED: readonly Verdict[] = ["lost", "kept", "doubted"];

import type { PlacementVerdict } from "#test/support/drafts/placementTruth.ts";

/** Verdicts on many quotes, counted. */
export class VerdictCounts {
  readonly #counts = new Map<PlacementVerdict, number>();

  add(verdict: PlacementVerdict): void {
    this.#counts.set(verdict, this.#of(verdict) + 1);
  }

  /** How many of the quotes whose words are there are not put where they are, in percent. */
  get notRight(): number {
    return this.share("wrong") + this.share("missed") + this.share("undecided");
  }

  /** Of those that are there, or, for what is said of deleted ones, of these: in percent. */
  share(verdict: PlacementVerdict): number {
    const group = DELETED.includes(verdict) ? DELETED : THERE;
    const all = group.reduce((sum, each) => sum + this.#of(each), 0);
    return all === 0 ? 0 : (100 * this.#of(verdict)) / all;
  }

  inWords(): string {
    return [...this.#counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  }

  #of(verdict: PlacementVerdict): number {
    return this.#counts.get(verdict) ?? 0;
  }
}

const THERE: readonly PlacementVerdict[] = ["right", "wrong", "undecided", "missed"];
const DELETED: readonly PlacementVerdict[] = ["lost", "kept", "doubted"];

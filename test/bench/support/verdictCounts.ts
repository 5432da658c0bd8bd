import type { PlacementVerdict } from "#test/support/drafts/placementTruth.ts";

/** Counts of verdicts on quotes. */
export class VerdictCounts {
  readonly #counts = new Map<PlacementVerdict, number>();

  add(verdict: PlacementVerdict): void {
    this.#counts.set(verdict, this.#of(verdict) + 1);
  }

  /** The percentage of surviving quotes that are not placed right. */
  get notRight(): number {
    return this.share("wrong") + this.share("missed") + this.share("undecided");
  }

  /** The percentage of a verdict among surviving quotes, or among deleted quotes if the verdict is about those. */
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

import { playHistory, type HistoryOutcome } from "./playHistory.ts";

/** Where the two ranges of seeds begin; the rules were made with neither. */
export const HISTORY_SEEDS = [1, 900_001] as const;

/** What many histories have seen, so that a run shows that it was not empty. */
export class HistoryTally {
  histories = 0;
  records = 0;
  /** What failed, each with its seed. */
  readonly failures: string[] = [];
  readonly plots = new Map<string, number>();
  readonly counts = new Map<string, number>();

  add({ seed, plot, failures, counts, records }: HistoryOutcome): void {
    this.histories++;
    this.records += records;
    this.plots.set(plot, (this.plots.get(plot) ?? 0) + 1);
    for (const [what, times] of counts) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
    if (failures.length > 0) this.failures.push(`seed ${seed} (${plot}): ${failures.slice(0, 3).join("; ")}`);
  }

  get line(): string {
    const counts = [...this.counts].sort().map(([what, times]) => `${what} ${times}`);
    return [`${this.records} records`, ...counts].join(", ");
  }
}

/** Plays the histories of seeds. One that throws has failed. If it is only one, its failure tells what happened. */
export function playHistories(seeds: readonly number[]): HistoryTally {
  const tally = new HistoryTally();
  for (const seed of seeds) {
    try {
      const outcome = playHistory(seed);
      tally.add(outcome);
      if (seeds.length === 1 && outcome.failures.length > 0) tally.failures.push(...outcome.log);
    } catch (error) {
      tally.failures.push(`seed ${seed}: ${(error as Error).stack}`);
    }
  }
  return tally;
}

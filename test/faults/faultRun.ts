/** One line of the reliability table: something that is done to the app many times, and must not hurt it. */
export interface FaultRun {
  readonly name: string;
  /** What is done, and what must hold. */
  readonly claim: string;
  /** How often in a full run, and of what. */
  readonly count: number;
  readonly unit: string;
  /** Why it cannot run on this machine, or null. */
  whyUnavailable?(): Promise<string | null>;
  run(count: number, seed: number): Promise<FaultResult>;
}

/** What a run has seen. */
export interface FaultResult {
  /** The figure and what it was made of: a run shows that it was not empty. */
  readonly figure: string;
  /** What went wrong, each with how to see it again alone. */
  readonly faults: readonly string[];
}

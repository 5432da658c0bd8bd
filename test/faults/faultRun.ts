/** One row of the reliability table: something done to the app many times that must do no harm. */
export interface FaultRun {
  readonly name: string;
  /** What is done, and what must hold. */
  readonly claim: string;
  /** How often a full run does it, and the unit. */
  readonly count: number;
  readonly unit: string;
  /** Why it cannot run on this machine, or null. */
  whyUnavailable?(): Promise<string | null>;
  run(count: number, seed: number): Promise<FaultResult>;
}

/** The result of a run. */
export interface FaultResult {
  /** The figure and its components, which show that the run was not empty. */
  readonly figure: string;
  /** What went wrong, each with a way to reproduce it alone. */
  readonly faults: readonly string[];
}

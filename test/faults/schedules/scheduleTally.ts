/** Counts what a run has met, to show that it was not empty. */
export class ScheduleTally {
  schedules = 0;
  records = 0;
  appends = 0;
  /** Appends, snapshots and erasures that failed on the disk. */
  refusals = 0;
  crashes = 0;
  /** Torn or damaged ends of logs and snapshots that a machine found at its start. */
  damaged = 0;
  /** Failed syncs that dropped their data, and syncs that were falsely confirmed. */
  lostSyncs = 0;
  lies = 0;
  merges = 0;
  stale = 0;
  doubled = 0;
  partial = 0;
  files = 0;
  restored = 0;
  erased = 0;
  cut = 0;
  furtherDevices = 0;
  forks = 0;
  shown = 0;
  atHub = 0;
  hubCrashes = 0;
  hubRefusals = 0;
  /** How often a record could not be sent because the disk had not saved it. */
  heldBack = 0;

  add(other: Readonly<Partial<ScheduleTally>>): void {
    for (const [name, value] of Object.entries(other)) {
      if (typeof value === "number") (this as unknown as Record<string, number>)[name]! += value;
    }
  }

  /** The counters that are still 0 and should not be after a long run. */
  get empty(): readonly string[] {
    return Object.entries(this).flatMap(([name, value]) => (value === 0 ? [name] : []));
  }

  get line(): string {
    return Object.entries(this)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ");
  }
}

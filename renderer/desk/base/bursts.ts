import type { Subject } from "../../../shared/records/subjects.ts";

/** How long changes are gathered while they come one behind the other. */
const BURST_MS = 120;

/**
 * Shows changes of the ledger: what comes after a while of rest at once, what follows together after a moment, since what
 * comes from elsewhere comes in bursts.
 */
export class Bursts {
  readonly #show: (changed: ReadonlySet<Subject>) => void;
  #changed = new Set<Subject>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = -Infinity;

  constructor(show: (changed: ReadonlySet<Subject>) => void) {
    this.#show = show;
  }

  add(changed: Iterable<Subject>): void {
    for (const subject of changed) this.#changed.add(subject);
    const rest = this.#shown + BURST_MS - performance.now();
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, rest));
  }

  /** Shows what was gathered, now. */
  flush(): void {
    this.end();
    const changed = this.#changed;
    if (changed.size === 0) return;
    this.#changed = new Set();
    this.#show(changed);
    this.#shown = performance.now();
  }

  /** Shows nothing any more of its own accord. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

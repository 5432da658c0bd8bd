import { signal } from "@preact/signals-core";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";

/** How long changes are gathered when they follow each other closely, in ms. */
const BURST_MS = 120;

/** How long changes wait when more are known to follow, in ms: showing them piece by piece would take longer in all. */
const MORE_MS = 500;

/**
 * Batches changes of the ledger. The first change after a pause is shown at once, later ones together after a short
 * delay, because changes from elsewhere come in bursts.
 */
export class LedgerChangeBatcher {
  /** Whether changes wait for more to come. Work that nobody waits for is postponed while this is true. */
  readonly receiving = signal(false);
  readonly #show: (changed: ReadonlySet<LedgerSubject>) => void;
  #changed = new Set<LedgerSubject>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #shown = -Infinity;

  constructor(show: (changed: ReadonlySet<LedgerSubject>) => void) {
    this.#show = show;
  }

  add(changed: Iterable<LedgerSubject>, more = false): void {
    for (const subject of changed) this.#changed.add(subject);
    if (more) this.receiving.value = true;
    this.#scheduleBy(more ? performance.now() + MORE_MS : this.#shown + BURST_MS);
  }

  /** Shows the gathered changes now. */
  flush(): void {
    this.stop();
    const changed = this.#changed;
    if (changed.size === 0) return;
    this.#changed = new Set();
    this.#show(changed);
    this.#shown = performance.now();
    this.receiving.value = false;
  }

  /** Cancels the timer: nothing more is shown unless `flush` is called. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
  }

  #scheduleBy(due: number): void {
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.flush(), Math.max(0, due - performance.now()));
  }
}

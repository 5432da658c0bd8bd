import { signal } from "@preact/signals-core";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";

/** How long changes are gathered while they come one behind the other. */
const BURST_MS = 120;

/** How long they wait where more is known to be on its way: what is shown bit by bit is there later than at once. */
const MORE_MS = 500;

/**
 * Shows changes of the ledger: what comes after a while of rest at once, what follows together after a moment, since what
 * comes from elsewhere comes in bursts.
 */
export class ChangeBatcher {
  /** Whether something waits to be shown with what is still to come: what nobody waits for is put off for so long. */
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
    this.#within(more ? performance.now() + MORE_MS : this.#shown + BURST_MS);
  }

  /** Shows what was gathered, now. */
  flush(): void {
    this.stop();
    const changed = this.#changed;
    if (changed.size === 0) return;
    this.#changed = new Set();
    this.#show(changed);
    this.#shown = performance.now();
    this.receiving.value = false;
  }

  /** Shows nothing any more of its own accord. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
  }

  #within(due: number): void {
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.flush(), Math.max(0, due - performance.now()));
  }
}

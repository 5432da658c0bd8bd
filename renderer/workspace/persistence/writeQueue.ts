import { signal } from "@preact/signals-core";
import { isRefusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { onSignalChange } from "../base/onSignalChange.ts";

/** Whether everything handed over is saved: `unsaved` keeps it in memory and says why. */
export type SaveState =
  { readonly state: "saved" } | { readonly state: "saving" } | { readonly state: "unsaved"; readonly refusal: Refusal };

const SAVED: SaveState = { state: "saved" };
const RETRY_MS = 5000;

/**
 * Writes items in the order in which they are added. Items that arrive during a write go into the next one together, so
 * a burst costs two writes. After a refusal nothing is dropped: the items are retried with the next ones, and after
 * `RETRY_MS`.
 */
export class WriteQueue<T> {
  readonly saving = signal<SaveState>(SAVED);
  readonly #write: (batch: readonly T[]) => Promise<Outcome<true>>;
  #waiting: T[] = [];
  #held = 0;
  #busy = false;
  #closed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (batch: readonly T[]) => Promise<Outcome<true>>) {
    this.#write = write;
  }

  /** Adds an item. If it must not be written before something else is done, it is queued once `before` settles. */
  add(item: T, before?: Promise<void>): void {
    if (this.saving.value.state === "saved") this.saving.value = { state: "saving" };
    if (!before) return this.#push(item);
    this.#held++;
    void before.finally(() => {
      this.#held--;
      this.#push(item);
    });
  }

  /** Resolves when everything handed over so far is saved, or was tried and cannot be saved for now. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => !this.#busy && this.saving.value.state !== "saving" && (end(), resolve());
      const end = onSignalChange(this.saving, look);
      look();
    });
  }

  /** Stops retrying automatically. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  #push(item: T): void {
    this.#waiting.push(item);
    void this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#retry);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const outcome = await this.#write(batch);
      if (isRefusal(outcome)) {
        this.#waiting = [...batch, ...this.#waiting];
        this.#busy = false;
        if (!this.#closed) this.#retry = setTimeout(() => void this.#flush(), RETRY_MS);
        this.saving.value = { state: "unsaved", refusal: outcome };
        return;
      }
    }
    this.#busy = false;
    if (this.#held === 0) this.saving.value = SAVED;
  }
}

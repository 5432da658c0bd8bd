import { mergeUpdates } from "yjs";
import type { Bytes } from "../../../shared/base/bytes.ts";
import { isRefusal, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import { Variable } from "../base/cell.ts";

/** Whether everything handed over is down: `unsaved` keeps it in memory and says why. */
export type Saving =
  { readonly state: "saved" } | { readonly state: "saving" } | { readonly state: "unsaved"; readonly refusal: Refusal };

const SAVED: Saving = { state: "saved" };
const RETRY_MS = 5000;

/**
 * Writes updates one after the other. What arrives while a write is under way goes into the next one, merged:
 * a burst costs two writes. After a refusal nothing is dropped; it is tried again with the next update, and
 * by itself after a while.
 */
export class Appender {
  readonly saving = new Variable<Saving>(SAVED);
  readonly #write: (update: Bytes) => Promise<Outcome<true>>;
  #waiting: Uint8Array[] = [];
  #held = 0;
  #busy = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (update: Bytes) => Promise<Outcome<true>>) {
    this.#write = write;
  }

  /** Takes an update over; one that is not to be written before something is so is written once that resolves. */
  add(update: Uint8Array, before?: Promise<void>): void {
    if (this.saving.now.state === "saved") this.saving.set({ state: "saving" });
    if (!before) return this.#push(update);
    this.#held++;
    void before.finally(() => {
      this.#held--;
      this.#push(update);
    });
  }

  /** Resolves when everything handed over so far is down, or cannot be for now. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => this.saving.now.state !== "saving" && (end(), resolve());
      const end = this.saving.watch(look);
      look();
    });
  }

  close(): void {
    clearTimeout(this.#retry);
  }

  #push(update: Uint8Array): void {
    this.#waiting.push(update);
    void this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#retry);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const outcome = await this.#write(merged(batch));
      if (isRefusal(outcome)) {
        this.#waiting = [...batch, ...this.#waiting];
        this.saving.set({ state: "unsaved", refusal: outcome });
        this.#retry = setTimeout(() => void this.#flush(), RETRY_MS);
        this.#busy = false;
        return;
      }
    }
    this.#busy = false;
    if (this.#held === 0) this.saving.set(SAVED);
  }
}

function merged(updates: Uint8Array[]): Bytes {
  return (updates.length === 1 ? updates[0]! : mergeUpdates(updates)) as Bytes;
}

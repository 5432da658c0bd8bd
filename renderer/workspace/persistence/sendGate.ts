import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import type { Envelope } from "#shared/records/envelope.ts";

/** How a send gate learns that records are saved, and marks their numbers as spent beside the key. */
export interface SendGateOptions {
  /** The device whose numbers are counted; those of a recovery key, for instance, are not. */
  readonly device: string;
  /** Resolves when everything handed to the disk so far is saved; refused if that is not possible for now. */
  readonly whenSaved: () => Promise<Outcome<true>>;
  readonly spend: (last: Envelope) => Promise<Outcome<true>>;
}

const RETRY_MS = 5000;

/**
 * Holds back what this device has signed until it is on this machine's disk and its number is marked as spent beside
 * the key (ADR 31). What a crash loses before that was never sent, so its number is free; a number that was sent is
 * never signed again.
 */
export class SendGate {
  readonly #options: SendGateOptions;
  /** The last record that was signed and is not spent yet. */
  #last: Envelope | null = null;
  /** Called when the gate opens; and when it cannot open for now. */
  #openWaiters: (() => void)[] = [];
  #idleWaiters: (() => void)[] = [];
  #isBusy = false;
  #isPaused = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SendGateOptions) {
    this.#options = options;
  }

  /** Whether everything that was signed here may be sent. */
  get isOpen(): boolean {
    return this.#last === null && !this.#isPaused;
  }

  /** Keeps the gate closed until `resume`: which records of this device are on the disk is not known yet. */
  pause(): void {
    this.#isPaused = true;
  }

  /** Continues after the last record of this device that is on the disk; null if there is none. */
  resume(last: Envelope | null): void {
    this.#isPaused = false;
    this.#last = last ?? this.#last;
    void this.#spend();
  }

  /**
   * Closes the gate for records that were just signed, in the order of their numbers. Call it before they are handed to
   * the disk, and `retry` after.
   */
  hold(records: readonly OpenedRecord[]): void {
    const last = records.filter(({ record }) => record.device === this.#options.device).at(-1);
    if (last) this.#last = readEnvelopeOf(last);
  }

  /**
   * Waits until what was handed to the disk is saved, spends its numbers and opens the gate; retries at once what
   * failed before.
   */
  retry(): void {
    void this.#spend();
  }

  /** Resolves once the gate is open, however long that takes. */
  whenOpen(): Promise<void> {
    return this.isOpen ? Promise.resolve() : new Promise((resolve) => this.#openWaiters.push(resolve));
  }

  /** Resolves once the gate is open, or cannot open for now. */
  whenIdle(): Promise<void> {
    return this.#isBusy ? new Promise((resolve) => this.#idleWaiters.push(resolve)) : Promise.resolve();
  }

  /** Stops retrying. */
  close(): void {
    clearTimeout(this.#retry);
  }

  // If the disk or the key store refuses, that is retried after `RETRY_MS`, and with the next record.
  async #spend(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    clearTimeout(this.#retry);
    for (let last = this.#last; last; last = this.#last) {
      const saved = await this.#options.whenSaved();
      const spent = isRefusal(saved) ? saved : await this.#options.spend(last);
      if (isRefusal(spent)) {
        this.#retry = setTimeout(() => void this.#spend(), RETRY_MS);
        break;
      }
      if (this.#last === last) this.#last = null;
    }
    this.#isBusy = false;
    if (this.isOpen) for (const each of this.#openWaiters.splice(0)) each();
    for (const each of this.#idleWaiters.splice(0)) each();
  }
}

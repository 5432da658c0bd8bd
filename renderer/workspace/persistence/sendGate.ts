import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Envelope } from "#shared/records/envelope.ts";

/** How an outlet gets to know what is down, and has a record's number marked as spent beside the key. */
export interface SendGateOptions {
  /** The device whose numbers they are; a recovery key's, say, are nobody's to count. */
  readonly device: string;
  /** Answers when everything handed to the disk so far is down; refused where it cannot be for now. */
  readonly whenSaved: () => Promise<Outcome<true>>;
  readonly spend: (last: Envelope) => Promise<Outcome<true>>;
}

const RETRY_MS = 5000;

/**
 * Holds back what this device has signed until it is on this machine's disk and its number is marked as spent beside
 * the key (ADR 31). What a crash takes before that has left nowhere, and its number is free; what has left is never
 * signed again under the same number.
 */
export class SendGate {
  readonly #parts: SendGateOptions;
  /** The last record that was signed and is not spent yet. */
  #last: Envelope | null = null;
  /** Called when it opens; and when it cannot for now. */
  #opens: (() => void)[] = [];
  #rests: (() => void)[] = [];
  #isBusy = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SendGateOptions) {
    this.#parts = parts;
  }

  /** Whether everything that was signed here may go out. */
  get isOpen(): boolean {
    return this.#last === null;
  }

  /** Goes on behind the last record of this device that is on the disk. */
  resume(last: Envelope): void {
    this.#last = last;
    void this.#spend();
  }

  /** Closes for what was signed just now, in the order of its numbers. Called before that is handed to the disk, and `retry` after it. */
  hold(records: readonly OpenedRecord[]): void {
    this.#last = records.filter(({ record }) => record.device === this.#parts.device).at(-1)?.record ?? this.#last;
  }

  /** Waits for what was handed to the disk, spends its numbers and opens; tries at once what could not be done before. */
  retry(): void {
    void this.#spend();
  }

  /** Resolves once it is open, however long that takes. */
  whenOpen(): Promise<void> {
    return this.isOpen ? Promise.resolve() : new Promise((resolve) => this.#opens.push(resolve));
  }

  /** Resolves once it is open, or cannot be for now. */
  whenIdle(): Promise<void> {
    return this.#isBusy ? new Promise((resolve) => this.#rests.push(resolve)) : Promise.resolve();
  }

  /** Tries no more. */
  close(): void {
    clearTimeout(this.#retry);
  }

  // What the disk or the key's keeper refuses is tried again by itself after a while, and with the next record.
  async #spend(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    clearTimeout(this.#retry);
    for (let last = this.#last; last; last = this.#last) {
      const down = await this.#parts.whenSaved();
      const spent = isRefusal(down) ? down : await this.#parts.spend(last);
      if (isRefusal(spent)) {
        this.#retry = setTimeout(() => void this.#spend(), RETRY_MS);
        break;
      }
      if (this.#last === last) this.#last = null;
    }
    this.#isBusy = false;
    if (this.isOpen) for (const each of this.#opens.splice(0)) each();
    for (const each of this.#rests.splice(0)) each();
  }
}

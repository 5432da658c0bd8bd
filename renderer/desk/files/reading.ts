import { signal, type Signal } from "@preact/signals-core";
import { isRefusal, type Refusal } from "../../../shared/base/result.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import type { Reading } from "../../../shared/import/reading.ts";
import type { Notices } from "../words/notices.ts";
import { readInWorker, type ReadJob } from "./jobs.ts";
import { Review, type Suggestion } from "./review.ts";

/** A file that is being read: how far it is, and its end. */
export interface ReadingNow {
  readonly name: string;
  /** 0 to 1. */
  readonly done: Signal<number>;
  stop(): void;
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly name: string;
  readonly refusal: Refusal;
}

/** Reads files, one at a time, and lays what was read open to be looked through. */
export class ReadingDesk {
  /** What is being read. */
  readonly now = signal<ReadingNow | null>(null);
  /** What is looked through before it is added, or what could not be read. */
  readonly review = signal<Review | Unread | null>(null);
  readonly #notices: Notices;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Reads a file in the place of whatever is being read. What was repaired and not added yet stays. */
  async read(file: FileBytes, suggest: (reading: Reading) => Suggestion): Promise<void> {
    const refusal = await this.tryRead(file, suggest);
    if (refusal) this.fail({ name: file.name, refusal });
  }

  /** The same, but answers with why it could not be read, for whoever says so. */
  async tryRead(file: FileBytes, suggest: (reading: Reading) => Suggestion): Promise<Refusal | null> {
    const before = this.review.value;
    if (before instanceof Review && before.isTouched) return (this.#notices.tell("review.unfinished"), null);
    const reading = await this.during(file.name, (job) => readInWorker(file, job));
    if (reading === null) return null;
    if (isRefusal(reading)) return reading;
    this.review.value = new Review(reading, { file }, suggest(reading));
    return null;
  }

  /** Says that a file could not be read, until somebody has seen it; what is being looked through stays. */
  fail(unread: Unread): void {
    if (this.review.value instanceof Review) this.#notices.refused(unread.refusal);
    else this.review.value = unread;
  }

  /** Does something with a file that may take long, in the place of whatever is being read; null where it was stopped. */
  async during<T>(name: string, work: (job: ReadJob) => Promise<T>): Promise<T | null> {
    this.now.value?.stop();
    const stopping = new AbortController();
    const job = { name, done: signal(0), stop: () => stopping.abort() };
    this.now.value = job;
    const result = await work({ progress: (done) => (job.done.value = done), signal: stopping.signal });
    const isLast = this.now.value === job;
    if (isLast) this.now.value = null;
    if (!stopping.signal.aborted) return result;
    if (isLast) this.#notices.tell("reading.stopped");
    return null;
  }
}

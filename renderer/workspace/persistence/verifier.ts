import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { verifyRecords, type VerificationBatch } from "#shared/records/verifyRecords.ts";
import {
  toOpenedBody,
  restoreRecord,
  unpackBatch,
  type OpenedBody,
  type VerifiedBatch,
} from "#shared/records/packedRecords.ts";
import { takeVerifyWorker } from "#renderer/bootstrap/verifyWorker.ts";

type Answer = readonly Outcome<OpenedRecord>[];

/** What the thread answers with: to hand over whole records takes longer than to read them once more. */
type Answered = readonly Outcome<OpenedBody>[];

/** The work of that thread. */
export async function handleVerification(
  work: VerificationBatch | VerifiedBatch,
): Promise<Answered | readonly string[] | null> {
  if ("packed" in work) return unpackBatch(work);
  return (await verifyRecords(work)).map((outcome) => (isRefusal(outcome) ? outcome : toOpenedBody(outcome)));
}

/** Where so many questions wait, as at the first opening of a large dossier, another thread is worth its beginning. */
const MANY = 6;

/** How long it stays after an answer when nothing more is asked: what is opened comes in waves, and what others have said soon after it. */
const REST_MS = 10_000;

/**
 * A thread in which records are verified and opened, so that the window keeps its turn, and a second one while there is much
 * to do. They may be asked again before they have answered.
 */
export class Verifier {
  readonly #threads = [new Thread()];
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** Rejects where a thread fails, which only a bug can make it do. */
  readonly examine = async (examination: VerificationBatch): Promise<Answer> => {
    const answered = await this.#ask<Answered>(examination);
    return answered.map((each, i) => (isRefusal(each) ? each : restoreRecord(examination.records[i]!, each)));
  };

  /** Rejects as that does. */
  readonly unpack = (parcel: VerifiedBatch): Promise<readonly string[] | null> =>
    this.#ask(parcel, [parcel.packed.bytes.buffer]);

  end(): void {
    clearTimeout(this.#rest);
    for (const thread of this.#threads) thread.end();
  }

  async #ask<A>(work: VerificationBatch | VerifiedBatch, given: Transferable[] = []): Promise<A> {
    if (this.#waiting >= MANY && this.#threads.length < threadsAtMost()) this.#threads.push(new Thread());
    try {
      return await this.#freest().ask<A>(work, given);
    } finally {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#endFurther(), REST_MS);
    }
  }

  get #waiting(): number {
    return this.#threads.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Where something is asked again meanwhile, its answer has this come later. */
  #endFurther(): void {
    if (this.#waiting > 0) return;
    for (const thread of this.#threads.splice(1)) thread.end();
  }

  #freest(): Thread {
    return this.#threads.reduce((best, each) => (each.waiting < best.waiting ? each : best));
  }
}

/** The window has a core for itself, or shares one of two. */
function threadsAtMost(): number {
  return Math.min(2, navigator.hardwareConcurrency);
}

/** A thread answers in the order in which it is asked. */
class Thread {
  readonly #worker = takeVerifyWorker();
  readonly #asked: Asked[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent) => this.#asked.shift()!.resolve(data);
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#asked.splice(0))
        reject(new Error(`The records could not be examined: ${message}`));
    };
  }

  /** How many questions wait for their answers. */
  get waiting(): number {
    return this.#asked.length;
  }

  ask<A>(work: VerificationBatch | VerifiedBatch, given: Transferable[]): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      this.#worker.postMessage(work, given);
      this.#asked.push({ resolve: resolve as (found: unknown) => void, reject });
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** A question that is not answered yet. */
interface Asked {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: Error) => void;
}

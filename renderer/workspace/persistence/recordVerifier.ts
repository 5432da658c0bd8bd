import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { verifyRecords, type VerificationBatch } from "#shared/records/verifyRecords.ts";
import {
  copyBodiesForTransfer,
  packBodyForTransfer,
  restoreOpenedRecord,
  openVerifiedBodies,
  type TransferredBody,
  type VerifiedRecordBatch,
} from "#shared/records/recordTransfer.ts";
import { readNoteHints, type NoteHint, type SealedBeginnings } from "#shared/records/noteHints.ts";
import { takeVerifyWorker } from "#renderer/bootstrap/verifyWorker.ts";

type Answer = readonly Outcome<OpenedRecord>[];

/** The worker's answer: transferring whole records takes longer than parsing them once more. */
type OpenedBodies = readonly Outcome<TransferredBody>[];

/** What a worker is asked. */
type Question = VerificationBatch | VerifiedRecordBatch | SealedBeginnings;

/** The worker's handler. */
export async function handleVerificationRequest(
  work: Question,
): Promise<OpenedBodies | readonly string[] | readonly (NoteHint | null)[] | null> {
  if ("beginnings" in work) return readNoteHints(work);
  if ("packed" in work) return openVerifiedBodies(work);
  return (await verifyRecords(work)).map((outcome) => (isRefusal(outcome) ? outcome : packBodyForTransfer(outcome)));
}

/**
 * The number of waiting questions, as at the first opening of a large dossier, from which a second worker is worth its
 * start.
 */
const MANY = 6;

/**
 * How long a further worker stays after the last answer, in ms: opening comes in waves, and records of others soon
 * follow.
 */
const REST_MS = 10_000;

/**
 * Verifies and opens records in a worker, so that the window stays responsive, and in a second one while there is much
 * to do. Questions may be sent before earlier ones are answered.
 */
export class RecordVerifier {
  readonly #threads = [new Thread()];
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  /** Verifies records. Rejects if a worker fails, which only a bug can cause. */
  readonly examine = async (examination: VerificationBatch): Promise<Answer> => {
    const { records, buffer } = copyBodiesForTransfer(examination.records);
    const answered = await this.#ask<OpenedBodies>({ ...examination, records }, [buffer]);
    return answered.map((each, i) => (isRefusal(each) ? each : restoreOpenedRecord(examination.records[i]!, each)));
  };

  /** Unpacks verified records. Rejects as `examine` does. */
  readonly unpack = (parcel: VerifiedRecordBatch): Promise<readonly string[] | null> =>
    this.#ask(parcel, [parcel.packed.bytes.buffer]);

  /** Reads from sealed bodies which notes they belong to. Rejects as `examine` does. */
  readonly readHints = (bodies: SealedBeginnings): Promise<readonly (NoteHint | null)[]> =>
    this.#ask(bodies, [bodies.beginnings.buffer]);

  end(): void {
    clearTimeout(this.#idleTimer);
    for (const thread of this.#threads) thread.end();
  }

  async #ask<A>(work: Question, transfer: Transferable[] = []): Promise<A> {
    if (this.#waiting >= MANY && this.#threads.length < maxThreads()) this.#threads.push(new Thread());
    try {
      return await this.#leastBusy().ask<A>(work, transfer);
    } finally {
      clearTimeout(this.#idleTimer);
      this.#idleTimer = setTimeout(() => this.#endExtraThreads(), REST_MS);
    }
  }

  get #waiting(): number {
    return this.#threads.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Ends the further workers, unless questions are waiting: then the next answer schedules this again. */
  #endExtraThreads(): void {
    if (this.#waiting > 0) return;
    for (const thread of this.#threads.splice(1)) thread.end();
  }

  #leastBusy(): Thread {
    return this.#threads.reduce((best, each) => (each.waiting < best.waiting ? each : best));
  }
}

/** Returns the most workers to run: two, or one if there is only one core. */
function maxThreads(): number {
  return Math.min(2, navigator.hardwareConcurrency);
}

/** A worker, which answers in the order of the questions. */
class Thread {
  readonly #worker = takeVerifyWorker();
  readonly #pending: PendingQuestion[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent) => this.#pending.shift()!.resolve(data);
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#pending.splice(0))
        reject(new Error(`The records could not be examined: ${message}`));
    };
  }

  /** How many questions are unanswered. */
  get waiting(): number {
    return this.#pending.length;
  }

  ask<A>(work: Question, transfer: Transferable[]): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      this.#worker.postMessage(work, transfer);
      this.#pending.push({ resolve: resolve as (found: unknown) => void, reject });
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** A question that is not answered yet. */
interface PendingQuestion {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: Error) => void;
}

import { isRefusal, type Outcome } from "../../../shared/base/result.ts";
import type { Opened, StoredRecord } from "../../../shared/records/door.ts";
import { examine, type Examination } from "../../../shared/records/examine.ts";
import { unpack, type Parcel } from "../../../shared/records/packed.ts";
import { takeThread } from "../../first/thread.ts";

type Answer = readonly Outcome<Opened>[];

/** What the thread answers with for each: what it was given stays on this side of it. */
type Found = Outcome<Omit<Opened, keyof StoredRecord>>;

/** The work of that thread. */
export async function examineThere(work: Examination | Parcel): Promise<readonly Found[] | Uint8Array | null> {
  return "packed" in work ? unpack(work) : found(work);
}

async function found(examination: Examination): Promise<readonly Found[]> {
  return (await examine(examination)).map((outcome) => {
    if (isRefusal(outcome)) return outcome;
    const { key: _key, text: _text, bytes: _bytes, ...found } = outcome;
    return found;
  });
}

/**
 * A thread in which records are verified and opened, so that the window keeps its turn. It answers in the order in which it
 * is asked, and may be asked again before it has answered.
 */
export class Examiner {
  readonly #worker = takeThread();
  readonly #asked: Asked[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent) => this.#asked.shift()!.resolve(data);
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#asked.splice(0))
        reject(new Error(`The records could not be examined: ${message}`));
    };
  }

  /** Rejects where the worker fails, which only a bug can make it do. */
  readonly examine = async (examination: Examination): Promise<Answer> => {
    const found = await this.#ask<readonly Found[]>(examination);
    return found.map((each, i) => (isRefusal(each) ? each : { ...each, ...examination.records[i]! }));
  };

  /** Rejects as that does. */
  readonly unpack = (parcel: Parcel): Promise<Uint8Array | null> => this.#ask(parcel);

  #ask<A>(work: Examination | Parcel): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      this.#asked.push({ resolve: resolve as (found: unknown) => void, reject });
      this.#worker.postMessage(work, "packed" in work ? [work.packed.bytes.buffer] : []);
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

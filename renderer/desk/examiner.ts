import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { Opened, StoredRecord } from "../../shared/records/door.ts";
import { examine, type Examination } from "../../shared/records/examine.ts";

type Answer = readonly Outcome<Opened>[];

/** What the thread answers with for each: what it was given stays on this side of it. */
type Found = Outcome<Omit<Opened, keyof StoredRecord>>;

/** The work of that thread. */
export async function examineThere(examination: Examination): Promise<readonly Found[]> {
  return (await examine(examination)).map((outcome) => {
    if (isRefusal(outcome)) return outcome;
    const { key: _key, text: _text, bytes: _bytes, ...found } = outcome;
    return found;
  });
}

/** A thread in which records are verified and opened, so that the window keeps its turn. One question at a time. */
export class Examiner {
  readonly #worker = new Worker(new URL("../workers/examine.ts", import.meta.url), { type: "module" });
  #turn: Promise<unknown> = Promise.resolve();

  readonly examine = (examination: Examination): Promise<Answer> => {
    const answer = this.#turn.then(() => this.#ask(examination));
    this.#turn = answer.catch(() => undefined);
    return answer;
  };

  end(): void {
    this.#worker.terminate();
  }

  /** Throws where the worker fails, which only a bug can make it do. */
  #ask(examination: Examination): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const whole = (found: Found, i: number) => (isRefusal(found) ? found : { ...found, ...examination.records[i]! });
      this.#worker.onmessage = ({ data }: MessageEvent<readonly Found[]>) => resolve(data.map(whole));
      this.#worker.onerror = ({ message }) => reject(new Error(`The records could not be examined: ${message}`));
      this.#worker.postMessage(examination);
    });
  }
}

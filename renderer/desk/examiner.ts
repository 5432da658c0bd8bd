import type { Outcome } from "../../shared/base/result.ts";
import type { Opened } from "../../shared/records/door.ts";
import type { Examination } from "../../shared/records/examine.ts";

type Answer = readonly Outcome<Opened>[];

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
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      this.#worker.onerror = ({ message }) => reject(new Error(`The records could not be examined: ${message}`));
      this.#worker.postMessage(examination);
    });
  }
}

import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileClassification } from "#shared/exchange/returned/classifyFile.ts";
import type { FileBytes } from "#shared/host/host.ts";
import type { ChangeView } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { FileAnswer, FileQuestion, ReturnedContext, ReturnedAnswer } from "#renderer/workers/readFile.ts";
import { askWorker, type AskOptions } from "../base/askWorker.ts";

/** Options for reading a draft. */
export interface ReadJob {
  /** Default: accepted. */
  readonly changes?: ChangeView;
  /** Called with the fraction done, 0 to 1. */
  readonly progress?: (done: number) => void;
  readonly signal?: globalThis.AbortSignal;
}

/**
 * A file in a worker of its own, which unpacks it once for all questions. A question that is aborted is refused with
 * `reading.stopped`. Call `end` after the last question.
 */
export class FileWorker {
  readonly file: FileBytes;
  #worker: Worker | null = null;

  constructor(file: FileBytes) {
    this.file = file;
  }

  /** Classifies the file: a draft, or comments of others. */
  detect(signal: globalThis.AbortSignal): Promise<Outcome<FileClassification>> {
    return this.#ask<FileClassification>({ as: "signs" }, { signal });
  }

  /** Reads the draft in the file. */
  readDraft({ changes, ...job }: ReadJob): Promise<Outcome<ImportedDraft>> {
    return this.#ask<ImportedDraft>({ ...(changes && { changes }) }, job);
  }

  /** Reads the comments in the file, and finds their places. */
  readReturned(meant: ReturnedContext, signal: globalThis.AbortSignal): Promise<Outcome<ReturnedAnswer>> {
    return this.#ask<ReturnedAnswer>({ as: "returned", ...meant }, { signal });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask<A>(question: FileQuestion, options: AskOptions): Promise<Outcome<A>> {
    const isFirst = this.#worker === null;
    this.#worker ??= new Worker(new URL("../../workers/readFile.ts", import.meta.url), { type: "module" });
    const answer = await askWorker<Extract<FileAnswer<A>, { outcome: unknown }>>(
      this.#worker,
      { ...(isFirst && this.file), ...question } satisfies FileQuestion,
      { stopped: "reading.stopped", progress: () => undefined, ...options },
    );
    if (!isRefusal(answer)) return answer.outcome;
    this.end();
    return answer;
  }
}

/** Reads a file into a draft, in a worker of its own. If aborted, it is refused with `reading.stopped`. */
export function readDraftInWorker(file: FileBytes, job: ReadJob = {}): Promise<Outcome<ImportedDraft>> {
  const worker = new FileWorker(file);
  return worker.readDraft(job).finally(() => worker.end());
}

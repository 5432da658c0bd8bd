import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileClassification } from "#shared/exchange/returned/classifyFile.ts";
import type { FileBytes } from "#shared/host/host.ts";
import type { ChangeView } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { FileAnswer, FileQuestion, ReturnedContext, ReturnedAnswer } from "#renderer/workers/readFile.ts";
import { askWorker, type AskOptions } from "../base/askWorker.ts";

/** How to read, and how to follow and stop it. */
export interface ReadJob {
  /** Default: accepted. */
  readonly changes?: ChangeView;
  /** Called with how much is done, 0 to 1. */
  readonly progress?: (done: number) => void;
  readonly signal?: globalThis.AbortSignal;
}

/**
 * A file in a worker of its own, where it is unpacked once, however often it is asked about. A question that is stopped
 * is refused with `reading.stopped`. Whoever has no further question ends it.
 */
export class FileWorker {
  readonly file: FileBytes;
  #worker: Worker | null = null;

  constructor(file: FileBytes) {
    this.file = file;
  }

  /** By which signs it is a draft, or what others say. */
  detect(signal: globalThis.AbortSignal): Promise<Outcome<FileClassification>> {
    return this.#ask<FileClassification>({ as: "signs" }, { signal });
  }

  /** The draft in it. */
  readDraft({ changes, ...job }: ReadJob): Promise<Outcome<ImportedDraft>> {
    return this.#ask<ImportedDraft>({ ...(changes && { changes }) }, job);
  }

  /** What others say in it, and where that stands. */
  readReturned(meant: ReturnedContext, signal: globalThis.AbortSignal): Promise<Outcome<ReturnedAnswer>> {
    return this.#ask<ReturnedAnswer>({ as: "returned", ...meant }, { signal });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask<A>(question: FileQuestion, asking: AskOptions): Promise<Outcome<A>> {
    const isFirst = this.#worker === null;
    this.#worker ??= new Worker(new URL("../../workers/readFile.ts", import.meta.url), { type: "module" });
    const answer = await askWorker<Extract<FileAnswer<A>, { outcome: unknown }>>(
      this.#worker,
      { ...(isFirst && this.file), ...question } satisfies FileQuestion,
      { stopped: "reading.stopped", progress: () => undefined, ...asking },
    );
    if (!isRefusal(answer)) return answer.outcome;
    this.end();
    return answer;
  }
}

/** Reads a file into a draft, in a worker of its own. Stopped, it is refused with `reading.stopped`. */
export function readDraftInWorker(file: FileBytes, job: ReadJob = {}): Promise<Outcome<ImportedDraft>> {
  const worker = new FileWorker(file);
  return worker.readDraft(job).finally(() => worker.end());
}

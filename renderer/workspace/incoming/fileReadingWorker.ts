import type { Language } from "#shared/base/language.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { DraftOrCommentsFile } from "#shared/publish/returned/classifyDraftOrComments.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { ImportedDraft, PageProgress } from "#shared/import/importedDraft.ts";
import type { Transcript } from "#shared/import/transcripts/transcript.ts";
import type {
  DraftReadingChoices,
  ReadFileAnswer,
  ReadFileRequest,
  ReturnedFileContext,
  ReturnedFileAnswer,
} from "#renderer/workers/readFile.ts";
import type { RecognisePictureRequest } from "#renderer/workers/recogniseText.ts";
import { askWorker, type AskWorkerOptions } from "../base/askWorker.ts";
import { startJobWorker } from "../base/startJobWorker.ts";

/** Options for reading a draft. */
export interface ReadDraftOptions extends DraftReadingChoices {
  /** Called with the fraction done, 0 to 1, and with the page that is being recognised in a picture, if any. */
  readonly progress?: (done: number, recognising?: PageProgress) => void;
  /** The language that decides if text in pictures seems to be in two. */
  readonly expectedLanguage?: Language;
  /** Data for recognising text in languages for which the app has none. */
  readonly languageData?: RecognisePictureRequest["languageData"];
  readonly signal?: globalThis.AbortSignal | undefined;
}

/**
 * A file in a worker of its own, which unpacks it once for all questions. A question that is aborted is refused with
 * `reading.stopped`. Call `end` after the last question.
 */
export class FileReadingWorker {
  readonly file: NamedFile;
  #worker: Worker | null = null;

  constructor(file: NamedFile) {
    this.file = file;
  }

  /** Classifies the file: a draft, or comments of others. */
  detect(signal: globalThis.AbortSignal): Promise<Outcome<DraftOrCommentsFile>> {
    return this.#ask<DraftOrCommentsFile>({ as: "signs" }, { signal });
  }

  /** Reads the draft in the file. */
  readDraft({
    changes,
    numbersParagraphs,
    readsManualMarkup,
    recogniseAs,
    expectedLanguage,
    languageData,
    progress,
    ...job
  }: ReadDraftOptions): Promise<Outcome<ImportedDraft>> {
    const follow = (done: number, { recognising }: { readonly recognising?: PageProgress }) =>
      progress?.(done, recognising);
    const choices = {
      ...(changes && { changes }),
      ...(numbersParagraphs && { numbersParagraphs }),
      ...(readsManualMarkup && { readsManualMarkup }),
      ...(recogniseAs && { recogniseAs }),
      ...(expectedLanguage && { expectedLanguage }),
      ...(languageData && { languageData }),
    };
    return this.#ask<ImportedDraft>(choices, { ...job, progress: follow });
  }

  /** Reads the transcript in the file. */
  readTranscript(signal: globalThis.AbortSignal): Promise<Outcome<Transcript>> {
    return this.#ask<Transcript>({ as: "transcript" }, { signal });
  }

  /** Reads the comments in the file, and finds their places. */
  readReturned(meant: ReturnedFileContext, signal: globalThis.AbortSignal): Promise<Outcome<ReturnedFileAnswer>> {
    return this.#ask<ReturnedFileAnswer>({ as: "returned", ...meant }, { signal });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask<A>(question: ReadFileRequest, options: AskWorkerOptions): Promise<Outcome<A>> {
    const isFirst = this.#worker === null;
    this.#worker ??= startJobWorker("readFile");
    const answer = await askWorker<Extract<ReadFileAnswer<A>, { outcome: unknown }>>(
      this.#worker,
      { ...(isFirst && this.file), ...question } satisfies ReadFileRequest,
      { stopped: "reading.stopped", progress: () => undefined, ...options },
    );
    if (!isRefusal(answer)) return answer.outcome;
    this.end();
    return answer;
  }
}

/** Reads a file into a draft, in a worker of its own. If aborted, it is refused with `reading.stopped`. */
export function readDraftInWorker(file: NamedFile, job: ReadDraftOptions = {}): Promise<Outcome<ImportedDraft>> {
  const worker = new FileReadingWorker(file);
  return worker.readDraft(job).finally(() => worker.end());
}

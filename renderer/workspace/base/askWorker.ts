import { refusal, type Refusal, type RefusalCode } from "#shared/base/result.ts";

/** How a question to a worker is followed, and how it is stopped. */
export interface AskOptions {
  readonly signal?: globalThis.AbortSignal | undefined;
  /** What it is refused with when it is stopped. */
  readonly stopped?: RefusalCode;
  /** Called with how much is done, 0 to 1, by a worker that says so. */
  readonly progress?: (done: number) => void;
}

/** Puts a question to a worker, which stays. A worker that fails is a refusal, and so is being stopped. */
export function askWorker<A extends object>(
  worker: Worker,
  question: unknown,
  asking: AskOptions = {},
): Promise<A | Refusal> {
  const { signal, stopped = "briefing.cancelled", progress } = asking;
  return new Promise<A | Refusal>((resolve) => {
    const stop = () => resolve(refusal(stopped));
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<A | { readonly done: number }>) => {
      if (progress && "done" in data) progress(data.done);
      else resolve(data as A);
    };
    worker.onerror = ({ message }) => resolve(refusal("job.failed", { reason: message ?? "" }));
    worker.postMessage(question);
  });
}

/** The same with a worker that has no other question to answer: it ends with this one. */
export function askWorkerOnce<A extends object>(
  worker: Worker,
  question: unknown,
  asking?: AskOptions,
): Promise<A | Refusal> {
  return askWorker<A>(worker, question, asking).finally(() => worker.terminate());
}

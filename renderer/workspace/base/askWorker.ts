import { refusal, type Refusal, type RefusalCode } from "#shared/base/result.ts";

/** Options for following a worker's request and for stopping it. */
export interface AskWorkerOptions {
  readonly signal?: globalThis.AbortSignal | undefined;
  /** The refusal code if it is stopped. Default: `briefing.cancelled`. */
  readonly stopped?: RefusalCode;
  /** Called with the fraction done, 0 to 1, and with whatever else the worker says of it, if it reports it. */
  readonly progress?: (done: number, more: object) => void;
}

/**
 * Sends a question to a worker and keeps the worker. Returns `job.failed` if the worker fails, and the code `stopped`
 * if it is stopped.
 */
export function askWorker<A extends object | string>(
  worker: Worker,
  question: unknown,
  options: AskWorkerOptions = {},
): Promise<A | Refusal> {
  const { signal, stopped = "briefing.cancelled", progress } = options;
  return new Promise<A | Refusal>((resolve) => {
    const stop = () => resolve(refusal(stopped));
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<A | { readonly done: number }>) => {
      if (progress && typeof data === "object" && "done" in data) progress(data.done, data);
      else resolve(data as A);
    };
    worker.onerror = ({ message }) => resolve(refusal("job.failed", { reason: message ?? "" }));
    worker.postMessage(question);
  });
}

/** Sends the only question to a worker, and terminates the worker afterwards. */
export function askWorkerOnce<A extends object | string>(
  worker: Worker,
  question: unknown,
  options?: AskWorkerOptions,
): Promise<A | Refusal> {
  return askWorker<A>(worker, question, options).finally(() => worker.terminate());
}

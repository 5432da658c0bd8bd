import { refusal, type Outcome } from "#shared/base/result.ts";
import type { TypesetBriefingToPdf } from "#shared/host/host.ts";

/**
 * A message of the typesetting worker: its progress, and finally the PDF or a refusal, and whether another worker should
 * set the next one; or whether it is ready, if that is all that was asked.
 */
export type TypesetAnswer =
  | { readonly stage: string }
  | { readonly outcome: Outcome<Uint8Array<ArrayBuffer>>; readonly isSpent: boolean }
  | { readonly isReady: boolean };

/** How long an idle worker is kept for its next job, in ms: it caches what another page needs. */
const IDLE = 60_000;

let idle: { readonly worker: Worker; readonly end: ReturnType<typeof setTimeout> } | null = null;

/** Typesets in a worker with the WebAssembly compiler, which is fetched when it is first needed. */
export const typesetInBrowser: TypesetBriefingToPdf = (pages, { progress, signal }) =>
  new Promise((resolve) => {
    const worker = take();
    const end = (outcome: Outcome<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(outcome);
    };
    const stop = () => end(refusal("briefing.cancelled"));
    (signal as globalThis.AbortSignal | undefined)?.addEventListener("abort", stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<TypesetAnswer>) => {
      if ("stage" in data) return progress?.(data.stage);
      // The answer to `prepareTypesettingInBrowser`, which nobody waits for.
      if ("isReady" in data) return;
      (signal as globalThis.AbortSignal | undefined)?.removeEventListener("abort", stop);
      if (data.isSpent) replace(worker);
      else keep(worker);
      resolve(data.outcome);
    };
    worker.onerror = ({ message }) => end(refusal("job.failed", { reason: message ?? "" }));
    worker.postMessage(pages);
  });

/**
 * Makes a worker ready because a briefing is likely to be typeset soon: its compiler takes longer to start than to set
 * a page. Does nothing if one is idle.
 */
export function prepareTypesettingInBrowser(): void {
  if (idle) return;
  const worker = take();
  worker.postMessage(null);
  keep(worker);
}

function take(): Worker {
  if (!idle) return new Worker(new URL("../workers/typeset.ts", import.meta.url), { type: "module" });
  const { worker, end } = idle;
  clearTimeout(end);
  idle = null;
  return worker;
}

/** Gives a worker's memory back, and makes another one ready: whoever typesets again does not wait for its start. */
function replace(worker: Worker): void {
  worker.terminate();
  prepareTypesettingInBrowser();
}

function keep(worker: Worker): void {
  if (idle) return worker.terminate();
  worker.onmessage = worker.onerror = null;
  const end = setTimeout(() => {
    worker.terminate();
    idle = null;
  }, IDLE);
  idle = { worker, end };
}

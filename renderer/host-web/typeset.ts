import { refuse, type Outcome } from "../../shared/base/result.ts";
import type { Typeset } from "../../shared/host/host.ts";

/** What the typesetting worker says: how far it is, and in the end the PDF or why there is none. */
export type TypesetAnswer = { readonly stage: string } | { readonly outcome: Outcome<Uint8Array<ArrayBuffer>> };

/** Typesets in a worker with the WebAssembly compiler, which is fetched when it is first needed. */
export const typeset: Typeset = (source, { progress, signal }) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("../workers/typeset.ts", import.meta.url), { type: "module" });
    const end = (outcome: Outcome<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(outcome);
    };
    (signal as globalThis.AbortSignal | undefined)?.addEventListener("abort", () => end(refuse("briefing.cancelled")));
    worker.onmessage = ({ data }: MessageEvent<TypesetAnswer>) => {
      if ("stage" in data) progress?.(data.stage);
      else end(data.outcome);
    };
    worker.onerror = ({ message }) => end(refuse("job.failed", { reason: message ?? "" }));
    worker.postMessage(source);
  });

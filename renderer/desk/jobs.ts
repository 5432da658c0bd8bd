import { refuse, type Outcome } from "../../shared/base/result.ts";
import type { FileBytes } from "../../shared/host/host.ts";
import type { DossierFile } from "../../shared/exchange/dossier/read.ts";
import type { Reading } from "../../shared/import/reading.ts";

/** Reads a file into a draft, in a worker of its own. */
export function readInWorker({ name, bytes }: FileBytes): Promise<Outcome<Reading>> {
  const worker = new Worker(new URL("../workers/read.ts", import.meta.url), { type: "module" });
  return askOnce<Outcome<Reading>>(worker, { name, bytes });
}

/** Reads and verifies a dossier file, in a worker of its own. */
export function openInWorker(bytes: Uint8Array): Promise<Outcome<DossierFile>> {
  const worker = new Worker(new URL("../workers/open.ts", import.meta.url), { type: "module" });
  return askOnce<Outcome<DossierFile>>(worker, bytes);
}

/** Puts one question to a worker and ends it with the answer. A worker that fails is a refusal. */
function askOnce<A>(worker: Worker, question: unknown): Promise<A | ReturnType<typeof refuse>> {
  return new Promise<A | ReturnType<typeof refuse>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<A>) => resolve(data);
    worker.onerror = ({ message }) => resolve(refuse("job.failed", { reason: message ?? "" }));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

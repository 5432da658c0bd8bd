import type { JobWorkerName } from "#renderer/workers/jobWorker.ts";

/** Starts a worker that reads or writes files. */
export function startJobWorker(name: JobWorkerName): Worker {
  return new Worker(new URL("../../workers/jobWorker.ts", import.meta.url), { type: "module", name });
}

/** Starts a worker that verifies records. Loading its code takes longer than its first job. */
const startWorker = () => new Worker(new URL("../workers/verifyRecords.ts", import.meta.url), { type: "module" });

let spare: Worker | null = null;

/** Starts a worker before it is needed. */
export function startVerifyWorker(): void {
  spare = startWorker();
  spare.onerror = () => (spare = null);
}

/** Returns the worker that was started ahead, or a new one. */
export function takeVerifyWorker(): Worker {
  const taken = spare ?? startWorker();
  spare = null;
  return taken;
}

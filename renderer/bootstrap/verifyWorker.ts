/** A thread that examines records; loading its code takes longer than its first work. */
const begin = () => new Worker(new URL("../workers/verify.ts", import.meta.url), { type: "module" });

let spare: Worker | null = null;

/** Begins one before it is needed. */
export function startVerifyWorker(): void {
  spare = begin();
  spare.onerror = () => (spare = null);
}

/** The one that was begun, or another. */
export function takeVerifyWorker(): Worker {
  const taken = spare ?? begin();
  spare = null;
  return taken;
}

/** Gives the window its turn between two shares of the work. A timer would wait 4 ms where many follow each other. */
export function pause(): Promise<void> {
  if (!("scheduler" in globalThis)) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => undefined);
}

/** Resolves when there is nothing else to do. */
export function idle(): Promise<void> {
  if (!("requestIdleCallback" in globalThis)) return pause();
  return new Promise((resolve) => requestIdleCallback(() => resolve()));
}

/** Gives the window its turn between two shares of the work. A timer would wait 4 ms where many follow each other. */
export function pause(): Promise<void> {
  if (!("scheduler" in globalThis)) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => undefined);
}

/** How long what was just opened has to be drawn, in ms. */
const DRAWING_MS = 500;

/** Resolves when what was just opened is drawn, and there is nothing else to do. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
  if (!("requestIdleCallback" in globalThis)) return;
  await new Promise((resolve) => requestIdleCallback(resolve));
}

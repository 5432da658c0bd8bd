/** Gives the window its turn between two shares of the work. A timer would wait 4 ms where many follow each other. */
export function pause(): Promise<void> {
  if (!("scheduler" in globalThis)) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => undefined);
}

/** So long the window may be busy before it is not waited for any longer, in ms. */
const PATIENCE_MS = 2000;

/** Resolves when the window has nothing else to do. Safari does not tell, and is given a moment. */
export function waitUntilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PATIENCE_MS / 10);
  });
}

/** How long what was just opened has to be drawn, in ms. */
const DRAWING_MS = 500;

/** Resolves when what was just opened is drawn, and there is nothing else to do. */
export async function waitUntilDrawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
  await waitUntilIdle();
}

/** Yields to the window between two portions of work. Consecutive timers would wait 4 ms each. */
export function yieldToWindow(): Promise<void> {
  return yieldWith("user-visible");
}

/** Like `yieldToWindow`, for work that the user waits for: it goes on before any other work that has yielded. */
export function yieldToInput(): Promise<void> {
  return yieldWith("user-blocking");
}

function yieldWith(priority: TaskPriority): Promise<void> {
  if (!("scheduler" in globalThis)) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => undefined, { priority });
}

/** How long to wait for the window to become idle before going on anyway, in ms. */
const PATIENCE_MS = 2000;

/** Resolves when the window is idle. Safari does not report that, so there it resolves after a short delay. */
export function waitUntilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PATIENCE_MS / 10);
  });
}

/** How long a newly opened view has to be drawn, in ms. */
const DRAWING_MS = 500;

/** Resolves when a newly opened view is drawn and the window is idle. */
export async function waitUntilDrawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
  await waitUntilIdle();
}

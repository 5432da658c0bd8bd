/** How close a jump has to come to its target, in px, how long it has to stay there, and when it gives up. */
const NEAR = 2;
const STABLE = { frames: 6, ms: 150 } as const;
const TIMEOUT_MS = 4000;

/**
 * Scrolls until `top` (client pixels, measured again each time) stays `wanted` pixels below the pane's top for a while:
 * provisions that were never drawn have an estimated height, and content above may still grow some frames later. Ends
 * early if the pane cannot scroll further, the user scrolls, or another jump begins (`ended`).
 */
export async function scrollUntilStable(
  pane: HTMLElement,
  top: () => number,
  wanted: number,
  ended: globalThis.AbortSignal,
): Promise<void> {
  const began = performance.now();
  let isInterrupted = false;
  const interrupt = () => (isInterrupted = true);
  pane.addEventListener("wheel", interrupt, { once: true, passive: true });
  let since = began;
  let frames = 0;
  for (let now = began; !isInterrupted && !ended.aborted && now - began < TIMEOUT_MS; now = await nextFrame()) {
    frames++;
    if (scrollByOffset(pane, top() - pane.getBoundingClientRect().top - wanted)) [since, frames] = [now, 0];
    if (frames >= STABLE.frames && now - since >= STABLE.ms) break;
  }
  pane.removeEventListener("wheel", interrupt);
}

/** Scrolls by the remaining offset; returns whether the pane moved. */
function scrollByOffset(pane: HTMLElement, offset: number): boolean {
  if (Math.abs(offset) <= NEAR) return false;
  const before = pane.scrollTop;
  pane.scrollTop += offset;
  return pane.scrollTop !== before;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

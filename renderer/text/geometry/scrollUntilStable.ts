/** How near a jump comes to where it should, in px, and how long it must have stood there. */
const NEAR = 2;
const STANDS = { frames: 6, ms: 150 } as const;
const GIVES_UP_MS = 4000;

/**
 * Scrolls until `top` (client pixels, asked for anew each time) is `wanted` pixels below the pane's top, and
 * has been for a while: provisions that were never drawn have an estimated height, and what lies above may
 * still grow some frames later. Ends early where the pane cannot scroll further, the person scrolls, or
 * something else is gone to (`ended`).
 */
export async function scrollUntilStable(
  pane: HTMLElement,
  top: () => number,
  wanted: number,
  ended: globalThis.AbortSignal,
): Promise<void> {
  const began = performance.now();
  let taken = false;
  const takeOver = () => (taken = true);
  pane.addEventListener("wheel", takeOver, { once: true, passive: true });
  let since = began;
  let frames = 0;
  for (let now = began; !taken && !ended.aborted && now - began < GIVES_UP_MS; now = await nextFrame()) {
    frames++;
    if (bring(pane, top() - pane.getBoundingClientRect().top - wanted)) [since, frames] = [now, 0];
    if (frames >= STANDS.frames && now - since >= STANDS.ms) break;
  }
  pane.removeEventListener("wheel", takeOver);
}

/** Scrolls by what it is off; true where that moved anything. */
function bring(pane: HTMLElement, off: number): boolean {
  if (Math.abs(off) <= NEAR) return false;
  const before = pane.scrollTop;
  pane.scrollTop += off;
  return pane.scrollTop !== before;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

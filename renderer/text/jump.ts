/** How near a jump comes to where it should, and how often it looks before it gives up. */
const NEAR = 2;
const LOOKS = 40;

/**
 * Scrolls until `top` (client pixels, asked for anew each time) is `wanted` pixels below the pane's top, and
 * stays there for two frames: provisions that were never drawn have an estimated height, and what lies above
 * may still grow. Ends early where the pane cannot scroll further.
 */
export async function settle(pane: HTMLElement, top: () => number, wanted: number): Promise<void> {
  let still = 0;
  for (let look = 0; look < LOOKS && still < 2; look++) {
    const now = top();
    const before = pane.scrollTop;
    const off = now - pane.getBoundingClientRect().top - wanted;
    if (Math.abs(off) > NEAR) pane.scrollTop += off;
    still = Math.abs(off) <= NEAR || pane.scrollTop === before ? still + 1 : 0;
    await nextFrame();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

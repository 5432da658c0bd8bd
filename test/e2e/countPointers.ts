import type { Page } from "@playwright/test";

/** Counts mouse and touch events in the window from now on. Returns a function that reads the count. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { pointers: number };
    counted.pointers = 0;
    // Clicks are not counted, because React Aria turns keys into clicks, without a pressed button or a position.
    const count = () => void counted.pointers++;
    for (const type of ["mousedown", "mouseup", "pointerdown", "touchstart", "wheel", "contextmenu", "dragstart"])
      addEventListener(type, (event) => event.isTrusted && count(), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { pointers: number }).pointers);
}

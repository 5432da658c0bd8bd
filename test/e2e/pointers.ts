import type { Page } from "@playwright/test";

/** Counts what a mouse or a finger does in the window from now on; answers with how to read the count. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { pointers: number };
    counted.pointers = 0;
    // React Aria makes clicks of keys: those have no button pressed and no place.
    const count = () => void counted.pointers++;
    for (const type of ["mousedown", "mouseup", "pointerdown", "touchstart", "wheel", "contextmenu", "dragstart"])
      addEventListener(type, (event) => event.isTrusted && count(), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { pointers: number }).pointers);
}

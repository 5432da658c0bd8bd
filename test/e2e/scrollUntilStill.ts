import type { Locator } from "@playwright/test";

/** How long a place has to stay where it is, in ms. */
const STILL_MS = 200;

/**
 * Scrolls an element into view and waits until it stays in its place. What was never near the view has an estimated
 * height until it is laid out, some frames after a jump: a click within these frames is faster than any user's.
 */
export async function scrollUntilStill(element: Locator): Promise<void> {
  let before = null;
  for (;;) {
    await element.scrollIntoViewIfNeeded();
    const top = (await element.boundingBox())?.y;
    if (top !== undefined && top === before) return;
    before = top;
    await element.page().waitForTimeout(STILL_MS);
  }
}

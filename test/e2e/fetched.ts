import type { Page } from "@playwright/test";

/** Longer than the window waits for a quiet moment before it fetches the next part, in ms. */
const QUIET_MS = 2500;

/** Waits until the page has asked for nothing in a while: whatever it fetches ahead is there. */
export async function fetchedAhead(page: Page): Promise<void> {
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let [before, now] = [-1, await asked()]; now !== before; [before, now] = [now, await asked()])
    await page.waitForTimeout(QUIET_MS);
}

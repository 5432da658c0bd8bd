import type { Page } from "@playwright/test";

/** Longer than the window waits for a quiet moment before it prefetches the next part, in ms. */
const QUIET_MS = 2500;

/** Waits until the page has fetched nothing for a while, so that everything is prefetched. */
export async function fetchedAhead(page: Page): Promise<void> {
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let [before, now] = [-1, await asked()]; now !== before; [before, now] = [now, await asked()])
    await page.waitForTimeout(QUIET_MS);
}

import type { Page } from "@playwright/test";

/** Longer than the window waits for a quiet moment before it prefetches the next part, in ms. */
const QUIET_MS = 2500;

/** Waits until the page has fetched nothing for a while, so that everything is prefetched. */
export async function waitUntilPrefetched(page: Page): Promise<void> {
  const countFetched = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let [before, now] = [-1, await countFetched()]; now !== before; [before, now] = [now, await countFetched()])
    await page.waitForTimeout(QUIET_MS);
}

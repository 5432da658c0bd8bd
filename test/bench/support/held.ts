import type { CDPSession, Page } from "@playwright/test";

/** What a window holds once nothing in it is being done: after its garbage was collected. */
export interface Held {
  readonly heapMb: number;
  readonly listeners: number;
  /** Nodes of the document, and those that are in no document and still held. */
  readonly nodes: number;
  readonly detached: number;
}

/** Weighs a window. Collected a few times over: what one collection lets go may have held on to more. */
export async function held(page: Page, cdp: CDPSession): Promise<Held> {
  for (let time = 0; time < 4; time++) {
    await page.waitForTimeout(500);
    await cdp.send("HeapProfiler.collectGarbage");
  }
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const counters = await cdp.send("Memory.getDOMCounters");
  const nodes = await page.evaluate(attachedNodes);
  return {
    heapMb: usedSize / 1024 ** 2,
    listeners: counters.jsEventListeners,
    nodes,
    detached: counters.nodes - nodes,
  };
}

/** In the page. */
function attachedNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { scrollUntilStable } from "#renderer/text/geometry/scrollUntilStable.ts";

/** A pane 800 px high over a tall page. Content above the target may still grow. */
class FakePane extends EventTarget {
  scrollTop = 0;
  readonly end: number;
  above: number;

  constructor(above: number, end: number) {
    super();
    this.above = above;
    this.end = end;
  }

  getBoundingClientRect = () => ({ top: 50 }) as DOMRect;
  top = () => 50 + this.above - this.scrollTop;
}

function paneOf(above: number, end = 1_000_000): FakePane & HTMLElement {
  const pane = new FakePane(above, end);
  let at = 0;
  Object.defineProperty(pane, "scrollTop", {
    get: () => at,
    set: (to: number) => (at = Math.max(0, Math.min(pane.end, Math.round(to)))),
  });
  return pane as FakePane & HTMLElement;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "performance", "setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("A jump", () => {
  test("ends within 8 px even if heights change some frames later", async () => {
    for (const growth of [[], [400], [120, -37, 5], [0, -900, 300]]) {
      const pane = paneOf(50_000);
      const done = scrollUntilStable(pane, pane.top, 76, new AbortController().signal);
      for (const by of growth) {
        await vi.advanceTimersByTimeAsync(60);
        pane.above += by;
      }
      await vi.advanceTimersByTimeAsync(5000);
      await done;
      expect(Math.abs(pane.top() - 50 - 76)).toBeLessThanOrEqual(8);
    }
  });

  test("ends at the end of the page", async () => {
    const pane = paneOf(9000, 8000);
    const done = scrollUntilStable(pane, pane.top, 76, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    expect(pane.scrollTop).toBe(8000);
  });

  test("is stopped by the next jump", async () => {
    const pane = paneOf(50_000);
    const first = new AbortController();
    const done = scrollUntilStable(pane, pane.top, 76, first.signal);
    await vi.advanceTimersByTimeAsync(20);
    first.abort();
    pane.scrollTop = 10;
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    expect(pane.scrollTop).toBe(10);
  });

  test("is stopped when the user scrolls", async () => {
    const pane = paneOf(50_000);
    const done = scrollUntilStable(pane, pane.top, 76, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(20);
    pane.dispatchEvent(new Event("wheel"));
    pane.scrollTop = 10;
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    expect(pane.scrollTop).toBe(10);
  });
});

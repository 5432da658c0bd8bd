import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LedgerChangeBatcher } from "#renderer/workspace/base/ledgerChangeBatcher.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function shown() {
  const all: string[][] = [];
  return { all, bursts: new LedgerChangeBatcher((changed) => all.push([...changed])) };
}

it("The window shows what comes after a while of rest at once, what follows together", () => {
  const { all, bursts } = shown();
  bursts.add(["thread/a"]);
  vi.advanceTimersByTime(0);
  expect(all).toEqual([["thread/a"]]);
  for (const id of ["b", "c", "c"]) {
    bursts.add([`thread/${id}`]);
    vi.advanceTimersByTime(20);
  }
  expect(all).toHaveLength(1);
  vi.advanceTimersByTime(60);
  expect(all).toEqual([["thread/a"], ["thread/b", "thread/c"]]);
  vi.advanceTimersByTime(200);
  bursts.add(["thread/d"]);
  vi.advanceTimersByTime(0);
  expect(all).toHaveLength(3);
});

it("The window shows on demand what was gathered, once, and nothing after its end", () => {
  const { all, bursts } = shown();
  bursts.add(["thread/a"]);
  bursts.flush();
  bursts.flush();
  vi.advanceTimersByTime(200);
  expect(all).toEqual([["thread/a"]]);
  bursts.add(["thread/b"]);
  bursts.stop();
  vi.advanceTimersByTime(200);
  expect(all).toHaveLength(1);
});

it("The window shows what comes first with what is known to come after it, and waits no longer than half a second", () => {
  const { all, bursts } = shown();
  bursts.add(["thread/a"], true);
  vi.advanceTimersByTime(300);
  expect(bursts.receiving.value).toBe(true);
  bursts.add(["thread/b"]);
  vi.advanceTimersByTime(0);
  expect(all).toEqual([["thread/a", "thread/b"]]);
  expect(bursts.receiving.value).toBe(false);
  vi.advanceTimersByTime(200);
  for (const id of ["c", "d", "e"]) {
    bursts.add([`thread/${id}`], true);
    vi.advanceTimersByTime(200);
  }
  expect(all.slice(1)).toEqual([["thread/c", "thread/d", "thread/e"]]);
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LedgerChangeBatcher } from "#renderer/workspace/base/ledgerChangeBatcher.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function shown() {
  const all: string[][] = [];
  return { all, bursts: new LedgerChangeBatcher((changed) => all.push([...changed])) };
}

it("The first change after a pause is shown at once, and following changes together", () => {
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

it("The gathered changes are shown on demand, once, and none after the end", () => {
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

it("The first change is shown with those known to follow, but after half a second at most", () => {
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

import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SyncState } from "#renderer/workspace/hub/hubConnection.ts";
import { scheduleDailyReceipt } from "#renderer/workspace/hub/scheduleDailyReceipt.ts";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-01-12T09:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("A receipt", () => {
  it("is signed after a minute in sync with the hub, and once a day", () => {
    const step = signal<SyncState>({ state: "syncing" });
    let last: string | null = null;
    const say = vi.fn(() => (last = new Date().toISOString()));
    const end = scheduleDailyReceipt(step, () => last, say);
    vi.advanceTimersByTime(300_000);
    expect(say).not.toHaveBeenCalled();
    const inStep = (seconds: number) => {
      step.value = { state: "in-step" };
      vi.advanceTimersByTime(seconds * 1000);
      step.value = { state: "syncing" };
    };
    inStep(59);
    expect(say).not.toHaveBeenCalled();
    inStep(61);
    inStep(61);
    expect(say).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(21 * 3_600_000);
    inStep(61);
    expect(say).toHaveBeenCalledTimes(2);
    end();
    vi.advanceTimersByTime(48 * 3_600_000);
    inStep(61);
    expect(say).toHaveBeenCalledTimes(2);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { monthsOfOldBuild, notifyOfOldBuild } from "#renderer/features/settings/oldBuild.ts";

const DAY = 24 * 3_600_000;
const BUILT = Date.UTC(2026, 10, 30);

afterEach(() => vi.useRealTimers());
beforeEach(() => localStorage.clear());

describe("The age of the app", () => {
  it("is told from 180 days on, and not if the build's time is unknown", () => {
    expect(monthsOfOldBuild(BUILT, BUILT + 179 * DAY)).toBeNull();
    expect(monthsOfOldBuild(BUILT, BUILT + 180 * DAY)).toBe(6);
    expect(monthsOfOldBuild(BUILT, BUILT + 400 * DAY)).toBe(13);
    expect(monthsOfOldBuild(Date.UTC(1980, 0, 1), BUILT)).toBeNull();
  });

  it("is told once for each version, on the desktop only, without a request", () => {
    vi.useFakeTimers({ now: Date.now() + 3650 * DAY });
    const request = vi.spyOn(globalThis, "fetch");
    const told: string[] = [];
    const start = (edition: "desktop" | "web") =>
      notifyOfOldBuild({ host: { edition }, notifications: { notify: (code: string) => told.push(code) } } as never);
    start("web");
    expect(told).toEqual([]);
    start("desktop");
    start("desktop");
    expect(told).toEqual(["app.old"]);
    expect(request).not.toHaveBeenCalled();
  });
});

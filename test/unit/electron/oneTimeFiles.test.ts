import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isAppUrl } from "#electron/main/network/appUrl.ts";
import { OneTimeFiles } from "#electron/main/network/oneTimeFiles.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("A file that is handed over once", () => {
  it("is at an address of the window's own that nobody can guess, and there once", () => {
    const files = new OneTimeFiles();
    const [one, other] = [files.add(Buffer.from("one")), files.add(Buffer.from("other"))];
    expect(one).toMatch(/^app:\/\/clausemark\/once\/[0-9a-f-]{36}$/);
    expect(isAppUrl(one)).toBe(true);
    expect(files.take(`${one}?`)).toBeNull();
    expect(files.take(one)?.toString()).toBe("one");
    expect(files.take(one)).toBeNull();
    expect(files.take(other)?.toString()).toBe("other");
  });

  it("is not kept if nobody fetches it", () => {
    const files = new OneTimeFiles();
    const url = files.add(Buffer.from("one"));
    vi.advanceTimersByTime(60_000);
    expect(files.take(url)).toBeNull();
  });
});

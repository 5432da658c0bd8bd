import { afterEach, describe, expect, test, vi } from "vitest";
import { applyUpdate, Doc, mergeUpdates } from "yjs";
import { WriteQueue } from "#renderer/workspace/persistence/writeQueue.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";

/** Creates updates that set 0 to n-1 in a document's map. */
function updates(n: number): Uint8Array[] {
  const doc = new Doc();
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => made.push(update));
  for (let i = 0; i < n; i++) doc.getMap("m").set(String(i), i);
  return made;
}

function sizeOf(written: readonly Uint8Array[]): number {
  const doc = new Doc();
  for (const update of written) applyUpdate(doc, update);
  return doc.getMap("m").size;
}

/** A disk on which the test completes every write. */
function slowDisk() {
  const written: Uint8Array[] = [];
  const waiting: ((outcome: Outcome<true>) => void)[] = [];
  const write = (updates: readonly Uint8Array[]) => {
    written.push(mergeUpdates([...updates]));
    return new Promise<Outcome<true>>((resolve) => waiting.push(resolve));
  };
  const answer = async (outcome: Outcome<true>) => {
    waiting.shift()!(outcome);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { written, write, answer };
}

const FULL = refusal("store.browser", { reason: "full" });

afterEach(() => {
  vi.useRealTimers();
});

describe("A write queue", () => {
  test("reports Saved only after the disk's answer, and merges writes that arrive in the meantime", async () => {
    const disk = slowDisk();
    const appender = new WriteQueue(disk.write);
    for (const update of updates(500)) appender.add(update);
    expect(appender.saving.value.state).toBe("saving");
    expect(disk.written.length).toBe(1);
    await disk.answer(true);
    expect(appender.saving.value.state).toBe("saving");
    await disk.answer(true);
    expect(appender.saving.value.state).toBe("saved");
    expect(disk.written.length).toBe(2);
    expect(sizeOf(disk.written)).toBe(500);
  });

  test("keeps what a full disk refused, says so, and writes it with the next", async () => {
    const disk = slowDisk();
    const appender = new WriteQueue(disk.write);
    const [first, second] = updates(2);
    appender.add(first!);
    await disk.answer(FULL);
    expect(appender.saving.value).toMatchObject({ state: "unsaved", refusal: { code: "store.browser" } });
    appender.add(second!);
    expect(appender.saving.value.state).not.toBe("saved");
    await disk.answer(true);
    expect(appender.saving.value.state).toBe("saved");
    expect(sizeOf([disk.written.at(-1)!])).toBe(2);
    appender.close();
  });

  test("is not idle while it retries a refused write", async () => {
    const disk = slowDisk();
    const appender = new WriteQueue(disk.write);
    const [first, second] = updates(2);
    appender.add(first!);
    await disk.answer(FULL);
    await appender.idle();
    appender.add(second!);
    let isIdle = false;
    void appender.idle().then(() => (isIdle = true));
    await new Promise((resolve) => setTimeout(resolve));
    expect(isIdle).toBe(false);
    await disk.answer(FULL);
    expect(isIdle).toBe(true);
    appender.close();
  });

  test("retries nothing once it is closed, even if a write was running then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const write = vi.fn(() => Promise.resolve<Outcome<true>>(FULL));
    const appender = new WriteQueue(write);
    appender.add(updates(1)[0]!);
    appender.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(write).toHaveBeenCalledTimes(1);
  });
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RecordVerifier } from "#renderer/workspace/persistence/recordVerifier.ts";
import { packRecordsForTransfer } from "#shared/records/recordTransfer.ts";

/** A thread that answers when the test calls for it. */
class Puppet {
  static all: Puppet[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;

  constructor() {
    Puppet.all.push(this);
  }

  postMessage(): void {}

  terminate(): void {
    this.ended = true;
  }

  answer(data: unknown): void {
    this.onmessage?.({ data });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Puppet.all = [];
  vi.stubGlobal("Worker", Puppet);
  vi.stubGlobal("navigator", { hardwareConcurrency: 4 });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** How long the second thread is kept when there is nothing more to do. */
const REST_MS = 10_000;

const NOTHING = { records: [], dossier: "d", keys: new Map() };
const PARCEL = { packed: packRecordsForTransfer([]), hash: "h", key: new Uint8Array(32) };

/** Creates a verifier so busy that it has started a second thread, which has answered. */
async function busy() {
  const verifier = new RecordVerifier();
  const asked = Array.from({ length: 7 }, () => verifier.examine(NOTHING as never));
  const [first, second] = Puppet.all as [Puppet, Puppet];
  expect(Puppet.all).toHaveLength(2);
  second.answer([]);
  await asked.pop();
  for (let i = 0; i < 5; i++) first.answer([]);
  await Promise.all(asked.slice(0, 5));
  expect(second.ended).toBe(false);
  return { examiner: verifier, first, second, last: asked[5]! };
}

test("The second thread ends some time after the last answer", async () => {
  const { first, second, last } = await busy();
  first.answer([]);
  await last;
  vi.advanceTimersByTime(REST_MS - 1);
  expect([first.ended, second.ended]).toEqual([false, false]);
  vi.advanceTimersByTime(1);
  expect([first.ended, second.ended]).toEqual([false, true]);
});

test("The second thread accepts requests in the meantime, and stays until they are answered, however long that takes", async () => {
  const { examiner: verifier, first, second, last } = await busy();
  first.answer([]);
  await last;
  vi.advanceTimersByTime(REST_MS - 1);
  const [examined, opened] = [verifier.examine(NOTHING as never), verifier.unpack(PARCEL as never)];
  first.answer([]);
  await examined;
  vi.advanceTimersByTime(10 * REST_MS);
  expect(second.ended).toBe(false);
  second.answer(["text"]);
  expect(await opened).toEqual(["text"]);
  vi.advanceTimersByTime(REST_MS);
  expect([first.ended, second.ended]).toEqual([false, true]);
  expect(Puppet.all).toHaveLength(2);
});

test("The second thread ends if the last request failed", async () => {
  const { first, second, last } = await busy();
  first.onerror!({ message: "no memory" });
  await expect(last).rejects.toThrow("no memory");
  vi.advanceTimersByTime(REST_MS);
  expect([first.ended, second.ended]).toEqual([false, true]);
});

test("No thread ends during a request, whatever failed before it", async () => {
  const { examiner: verifier, first, second, last } = await busy();
  const failing = [last, verifier.unpack(PARCEL as never), verifier.examine(NOTHING as never)];
  first.onerror!({ message: "no memory" });
  second.onerror!({ message: "no memory" });
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(failing.map(() => "rejected"));
  vi.advanceTimersByTime(REST_MS - 1);
  const [, opened] = [verifier.examine(NOTHING as never), verifier.unpack(PARCEL as never)];
  vi.advanceTimersByTime(REST_MS);
  expect(second.ended).toBe(false);
  second.answer(["text"]);
  expect(await opened).toEqual(["text"]);
});

test("Both threads end with the verifier, and no timer remains", async () => {
  const { examiner: verifier, first, second, last } = await busy();
  first.answer([]);
  await last;
  verifier.end();
  expect([first.ended, second.ended]).toEqual([true, true]);
  expect(vi.getTimerCount()).toBe(0);
});

test("A request that cannot be posted takes no other's answer", async () => {
  const verifier = new RecordVerifier();
  const [thread] = Puppet.all as [Puppet];
  vi.spyOn(thread, "postMessage").mockImplementationOnce(() => {
    throw new DOMException("The buffer is detached.", "DataCloneError");
  });
  await expect(verifier.unpack(PARCEL as never)).rejects.toThrow("detached");
  const opened = verifier.unpack(PARCEL as never);
  thread.answer(["text"]);
  vi.useRealTimers();
  const soon = new Promise((resolve) => setTimeout(resolve));
  expect(await Promise.race([opened, soon])).toEqual(["text"]);
});

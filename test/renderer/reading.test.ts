import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readInWorker } from "../../renderer/desk/files/jobs.ts";
import { ReadingDesk } from "../../renderer/desk/files/reading.ts";
import { Review } from "../../renderer/desk/files/review.ts";
import { Notices } from "../../renderer/desk/words/notices.ts";
import type { ReadAnswer } from "../../renderer/workers/read.ts";
import { isRefusal } from "../../shared/base/result.ts";
import type { Reading } from "../../shared/import/reading.ts";
import { asReading } from "../../shared/import/repair.ts";
import { SMALL_DRAFT } from "../support/team.ts";

/** Stands for a worker: says what a test has it say. */
class Puppet {
  static all: Puppet[] = [];
  onmessage: ((event: { data: ReadAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  asked: unknown;

  constructor() {
    Puppet.all.push(this);
  }

  postMessage(question: unknown): void {
    this.asked = question;
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: ReadAnswer): void {
    this.onmessage?.({ data });
  }
}

const READING: Reading = asReading(SMALL_DRAFT, { name: "draft.txt", sha256: "0".repeat(64), format: "text" });
const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

beforeEach(() => {
  Puppet.all = [];
  vi.stubGlobal("Worker", Puppet);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("Reading in a worker", () => {
  test("says how far it is, answers, and ends the worker", async () => {
    const done: number[] = [];
    const reading = readInWorker(file("draft.txt"), { changes: "shown", progress: (share) => done.push(share) });
    const [worker] = Puppet.all;
    expect(worker!.asked).toEqual({ name: "draft.txt", bytes: new Uint8Array([1]), changes: "shown" });
    worker!.say({ done: 0.5 });
    worker!.say({ outcome: READING });
    expect(await reading).toBe(READING);
    expect(done).toEqual([0.5]);
    expect(worker!.ended).toBe(true);
  });

  test("is refused where the worker dies, or is told to stop", async () => {
    const dying = readInWorker(file("draft.txt"));
    Puppet.all[0]!.onerror!({ message: "out of memory" });
    expect(await dying).toMatchObject({ code: "job.failed", params: { reason: "out of memory" } });
    const stop = new AbortController();
    const stopped = readInWorker(file("draft.txt"), { signal: stop.signal });
    stop.abort();
    expect(await stopped).toMatchObject({ code: "reading.stopped" });
    expect(Puppet.all.every(({ ended }) => ended)).toBe(true);
  });
});

describe("The desk that reads", () => {
  const desk = () => {
    const notices = new Notices();
    return { notices, reading: new ReadingDesk(notices) };
  };
  const told = ({ all }: Notices) => all.value.map(({ text }) => text).join(" ");

  test("reads what came last, and only that", async () => {
    const { reading } = desk();
    const first = reading.read(file("first.txt"), () => ({ of: "dossier", found: null }));
    const second = reading.read(file("second.txt"), () => ({ of: "dossier", found: null }));
    expect(Puppet.all[0]!.ended || reading.now.value?.name === "second.txt").toBe(true);
    Puppet.all[1]!.say({ outcome: READING });
    await Promise.all([first, second]);
    expect((reading.review.value as Review).origin).toEqual({ file: file("second.txt") });
    expect(reading.now.value).toBeNull();
  });

  test("keeps a review in which something was repaired", async () => {
    const { notices, reading } = desk();
    const review = new Review(READING, { file: file("first.txt") }, { of: "dossier", found: null });
    const at = SMALL_DRAFT.provisions.length - 1;
    expect(isRefusal(review.repair({ what: "merge", at }))).toBe(false);
    reading.review.value = review;
    await reading.read(file("second.txt"), () => ({ of: "dossier", found: null }));
    expect(reading.review.value).toBe(review);
    expect(Puppet.all).toEqual([]);
    expect(told(notices)).toContain("Another draft is being looked through");
  });

  test("shows nothing of what was stopped, and why something cannot be read", async () => {
    const { notices, reading } = desk();
    const stopped = reading.read(file("first.txt"), () => ({ of: "dossier", found: null }));
    reading.now.value!.stop();
    await stopped;
    expect([reading.review.value, reading.now.value]).toEqual([null, null]);
    expect(told(notices)).toContain("The reading was stopped");
    const failing = reading.read(file("second.txt"), () => ({ of: "dossier", found: null }));
    Puppet.all[1]!.onerror!({ message: "no" });
    await failing;
    expect(reading.review.value).toMatchObject({ name: "second.txt", refusal: { code: "job.failed" } });
  });
});

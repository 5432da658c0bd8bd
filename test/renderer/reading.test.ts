import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Workspace } from "#renderer/workspace/workspace.ts";
import { readDraftInWorker } from "#renderer/workspace/incoming/fileReadingWorker.ts";
import { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { toImportedDraftForRepair } from "#shared/import/repair/repairDraft.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { Puppet } from "./fakeWorker.ts";

const READING: ImportedDraft = toImportedDraftForRepair(SMALL_DRAFT, {
  name: "draft.txt",
  sha256: "0".repeat(64),
  format: "text",
});
/** Waits until it holds, also on a busy machine. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 10_000 });
const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

beforeEach(() => {
  Puppet.all = [];
  vi.stubGlobal("Worker", Puppet);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("Reading in a worker", () => {
  test("reports its progress, answers, and ends the worker", async () => {
    const done: number[] = [];
    const reading = readDraftInWorker(file("draft.txt"), { changes: "shown", progress: (share) => done.push(share) });
    const [worker] = Puppet.all;
    expect(worker!.asked).toEqual({ name: "draft.txt", bytes: new Uint8Array([1]), changes: "shown" });
    worker!.say({ done: 0.5 });
    worker!.say({ outcome: READING });
    expect(await reading).toBe(READING);
    expect(done).toEqual([0.5]);
    expect(worker!.ended).toBe(true);
  });

  test("is refused if the worker dies, or is told to stop", async () => {
    const dying = readDraftInWorker(file("draft.txt"));
    Puppet.all[0]!.onerror!({ message: "out of memory" });
    expect(await dying).toMatchObject({ code: "job.failed", params: { reason: "out of memory" } });
    const stop = new AbortController();
    const stopped = readDraftInWorker(file("draft.txt"), { signal: stop.signal });
    stop.abort();
    expect(await stopped).toMatchObject({ code: "reading.stopped" });
    expect(Puppet.all.every(({ ended }) => ended)).toBe(true);
  });
});

describe("The files that arrive when no dossier is open", () => {
  const desk = () => {
    const { incoming, notifications } = new Workspace(createWebHost());
    return { incoming, told: () => notifications.all.value.map(({ text }) => text).join(" ") };
  };
  const asked = (count: number) => until(() => expect(Puppet.all).toHaveLength(count));

  test("are read one at a time: only the last one", async () => {
    const { incoming } = desk();
    const first = incoming.add([file("first.txt")]);
    await asked(1);
    const second = incoming.add([file("second.txt")]);
    await asked(2);
    expect(Puppet.all[0]!.ended).toBe(true);
    expect(incoming.state.value).toMatchObject({ kind: "reading-draft", job: { name: "second.txt" } });
    Puppet.all[1]!.say({ outcome: READING });
    await Promise.all([first, second]);
    expect(incoming.state.value).toMatchObject({ kind: "review", review: { origin: { file: file("second.txt") } } });
  });

  test("do not replace a review in which something was repaired", async () => {
    const { incoming, told } = desk();
    const review = new DraftReview(READING, { file: file("first.txt") }, { of: "dossier", match: null });
    const at = SMALL_DRAFT.provisions.length - 1;
    expect(isRefusal(review.repair({ what: "merge", at }))).toBe(false);
    incoming.documents.repair(review);
    await incoming.add([file("second.txt")]);
    expect(incoming.state.value).toEqual({ kind: "review", review });
    expect(Puppet.all).toEqual([]);
    expect(told()).toContain("Another draft is under review");
  });

  test("show nothing of a stopped file, and the reason if one cannot be read", async () => {
    const { incoming, told } = desk();
    const stopped = incoming.add([file("first.txt")]);
    await asked(1);
    expect(incoming.state.value).toMatchObject({ job: { name: "first.txt" } });
    if ("job" in incoming.state.value) incoming.state.value.job.stop();
    await stopped;
    expect(incoming.state.value).toEqual({ kind: "idle" });
    expect(told()).toContain("Reading was stopped");
    const failing = incoming.add([file("second.txt")]);
    await asked(2);
    Puppet.all[1]!.onerror!({ message: "no" });
    await failing;
    expect(incoming.state.value).toMatchObject({ kind: "failed", name: "second.txt", refusal: { code: "job.failed" } });
  });
});

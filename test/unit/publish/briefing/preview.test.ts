import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BriefingPreview } from "#renderer/features/briefing/briefingPreview.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { TypesetBriefingToPdf } from "#shared/host/host.ts";

type Pdf = Outcome<Uint8Array<ArrayBuffer>>;

/** A typesetter that answers when the test says so, or when it is stopped. */
function typesetter() {
  const runs: { readonly pages: string; isStopped: boolean; answer(): void }[] = [];
  const typeset: TypesetBriefingToPdf = (pages, { signal }) =>
    new Promise<Pdf>((resolve) => {
      const run = { pages, isStopped: false, answer: () => resolve(new TextEncoder().encode(pages)) };
      runs.push(run);
      signal?.addEventListener("abort", () => {
        run.isStopped = true;
        resolve(refusal("briefing.cancelled"));
      });
    });
  return { typeset, runs };
}

const source = (pages: string) => () => Promise.resolve(pages);
const [TEXT, TABLE] = [{}, {}];

describe("The preview of a briefing", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const begin = () => {
    const { typeset, runs } = typesetter();
    const preview = new BriefingPreview(typeset);
    return { runs, preview, words: () => preview.shown.value.pdf && new TextDecoder().decode(preview.shown.value.pdf) };
  };

  it("finishes and shows a run that was overtaken by other words, then typesets these", async () => {
    const { runs, preview, words } = begin();
    preview.schedule(TEXT, source("one"));
    await vi.advanceTimersByTimeAsync(100);
    preview.schedule(TEXT, source("two"));
    preview.schedule(TEXT, source("three"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs.map(({ pages, isStopped }) => [pages, isStopped])).toEqual([["one", false]]);
    runs[0]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([words(), preview.shown.value.isCurrent]).toEqual(["one", false]);
    runs[1]!.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([words(), preview.shown.value.isCurrent]).toEqual(["three", true]);
  });

  it("stops a long run for another briefing, says nothing of it, and typesets the one that was requested last", async () => {
    const { runs, preview, words } = begin();
    preview.schedule(TEXT, source("a long text"));
    await vi.advanceTimersByTimeAsync(500);
    preview.schedule(TABLE, source("table"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs.map(({ isStopped }) => isStopped)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs.map(({ pages, isStopped }) => [pages, isStopped])).toEqual([
      ["a long text", true],
      ["table", false],
    ]);
    expect(preview.shown.value).toEqual({ pdf: null, briefing: null, isCurrent: false, refusal: null });
    runs[1]!.answer();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([words(), preview.shown.value.isCurrent]).toEqual(["table", true]);
  });

  it("lets the run go on if the user returns to its briefing", async () => {
    const { runs, preview } = begin();
    preview.schedule(TEXT, source("text"));
    await vi.advanceTimersByTimeAsync(500);
    preview.schedule(TABLE, source("table"));
    preview.schedule(TEXT, source("text"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs.map(({ isStopped }) => isStopped)).toEqual([false]);
  });

  it("stops the current run when it is closed", async () => {
    const { runs, preview } = begin();
    preview.schedule(TEXT, source("text"));
    await vi.advanceTimersByTimeAsync(500);
    preview.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs.map(({ isStopped }) => isStopped)).toEqual([true]);
    expect(preview.shown.value.pdf).toBeNull();
  });
});

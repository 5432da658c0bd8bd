import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { NO_FILTER } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { scene, type Scene } from "./support.ts";

/** Each provision is 100 px below the one before; the window shows eight of them. */
const HEIGHT = 100;
let scrolled = 0;

function standBelowEachOther({ view, positions, draft }: Scene): void {
  const place = (box: HTMLElement, index: number) => {
    box.getBoundingClientRect = () => new DOMRect(0, index * HEIGHT - scrolled, 100, HEIGHT);
  };
  draft.provisions.forEach((_, index) => place(view.nodeDOM(positions.before(index)) as HTMLElement, index));
  for (const index of positions.portionStarts) place(view.nodeDOM(positions.before(index) - 1) as HTMLElement, index);
}

/** Returns the provisions with a highlight, in text order. */
function drawn({ view, positions, draft }: Scene): number[] {
  return draft.provisions
    .map((_, index) => index)
    .filter((index) => (view.nodeDOM(positions.before(index)) as HTMLElement).dataset["thread"]);
}

/** Returns the provisions that contain no others. */
const innermost = (draft: Draft) =>
  draft.provisions.map((_, index) => index).filter((index) => findSubtreeEnd(draft, index) === index + 1);
const GRAVE = parseFilterQuery("severity:4").filter;

/** Creates a long text with a question at each innermost provision. */
async function noted(provisions = 120): Promise<Scene> {
  const { draft } = createConvention(new Random(7), 12, provisions);
  const stage = await scene(draft);
  for (const index of innermost(draft)) {
    await stage.note({
      anchor: createProvisionAnchor(draft, computeDraftId(draft), index),
      kind: "question",
      comment: "?",
    });
  }
  standBelowEachOther(stage);
  return stage;
}

beforeEach(() => {
  scrolled = 0;
  vi.stubGlobal("innerHeight", 8 * HEIGHT);
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("Where many notes change,", () => {
  test("the visible ones are drawn at once, others when they become visible, and all of them when idle", async () => {
    const stage = await noted();
    const all = drawn(stage);
    expect(all).toEqual(innermost(stage.draft));
    stage.filter.value = GRAVE;
    vi.runAllTimers();
    expect(drawn(stage)).toEqual([]);
    stage.filter.value = NO_FILTER;
    const first = drawn(stage);
    expect(first).toEqual(all.slice(0, first.length));
    expect(first.at(-1)).toBeGreaterThanOrEqual(8);
    expect(first.at(-1)).toBeLessThan(20);
    scrolled = 60 * HEIGHT;
    window.dispatchEvent(new Event("scroll"));
    const there = all.filter((index) => index >= 60 && index < 68);
    expect(there.length).toBeGreaterThan(0);
    expect(drawn(stage)).toEqual(expect.arrayContaining(there));
    expect(drawn(stage).length).toBeLessThan(first.length + 30);
    vi.runAllTimers();
    expect(drawn(stage)).toEqual(all);
  });

  test("waiting ones are postponed by further changes, and drawn in their latest state", async () => {
    const stage = await noted();
    const last = stage.notes.all.value.at(-1)!;
    stage.filter.value = GRAVE;
    vi.advanceTimersByTime(100);
    stage.filter.value = NO_FILTER;
    vi.advanceTimersByTime(150);
    expect(drawn(stage)).toContain(last.place.provision);
    stage.filter.value = GRAVE;
    vi.advanceTimersByTime(150);
    expect(drawn(stage)).toContain(last.place.provision);
    vi.runAllTimers();
    expect(drawn(stage)).toEqual([]);
  });

  test("more than a hundred are not drawn out of view, but come with scrolling and for the printer", async () => {
    const stage = await noted(400);
    const all = innermost(stage.draft);
    stage.filter.value = GRAVE;
    vi.runAllTimers();
    expect(drawn(stage)).toEqual([]);
    stage.filter.value = NO_FILTER;
    vi.runAllTimers();
    const first = drawn(stage);
    expect(first).toEqual(all.slice(0, first.length));
    expect(first.at(-1)).toBeGreaterThanOrEqual(8);
    expect(all.length - first.length).toBeGreaterThan(100);
    expect(first.length).toBeLessThan(30);
    scrolled = 200 * HEIGHT;
    window.dispatchEvent(new Event("scroll"));
    vi.runAllTimers();
    expect(drawn(stage)).toEqual(expect.arrayContaining(all.filter((index) => index >= 200 && index < 208)));
    expect(drawn(stage).length).toBeLessThan(first.length + 40);
    window.dispatchEvent(new Event("beforeprint"));
    expect(drawn(stage)).toEqual(all);
  });

  test("nothing is drawn any more once the text is closed", async () => {
    const stage = await noted();
    stage.filter.value = GRAVE;
    const dispatch = vi.spyOn(stage.view, "dispatch");
    stage.view.destroy();
    window.dispatchEvent(new Event("scroll"));
    vi.runAllTimers();
    expect(dispatch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

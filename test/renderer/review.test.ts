import { describe, expect, test } from "vitest";
import { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { doubtfulProvisionsOf, findAdjacentDoubtfulProvision } from "#renderer/features/review/panel/placedWarnings.ts";
import { buildReviewRows, type ReviewRow } from "#renderer/features/review/outline/reviewRows.ts";
import { ReviewTextView, type ReviewTextCaret } from "#renderer/features/review/text/reviewTextView.ts";
import { outlineRepairOfKey, outlineStepOfKey } from "#renderer/features/review/outline/outlineKeys.ts";
import { isRefusal } from "#shared/base/result.ts";
import { toImportedDraftForRepair } from "#shared/import/repair/repairDraft.ts";
import { sampleDraft } from "./support.ts";

const SOURCE = { name: "draft.txt", sha256: "0".repeat(64), format: "text" } as const;

async function sampleReview(): Promise<DraftReview> {
  const reading = toImportedDraftForRepair(await sampleDraft(), SOURCE);
  return new DraftReview(
    reading,
    { file: { name: "draft.txt", bytes: new Uint8Array() } },
    { of: "dossier", match: null },
  );
}

const press = (key: string, more: { shiftKey?: boolean; code?: string } = {}) => ({
  key,
  code: more.code ?? key,
  shiftKey: more.shiftKey ?? false,
});

describe("A review", () => {
  test("undoes to the same reading, and redoes", async () => {
    const review = await sampleReview();
    const before = review.reading;
    const at = before.draft.provisions.findIndex(({ kind }) => kind === "point");
    expect(review.repair({ what: "merge", at })).toBeNull();
    const after = review.reading;
    expect(review.provision.value).toBe(at - 1);
    review.stepRepairs("back");
    expect(review.reading).toBe(before);
    expect(review.provision.value).toBe(at);
    review.stepRepairs("forth");
    expect(review.reading).toBe(after);
    expect([review.repairSteps.forth, review.isTouched, review.repairs]).toEqual([false, true, 1]);
  });

  test("says why a repair is impossible, and stays unchanged", async () => {
    const review = await sampleReview();
    const before = review.reading;
    expect(isRefusal(review.repair({ what: "merge", at: 0 }))).toBe(true);
    expect(review.reading).toBe(before);
    expect(review.isTouched).toBe(false);
  });

  test("drops what was undone once something else is repaired", async () => {
    const review = await sampleReview();
    const at = review.reading.draft.provisions.findIndex(({ kind }) => kind === "point");
    review.repair({ what: "promote", at });
    review.stepRepairs("back");
    review.repair({ what: "merge", at });
    review.stepRepairs("forth");
    expect(review.reading.draft.provisions.length).toBe((await sampleDraft()).provisions.length - 1);
  });
});

describe("The outline of a review", () => {
  test("shows containers open and articles closed, and opens the one with the focus", async () => {
    const draft = await sampleDraft();
    const point = draft.provisions.findIndex(({ kind }) => kind === "point");
    const closed = buildReviewRows(draft, new Set(), 0);
    expect(closed.some(({ provision }) => provision.kind === "article")).toBe(true);
    expect(closed.some(({ index }) => index === point)).toBe(false);
    expect(buildReviewRows(draft, new Set(), point).some(({ index }) => index === point)).toBe(true);
  });

  test("opens, closes and continues by the arrows, which swap sides in a text from right to left", async () => {
    const draft = await sampleDraft();
    const rows = buildReviewRows(draft, new Set(), 0);
    const article = rows.findIndex(({ open, provision }) => open === false && provision.kind === "article");
    const go = (key: string, rtl: boolean, of: readonly ReviewRow[] = rows, here = article) =>
      outlineStepOfKey(press(key), of, here, rtl, 10);
    expect([go("ArrowRight", false), go("ArrowLeft", true)]).toEqual(["turn", "turn"]);
    expect(rows[go("ArrowLeft", false) as number]!.provision.level).toBeLessThan(rows[article]!.provision.level);
    expect([go("ArrowDown", false), go("Home", false), go("End", true)]).toEqual([article + 1, 0, rows.length - 1]);
    expect(go("x", false)).toBeNull();
  });

  test("repairs by a key", () => {
    expect(outlineRepairOfKey(press("ArrowLeft", { shiftKey: true }), false)).toBe("promote");
    expect(outlineRepairOfKey(press("ArrowLeft", { shiftKey: true }), true)).toBe("demote");
    expect(outlineRepairOfKey(press("ArrowLeft"), false)).toBeNull();
    expect(outlineRepairOfKey(press("m", { code: "KeyM" }), false)).toBe("merge");
  });

  test("leads from one doubt to the next, and from the last to the first", () => {
    const doubt = (at: number | null, isExact = true) => ({
      warning: { code: "reading.gap", params: {}, where: null },
      at,
      address: "",
      isExact,
    });
    const doubts = [doubt(4), doubt(null), doubt(2), doubt(9, false)];
    expect([0, 2, 4, 9].map((at) => findAdjacentDoubtfulProvision(doubts, at, 1))).toEqual([2, 4, 9, 2]);
    expect(findAdjacentDoubtfulProvision(doubts, 4, -1)).toBe(2);
    expect([...doubtfulProvisionsOf(doubts)]).toEqual([4, 2]);
    expect(findAdjacentDoubtfulProvision([], 0, 1)).toBeNull();
  });
});

describe("The text of a review", () => {
  test("shows where it is split and merged, and uses no other key", async () => {
    const draft = await sampleDraft();
    const at = draft.provisions.findIndex(({ kind, blocks }) => kind === "paragraph" && blocks.length > 0);
    const told: (ReviewTextCaret | number | string)[] = [];
    const [pane, mount] = [document.createElement("div"), document.createElement("div")];
    pane.append(mount);
    document.body.append(pane);
    const sheet = new ReviewTextView(
      pane,
      mount,
      { draft, at: 0, doubtful: new Set(), remarks: [] },
      {
        onMove: () => undefined,
        onSplit: (caret) => told.push(caret),
        onMerge: (which) => told.push(which),
        onLeave: () => told.push("left"),
      },
    );
    sheet.show({ draft, at, doubtful: new Set([at]), remarks: [] });
    for (const key of ["Enter", "Backspace", "x", "Escape"])
      mount.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    expect(told).toEqual([{ at, block: 0, offset: 0 }, at, "left"]);
    expect(mount.querySelector("[data-here]")?.getAttribute("data-index")).toBe(String(at));
    sheet.destroy();
  });
});

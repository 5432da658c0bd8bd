import { describe, expect, it } from "vitest";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildDelegateLayoutData } from "#shared/publish/layouts/data/delegate.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import { buildTableLayoutData } from "#shared/publish/layouts/data/textCommentTable.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import { DRAFT, input, noteOn, NOTES } from "./sample.ts";

const STRAY_WORDS = "Words that only the previous draft had";
const here = noteOn(DRAFT, "art_2__para_1", "national legislation", { kind: "risk", rights: ["privacy"] });
const grave = NOTES.find(({ kind, severity }) => kind === "risk" && severity.state !== "not-assessed")!;
const stray = {
  ...grave,
  settled: false,
  rights: ["remedy"],
  comment: STRAY_WORDS,
  anchor: { ...grave.anchor, draft: "0".repeat(64) },
};

describe("A note without a place in the text", () => {
  it("asks for nothing on the first page, is not among the most severe, and is only counted separately", () => {
    const { summary, elsewhere, notes } = buildAnnotatedLayoutData(input([here, stray]));
    expect(elsewhere).toEqual([2]);
    expect(notes[1]!.comment[0]!.t).toBe(STRAY_WORDS);
    expect([summary.changes, summary.retained, summary.concerns, summary.worst]).toEqual([[], [], [], []]);
    expect(summary.counts.reduce((sum, { count, provisional }) => sum + count + (provisional ?? 0), 0)).toBe(1);
    expect(summary.rights.map(({ total }) => total)).toEqual([1]);
    expect(summary.total).toBe("One note. One from the previous draft must be checked and is not counted.");
    expect(buildAnnotatedLayoutData(input([here])).summary.total).toBe("One note.");
  });

  it("is in a part of its own, or nowhere, in every layout", () => {
    const given = input([here, stray]);
    expect(buildTableLayoutData(given).elsewhere).toEqual([2]);
    expect(buildTableLayoutData(given).parts.flatMap(({ pairs }) => pairs.flatMap(({ notes }) => notes))).toEqual([1]);
    expect(JSON.stringify(buildSubmissionLayoutData(given))).not.toContain(STRAY_WORDS);
    expect(JSON.stringify(buildDelegateLayoutData(given))).not.toContain(STRAY_WORDS);
    const words = BRIEFING_LAYOUTS.map((layout) => buildBriefingData(layout, given).words["unplaced"]);
    expect(new Set(words)).toEqual(new Set(["From the previous draft, to be checked"]));
  });
});

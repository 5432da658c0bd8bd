import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findDisplayedFloorVersion,
  stepFloorTextVersion,
  toggleFloorTextComparison,
} from "#renderer/workspace/queries/displayedFloorText.ts";
import type { ChosenFloorTextVersion } from "#renderer/workspace/viewState.ts";
import {
  renderWordingsToCompare,
  chooseCounterpartWording,
  findEnclosingParagraph,
  listComparableWordings,
  DRAFT_COMPARABLE_WORDING,
} from "#renderer/workspace/textModel/comparableWordings.ts";
import { formatDateTimeInput, parseDateTimeInput } from "#renderer/workspace/labels/dateTimeInput.ts";
import { wordingToDoc, pastedTextToSlice, docToWording } from "#renderer/parts/domain/wordingDocument.ts";
import { addFloorTextVersionAct, proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "../support/team/team.ts";

const [PARAGRAPH, POINT] = [2, 3];
const SAFE = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, PARAGRAPH, "keep them safe"));
const TIDE = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, POINT, "the tide"));

async function scene() {
  const { admin } = await createTeam();
  const { ledger, me } = admin;
  const put = async (anchor: Anchor, words: string, more = {}) =>
    (await admin.commit(proposeWordingAct(ledger, me, { anchor, wording: { new: words }, ...more })))[0]!.key;
  const floor = await put(SAFE, "guard them", { form: "floor", at: "2026-02-03T10:01:00.000Z" });
  for (const [words, at] of [
    ["guard them well", "2026-02-03T10:02:00.000Z"],
    ["guard them very well", "2026-02-03T10:03:00.000Z"],
  ] as const) {
    await admin.commit(
      addFloorTextVersionAct(ledger, me, floor, { wording: { old: "keep them safe", new: words }, at }),
    );
  }
  const rivals = () => listComparableWordings(SMALL_DRAFT, PARAGRAPH, ledger.all(proposalProjection).map(placed));
  return { put, rivals, floor: () => ledger.get(proposalProjection, floor)! };
}

function placed(proposal: Proposal) {
  const { anchor } = proposal.body;
  return { proposal, anchor, place: resolveAnchor(SMALL_DRAFT, anchor)! };
}

describe("The states of floor text", () => {
  test("are stepped through from the latest, each compared with the draft or with the previous state", async () => {
    const { floor } = await scene();
    const look = (view: ChosenFloorTextVersion | null) => {
      const { index, before, state } = findDisplayedFloorVersion(floor(), view)!;
      return [index, before, state.body.wording.new];
    };
    expect(look(null)).toEqual([2, "keep them safe", "guard them very well"]);
    const second = stepFloorTextVersion(floor(), null, -1)!;
    expect(look(second)).toEqual([1, "keep them safe", "guard them well"]);
    const over = toggleFloorTextComparison(floor(), second)!;
    expect(look(over)).toEqual([1, "guard them", "guard them well"]);
    const first = stepFloorTextVersion(floor(), over, -1)!;
    expect(look(first)).toEqual([0, "keep them safe", "guard them"]);
    expect(stepFloorTextVersion(floor(), first, -1)).toBeNull();
    expect(stepFloorTextVersion(floor(), null, 1)).toBeNull();
    // Back at the latest state, it follows new states again.
    expect(stepFloorTextVersion(floor(), second, 1)).toEqual({ id: floor().id, state: null, over: "draft" });
    // A state selected in another proposal does not affect this one.
    expect(look({ id: "other", state: "x", over: "before" })).toEqual(look(null));
  });
});

describe("Wordings compared", () => {
  test("are those for a paragraph: every state of floor text, the latest first", async () => {
    const scenery = await scene();
    const { put } = scenery;
    await put(TIDE, "the wind");
    await put(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 0), "Another purpose.");
    expect(findEnclosingParagraph(SMALL_DRAFT, POINT)).toBe(PARAGRAPH);
    expect(findEnclosingParagraph(SMALL_DRAFT, 0)).toBe(0);
    const rivals = scenery.rivals();
    expect(rivals.map(({ body, state }) => [body!.wording.new, state?.n ?? null])).toEqual([
      ["guard them very well", 3],
      ["guard them well", 2],
      ["guard them", 1],
      ["the wind", null],
    ]);
  });

  test("are each without the other if the draft has them already", async () => {
    const { put, rivals } = await scene();
    const accepted = { form: "tracked", wording: { old: "lose them", new: "keep them safe" } };
    await put(SAFE, "", accepted);
    await put(TIDE, "", { form: "tracked", wording: { old: "the moon", new: "the tide" } });
    // Both were made in the same millisecond, so they are in the order of their ids.
    const saying = (words: string) => rivals().find(({ body }) => body!.wording.new === words);
    const [safe, tide] = [saying("keep them safe"), saying("the tide")];
    const [before, after] = renderWordingsToCompare(SMALL_DRAFT, safe!, tide!);
    expect(before).toMatch(/It shall keep them safe\.\nRecords of the moon; and$/);
    expect(after).toMatch(/It shall lose them\.\nRecords of the tide; and$/);
    expect(renderWordingsToCompare(SMALL_DRAFT, DRAFT_COMPARABLE_WORDING, safe!)).toEqual([
      "lose them",
      "keep them safe",
    ]);
  });

  test("are compared word by word if they are for the same words, otherwise with the text around both", async () => {
    const scenery = await scene();
    const { put } = scenery;
    await put(SAFE, "hide them");
    await put(TIDE, "the wind");
    await put(createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, POINT), "(b) Of rain.");
    const rivals = scenery.rivals();
    const one = (words: string) => rivals.find(({ body }) => body!.wording.new === words)!;
    const last = one("guard them very well");
    expect(renderWordingsToCompare(SMALL_DRAFT, last, one("hide them"))).toEqual(["guard them very well", "hide them"]);
    expect(renderWordingsToCompare(SMALL_DRAFT, DRAFT_COMPARABLE_WORDING, last)).toEqual([
      "keep them safe",
      "guard them very well",
    ]);
    expect(renderWordingsToCompare(SMALL_DRAFT, last, DRAFT_COMPARABLE_WORDING)).toEqual([
      "guard them very well",
      "keep them safe",
    ]);
    const [before, after] = renderWordingsToCompare(SMALL_DRAFT, last, one("the wind"));
    expect(before).toMatch(/It shall guard them very well\.\nRecords of the tide; and$/);
    expect(after).toMatch(/It shall keep them safe\.\nRecords of the wind; and$/);
    expect(renderWordingsToCompare(SMALL_DRAFT, last, one("(b) Of rain."))[1]).toMatch(
      /the tide; and\n\(b\) Of rain\.$/,
    );
    expect(chooseCounterpartWording(last, rivals)).toBe(one("hide them"));
    expect(chooseCounterpartWording(one("the wind"), rivals).body!.wording.new).toBe("guard them very well");
    const states = rivals.filter(({ proposal }) => proposal === last.proposal);
    expect(chooseCounterpartWording(last, states)).toBe(one("guard them well"));
    expect(chooseCounterpartWording(one("the wind"), [])).toBe(DRAFT_COMPARABLE_WORDING);
  });
});

describe("A moment in a field", () => {
  const NOW = new Date(2026, 2, 4, 15, 30);

  test("is parsed as it is printed, and a time without a date as today's", () => {
    const at = new Date(2026, 1, 28, 9, 5).toISOString();
    expect(formatDateTimeInput(at)).toBe("2026-02-28 09:05");
    expect(parseDateTimeInput(formatDateTimeInput(at), NOW)).toBe(at);
    expect(parseDateTimeInput(" 9:05 ", NOW)).toBe(new Date(2026, 2, 4, 9, 5).toISOString());
    expect(parseDateTimeInput("09.05.07", NOW)).toBe(new Date(2026, 2, 4, 9, 5, 7).toISOString());
    expect(formatDateTimeInput(parseDateTimeInput("09:05:07", NOW)!)).toBe("2026-03-04 09:05:07");
    for (const none of ["", "noon", "25:00", "9:5", "9:60", "2026-02-30 09:00", "2026-13-01 09:00"])
      expect(parseDateTimeInput(none, NOW), none).toBeNull();
  });
});

describe("The paragraphs of the small editor", () => {
  test("are the lines of a wording, and give the same wording again", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: "grapheme" }).map((text) => text.replace(/\n/g, "")),
          { minLength: 1 },
        ),
        (lines) => {
          const text = lines.join("\n");
          expect(docToWording(wordingToDoc(text))).toBe(text);
          expect(wordingToDoc(text).childCount).toBe(lines.length);
        },
      ),
      { seed: 20260413, numRuns: 200 },
    );
    expect(pastedTextToSlice("a\r\nb\rc").content.childCount).toBe(3);
  });
});

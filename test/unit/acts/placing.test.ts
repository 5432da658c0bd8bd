import { describe, expect, it } from "vitest";
import {
  closeOmissionGapAct,
  confirmPlacementAct,
  correctPlacementAct,
  discardEntryFromDraftAct,
  retractPlacementAct,
} from "#shared/acts/placementActs.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { createGapAfterProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { noteHistoryOf } from "#shared/ledger/queries/noteHistory.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeamOfTwo,
  addText,
  exchangeRecords,
  unwrapOutcome,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const NEXT: Draft = { ...SMALL_DRAFT, title: "Draft convention on tide gauges, revised" };
const NEXT_ID = computeDraftId(NEXT);
const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "done");
const safe = unwrapOutcome(createTypedQuoteAnchor(NEXT, NEXT_ID, 2, "keep them safe"));
const tide = unwrapOutcome(createTypedQuoteAnchor(NEXT, NEXT_ID, 3, "the tide"));

async function two(): Promise<{ admin: Person; bea: Person; annotation: string }> {
  const { admin, bea } = await createTeamOfTwo();
  await addText(admin, NEXT);
  const annotation = await admin.annotate({
    anchor: unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "keep them safe")),
  });
  await exchangeRecords(admin, bea);
  return { admin, bea, annotation };
}

const of = (person: Person, annotation: string) => ({ annotation, draft: NEXT_ID, first: person.keys[0]! });
const said = (person: Person, annotation: string) =>
  person.ledger
    .get(threadProjection, annotation)!
    .placements.flatMap((each) => each.said.map(({ says, anchor }) => [says, anchor]));

describe("A placement of a note in another draft", () => {
  it("is confirmed, corrected, discarded and taken back by any member who may write, in one register", async () => {
    const { admin, bea, annotation } = await two();
    const on = of(bea, annotation);
    const { ledger } = bea;
    const [first] = await bea.commit(confirmPlacementAct(ledger, bea.me, on, safe));
    expect(said(bea, annotation)).toEqual([["confirmed", safe]]);
    expect(codeOf(confirmPlacementAct(ledger, bea.me, on, safe))).toBe("placing.already");
    await exchangeRecords(admin, bea);
    const [second] = await admin.commit(correctPlacementAct(admin.ledger, admin.me, of(admin, annotation), tide));
    expect(second!.record).toMatchObject({ of: first!.record.of, after: [first!.key] });
    expect(second!.record.of).not.toContain(NEXT_ID);
    await exchangeRecords(admin, bea);
    expect(said(bea, annotation)).toEqual([["corrected", tide]]);
    await bea.commit(discardEntryFromDraftAct(ledger, bea.me, on));
    expect(said(bea, annotation)).toEqual([["discarded", null]]);
    await bea.commit(retractPlacementAct(ledger, bea.me, on));
    expect(said(bea, annotation)).toEqual([]);
    expect(codeOf(retractPlacementAct(ledger, bea.me, on))).toBe("placing.none");
  });

  it("shows all that several members said without knowing of each other, the latest first, until one says it again", async () => {
    const { admin, bea, annotation } = await two();
    await admin.commit(confirmPlacementAct(admin.ledger, admin.me, of(admin, annotation), safe));
    await bea.commit(correctPlacementAct(bea.ledger, bea.me, of(bea, annotation), tide));
    await exchangeRecords(admin, bea);
    expect(said(bea, annotation)).toHaveLength(2);
    expect(said(bea, annotation)).toEqual(said(admin, annotation));
    await bea.commit(confirmPlacementAct(bea.ledger, bea.me, of(bea, annotation), safe));
    expect(said(bea, annotation)).toEqual([["confirmed", safe]]);
  });

  it("closes the gap of an omission, and no other gap", async () => {
    const { admin, annotation } = await two();
    const { ledger } = admin;
    const anchor = createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2);
    const omission = await admin.annotate({ kind: "omission", anchor });
    await admin.commit(closeOmissionGapAct(ledger, admin.me, of(admin, omission), tide));
    expect(said(admin, omission)).toEqual([["closed", tide]]);
    expect(codeOf(closeOmissionGapAct(ledger, admin.me, of(admin, annotation), safe))).toBe("placing.no-gap");
  });

  it("is refused for a place that does not exist, for the note’s own draft, for a reader, and without the key", async () => {
    const { admin, annotation } = await two();
    const { ledger, me } = admin;
    const on = of(admin, annotation);
    const elsewhere = { ...safe, provision: "art_1" };
    expect(codeOf(confirmPlacementAct(ledger, me, on, elsewhere))).toBe("placing.place");
    expect(codeOf(confirmPlacementAct(ledger, me, on, { ...safe, draft: SMALL_DRAFT_ID }))).toBe("placing.place");
    expect(codeOf(discardEntryFromDraftAct(ledger, me, { ...on, draft: SMALL_DRAFT_ID }))).toBe("placing.own");
    expect(codeOf(discardEntryFromDraftAct(ledger, me, { ...on, draft: "e".repeat(64) }))).toBe("draft.unknown");
    expect(codeOf(discardEntryFromDraftAct(ledger, me, { ...on, annotation: "e".repeat(64) }))).toBe("thread.unknown");
    expect(codeOf(discardEntryFromDraftAct(ledger, me, { ...on, first: null }))).toBe("key.missing");
    expect(codeOf(discardEntryFromDraftAct(ledger, { ...me!, role: "reader" }, on))).toBe("may.reader");
  });

  it("can be undone, is in the note’s history, and prevents undoing of a note that has it", async () => {
    const { admin, bea, annotation } = await two();
    const noted = [...admin.held.values()].filter(({ key }) => key === annotation);
    const placed = await bea.commit(confirmPlacementAct(bea.ledger, bea.me, of(bea, annotation), safe));
    await exchangeRecords(admin, bea);
    expect(codeOf(undoRecordsAct(admin.ledger, admin.me, noted))).toBe("undo.answered");
    const { ledger } = bea;
    expect(noteHistoryOf(ledger, ledger.get(threadProjection, annotation)!).map((step) => step.what)).toEqual([
      "noted",
      "placed",
    ]);
    await bea.commit(undoRecordsAct(ledger, bea.me, placed));
    expect(said(bea, annotation)).toEqual([]);
  });

  it("is about the note and the draft that its body names, and is ignored under another name", async () => {
    const { bea, annotation } = await two();
    const body = { annotation, draft: NEXT_ID, says: "discarded" };
    await bea.commitRaw("placement", body, `placement/${"7".repeat(64)}`);
    expect(said(bea, annotation)).toEqual([["discarded", null]]);
    await bea.commitRaw("placement", { ...body, draft: SMALL_DRAFT_ID }, `resolution/${annotation}`);
    expect(bea.ledger.get(threadProjection, annotation)!.placements).toHaveLength(1);
    expect(bea.ledger.counts.aside).toBe(1);
  });
});

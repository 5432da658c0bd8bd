import { describe, expect, it } from "vitest";
import { retractRevisionsSameTextAct, declareRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct, correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryAnchor, findEntryRange } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { shownReadingsOf } from "#shared/ledger/texts/textEntries.ts";
import { findDuplicateTextPairs } from "#shared/ledger/texts/duplicateTextPair.ts";
import { Random } from "#test/support/random.ts";
import { addPdfNoise } from "#test/support/drafts/randomReadings.ts";
import {
  createTeam,
  createTeamOfTwo,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
} from "#test/support/team/team.ts";

const source = { name: "draft.pdf", sha256: "1".repeat(64), format: "pdf" as const };
const reading = (draft: Draft) => ({ draft, source });

/** The small draft as another reader split it: the point is part of the paragraph, the heading has no number. */
const RECUT: Draft = {
  ...SMALL_DRAFT,
  provisions: [
    { ...SMALL_DRAFT.provisions[0]!, eId: "sec_1", address: "section 1" },
    { ...SMALL_DRAFT.provisions[1]!, eId: "sec_2", address: "section 2" },
    {
      ...SMALL_DRAFT.provisions[2]!,
      eId: "sec_2__para_1",
      address: "section 2(1)",
      blocks: [...SMALL_DRAFT.provisions[2]!.blocks, { text: "(a) Records of the tide; and" }],
    },
  ],
};
const RECUT_ID = computeDraftId(RECUT);

const first = (ledger: Ledger) => ledger.documents[0]!.revisions[0]!;
const words = (ledger: Ledger, id: string, note: string) =>
  findEntryAnchor(ledger, id, ledger.get(threadProjection, note)!.annotation.anchor)?.quote?.exact;
const tide = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3, "the tide"));

describe("A corrected revision", () => {
  it("replaces the previous reading, whose notes move to it; when undone, they move back", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate({ anchor: tide });
    const { id } = first(admin.ledger);
    const records = await admin.commit(correctRevisionAct(admin.ledger, admin.me, id, reading(RECUT)));
    expect(records.map(({ record }) => [record.type, record.of])).toEqual([["revision", id]]);
    const { ledger } = admin;
    expect(ledger.documents[0]!.revisions).toMatchObject([
      { id, draftId: RECUT_ID, earlier: [{ draftId: SMALL_DRAFT_ID }] },
    ]);
    expect([...ledger.drafts.keys()].sort()).toEqual([RECUT_ID, SMALL_DRAFT_ID].sort());
    expect(words(ledger, RECUT_ID, note)).toBe("the tide");
    expect(findEntryAnchor(ledger, RECUT_ID, tide)?.provision).toBe("sec_2__para_1");
    expect(findEntryRange(ledger, RECUT_ID, tide)).toMatchObject({ provision: 2, pieces: [{ block: 1 }] });
    // An entry made on the earlier reading can still be judged, changed and answered.
    const later = await admin.annotate({ anchor: { draft: SMALL_DRAFT_ID, provision: "art_2" } });
    expect(findEntryAnchor(ledger, RECUT_ID, ledger.get(threadProjection, later)!)!.provision).toBe("sec_2");
    await admin.commit(undoRecordsAct(ledger, admin.me, records));
    expect(first(ledger)).toMatchObject({ draftId: SMALL_DRAFT_ID, earlier: [{ draftId: RECUT_ID }] });
    expect(words(ledger, SMALL_DRAFT_ID, note)).toBe("the tide");
  });

  it("can be a correction of another lead’s reading; if it is corrected twice, every reading is known", async () => {
    const { admin, bea } = await createTeamOfTwo("lead");
    const note = await admin.annotate({ anchor: tide });
    await exchangeRecords(admin, bea);
    const { id } = first(bea.ledger);
    const records = await bea.commit(correctRevisionAct(bea.ledger, bea.me, id, reading(RECUT)));
    expect(records.map(({ record }) => record.type)).toEqual(["revision", "edition"]);
    expect(bea.ledger.counts).toMatchObject({ aside: 0, waiting: 0 });
    await exchangeRecords(admin, bea);
    const third = { ...RECUT, title: "Draft convention on tide gauges (read a third time)" };
    await admin.commit(correctRevisionAct(admin.ledger, admin.me, records[0]!.key, reading(third)));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(ledger.texts).toHaveLength(1);
      const [text] = ledger.texts;
      expect(text).toMatchObject({ revision: { draftId: computeDraftId(third) }, editions: [] });
      expect(text!.earlier.map((each) => each.draftId).sort()).toEqual([SMALL_DRAFT_ID, RECUT_ID].sort());
      expect(ledger.newestText).toBe(text);
      expect(words(ledger, computeDraftId(third), note)).toBe("the tide");
    }
    expect(admin.ledger.texts).toEqual(bea.ledger.texts);
  });

  it("has a new symbol, date and language if these are corrected, and none otherwise", async () => {
    const { admin } = await createTeam();
    const { id, body } = first(admin.ledger);
    const same = reading(SMALL_DRAFT);
    expect(correctRevisionAct(admin.ledger, admin.me, id, same)).toMatchObject({ code: "revision.same" });
    await admin.commit(
      correctRevisionAct(admin.ledger, admin.me, id, same, { symbol: "A/AC.999/1", date: "2026-03-04" }),
    );
    expect(first(admin.ledger).body).toEqual({ ...body, source, symbol: "A/AC.999/1", date: "2026-03-04" });
    await admin.commit(correctRevisionAct(admin.ledger, admin.me, id, same, { language: "fr" }));
    expect(first(admin.ledger).body).toMatchObject({ symbol: "A/AC.999/1", draft: { language: "fr" } });
    expect(correctRevisionAct(admin.ledger, admin.me, "0".repeat(64), same)).toMatchObject({
      code: "revision.unknown",
    });
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    expect(correctRevisionAct(bea.ledger, bea.me, id, same)).toMatchObject({ code: "may.lead-only" });
  });
});

describe("A further revision", () => {
  it("comes after the previous ones, and notes stay on the text on which they were made", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate({ anchor: tide });
    const [document] = admin.ledger.documents;
    const next = { document: document!.id, reading: reading(RECUT), symbol: "A/AC.999/1/Rev.1", covers: ["sec_1"] };
    await admin.commit(addRevisionAct(admin.ledger, admin.me, { ...next, language: "es" }));
    const { ledger } = admin;
    expect(ledger.documents[0]!.revisions.map(({ body }) => [body.symbol, body.covers, body.draft.language])).toEqual([
      ["", "whole", "en"],
      ["A/AC.999/1/Rev.1", ["sec_1"], "es"],
    ]);
    expect(ledger.newestText?.revision.body.symbol).toBe("A/AC.999/1/Rev.1");
    expect(words(ledger, ledger.newestText!.revision.draftId, note)).toBeUndefined();
    expect(words(ledger, SMALL_DRAFT_ID, note)).toBe("the tide");
    // A correction of the first text does not make it the newest.
    await admin.commit(
      correctRevisionAct(ledger, admin.me, first(ledger).id, reading({ ...SMALL_DRAFT, title: "Read again" })),
    );
    expect(ledger.newestText?.revision.body.symbol).toBe("A/AC.999/1/Rev.1");
    expect(addRevisionAct(ledger, admin.me, { ...next, document: "0".repeat(64) })).toMatchObject({
      code: "document.unknown",
    });
    expect(addRevisionAct(ledger, admin.me, { ...next, covers: [] })).toMatchObject({ code: "say.invalid" });
  });
});

describe("A document that was imported twice", () => {
  const imported = async () => {
    const { admin, bea } = await createTeamOfTwo("lead");
    await bea.commit(addDocumentAct(bea.me, { reading: reading(RECUT), title: "Tide gauges", kind: "convention" }));
    await exchangeRecords(admin, bea);
    const [mine, hers] = [tide, unwrapOutcome(createTypedQuoteAnchor(RECUT, RECUT_ID, 2, "keep them safe"))];
    const notes = [await admin.annotate({ anchor: mine }), await bea.annotate({ anchor: hers })] as const;
    await exchangeRecords(admin, bea);
    const revisions = admin.ledger.texts.map(({ revision }) => revision.id) as [string, string];
    return { admin, bea, notes, revisions };
  };

  it("becomes one text once a lead says so, with the notes of both; and two again when the lead takes that back", async () => {
    const { admin, bea, notes, revisions } = await imported();
    expect(words(bea.ledger, RECUT_ID, notes[0])).toBeUndefined();
    const records = await bea.commit(declareRevisionsSameTextAct(bea.ledger, bea.me, revisions[1], revisions[0]));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(ledger.texts).toHaveLength(1);
      expect(shownReadingsOf(ledger.texts[0]!).map((each) => each.draftId)).toEqual([SMALL_DRAFT_ID, RECUT_ID]);
      for (const id of [SMALL_DRAFT_ID, RECUT_ID]) {
        expect(words(ledger, id, notes[0])).toBe("the tide");
        expect(words(ledger, id, notes[1])).toBe("keep them safe");
      }
    }
    expect(declareRevisionsSameTextAct(admin.ledger, admin.me, ...revisions)).toMatchObject({
      code: "edition.already",
    });
    await admin.commit(
      retractRevisionsSameTextAct(admin.ledger, admin.me, records[0]!.record.of!.slice("edition/".length)),
    );
    await exchangeRecords(admin, bea);
    expect(bea.ledger.texts).toHaveLength(2);
    expect(retractRevisionsSameTextAct(bea.ledger, bea.me, revisions[1])).toMatchObject({ code: "edition.none" });
  });

  it("is one whoever says it, at the same time or in a circle, and can then be corrected by anybody", async () => {
    const { admin, bea, revisions } = await imported();
    const [one, other] = revisions;
    await admin.commitRaw("edition", { revision: one, same: other }, `edition/${one}`);
    await bea.commitRaw("edition", { revision: other, same: one }, `edition/${other}`);
    await bea.commitRaw("edition", { revision: one, same: "e".repeat(64) }, `edition/${one}`);
    await bea.commitRaw("edition", { revision: other, same: one }, `edition/${one}`);
    await exchangeRecords(admin, bea);
    expect(admin.ledger.texts).toMatchObject([{ revision: { id: one }, editions: [{ revision: { id: other } }] }]);
    expect(bea.ledger.texts).toEqual(admin.ledger.texts);
    const again = { ...RECUT, title: "Read again" };
    const records = await admin.commit(correctRevisionAct(admin.ledger, admin.me, other, reading(again)));
    expect(records.map(({ record }) => record.type)).toEqual(["revision", "edition", "edition"]);
    await exchangeRecords(admin, bea);
    expect(bea.ledger.texts).toHaveLength(1);
    expect(shownReadingsOf(bea.ledger.texts[0]!).map((each) => each.draftId)).toContain(computeDraftId(again));
    expect(shownReadingsOf(bea.ledger.texts[0]!).map((each) => each.draftId)).not.toContain(RECUT_ID);
    expect(bea.ledger.drafts.has(RECUT_ID)).toBe(true);
  });

  it("cannot be joined by observers, nor by a register with another name", async () => {
    const { admin, revisions } = await imported();
    const carl = await joinTeam(admin, await openInvitation(admin), "Carl");
    expect(declareRevisionsSameTextAct(carl.ledger, carl.me, ...revisions)).toMatchObject({ code: "may.lead-only" });
    await carl.commitRaw("edition", { revision: revisions[0], same: revisions[1] }, `edition/${revisions[0]}`);
    await admin.commitRaw("edition", { revision: revisions[0], same: revisions[1] }, `resolution/${revisions[0]}`);
    await exchangeRecords(admin, carl);
    expect(carl.ledger.texts).toHaveLength(2);
    expect(carl.ledger.counts.aside).toBe(2);
  });

  it("is noticed by symbol, language and words, or by the words alone if there is no symbol", async () => {
    const { admin } = await createTeam();
    const { ledger } = admin;
    const long: Draft = {
      ...SMALL_DRAFT,
      provisions: Array.from({ length: 40 }, (_, i) => {
        const text = `Gauge ${String.fromCharCode(97 + (i % 26))}${i} of the fine harbour shall be read at high-water.`;
        return { ...SMALL_DRAFT.provisions[0]!, eId: `art_${i}`, address: `${i}`, num: `${i}`, blocks: [{ text }] };
      }),
    };
    const other = addPdfNoise(long, new Random(4));
    const add = async (draft: Draft, symbol: string) => {
      await admin.commit(addDocumentAct(admin.me, { reading: reading(draft), title: "Gauges", symbol }));
      return ledger.texts.at(-1)!.revision.id;
    };
    const one = await add(long, "A/AC.999/L.1");
    expect(findDuplicateTextPairs(ledger.texts)).toEqual([]);
    await add(other, "A/AC.999/L.2");
    await add({ ...long, language: "fr", title: "Marégraphes" }, "A/AC.999/L.1");
    expect(findDuplicateTextPairs(ledger.texts)).toEqual([]);
    const two = await add(other, "a/ac.999/ L.1");
    expect(findDuplicateTextPairs(ledger.texts).map(({ id }) => id)).toEqual([[one, two].sort().join(" ")]);
    await admin.commit(declareRevisionsSameTextAct(ledger, admin.me, one, two));
    expect(findDuplicateTextPairs(ledger.texts)).toEqual([]);
    await add({ ...long, title: "Without a symbol" }, "");
    expect(findDuplicateTextPairs(ledger.texts)).toHaveLength(2);
  });
});

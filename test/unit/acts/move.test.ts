import { describe, expect, it } from "vitest";
import { moveTextToDocumentAct } from "#shared/acts/texts/moveTextToDocument.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findDocumentsByTypedName } from "#shared/ledger/texts/documentNames.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  createTeamOfTwo,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const source = { name: "draft.pdf", sha256: "1".repeat(64), format: "pdf" as const };
const NEXT: Draft = {
  ...SMALL_DRAFT,
  title: "Adoption of the convention",
  provisions: SMALL_DRAFT.provisions.map((each) => ({
    ...each,
    blocks: each.blocks.map(({ text }) => ({ text: text.replace("necessary", "needed") })),
  })),
};
const NEXT_ID = computeDraftId(NEXT);
const LAST: Draft = { ...NEXT, title: "Convention on tide gauges", provisions: NEXT.provisions.slice(0, 4) };
const tide = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3, "the tide"));
const reading = (draft: Draft) => ({ draft, source });

/**
 * Creates a dossier in which the next draft was mistakenly added as a new document, by the administrator or a second
 * lead.
 */
async function mistaken(by: "admin" | "bea"): Promise<{ admin: Person; bea: Person; note: string; later: string }> {
  const { admin, bea } = await createTeamOfTwo("lead");
  const note = await admin.annotate({ anchor: tide });
  await exchangeRecords(admin, bea);
  const who = by === "admin" ? admin : bea;
  await who.commit(addDocumentAct(who.me, { reading: reading(NEXT), symbol: "A/AC.999/2" }));
  const later = await who.annotate({
    anchor: unwrapOutcome(createTypedQuoteAnchor(NEXT, NEXT_ID, 3, "Records of the tide")),
  });
  await exchangeRecords(admin, bea);
  return { admin, bea, note, later };
}

const textWith = (ledger: Ledger, id: string) => ledger.drafts.get(id)!.texts[0]!;
const documentOf = (ledger: Ledger, id: string) => textWith(ledger, id).document.id;
const words = (ledger: Ledger, id: string, note: string) =>
  findEntryAnchor(ledger, id, ledger.get(threadProjection, note)!)?.quote?.exact;

describe.each(["admin", "bea"] as const)("A text that %s added as a document of its own", (by) => {
  it("is moved to the document whose next text it is: notes are placed in it, and stay on it", async () => {
    const { admin, bea, note, later } = await mistaken(by);
    expect(admin.ledger.documents).toHaveLength(2);
    expect(words(admin.ledger, NEXT_ID, note)).toBeUndefined();
    const [first] = admin.ledger.documents;
    const own = textWith(admin.ledger, NEXT_ID).revision.id;
    const records = await admin.commit(moveTextToDocumentAct(admin.ledger, admin.me, own, { document: first!.id }));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(ledger.counts).toMatchObject({ aside: 0, waiting: 0 });
      expect(ledger.documents.map(({ title }) => title)).toEqual([NEXT.title]);
      expect(ledger.texts.map(({ revision }) => revision.draftId)).toEqual([SMALL_DRAFT_ID, NEXT_ID]);
      expect(ledger.newestText!.revision).toMatchObject({ draftId: NEXT_ID, body: { symbol: "A/AC.999/2" } });
      expect(words(ledger, NEXT_ID, note)).toBe("the tide");
      expect(words(ledger, NEXT_ID, later)).toBe("Records of the tide");
    }
    expect(admin.ledger.texts).toEqual(bea.ledger.texts);
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(ledger.documents.map(({ title }) => title)).toEqual([SMALL_DRAFT.title, NEXT.title]);
      expect(words(ledger, NEXT_ID, note)).toBeUndefined();
      expect(words(ledger, NEXT_ID, later)).toBe("Records of the tide");
    }
  });

  it("takes its place among the texts there by the time at which it was added, even if that was before another", async () => {
    const { admin, bea, note } = await mistaken(by);
    const [first] = admin.ledger.documents;
    await admin.commit(addRevisionAct(admin.ledger, admin.me, { document: first!.id, reading: reading(LAST) }));
    const own = textWith(admin.ledger, NEXT_ID).revision.id;
    await admin.commit(moveTextToDocumentAct(admin.ledger, admin.me, own, { document: first!.id }));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(ledger.texts.map(({ revision }) => revision.draftId)).toEqual([
        SMALL_DRAFT_ID,
        NEXT_ID,
        computeDraftId(LAST),
      ]);
      expect(ledger.newestText!.revision.draftId).toBe(computeDraftId(LAST));
      expect(words(ledger, computeDraftId(LAST), note)).toBe("the tide");
    }
  });

  it("loses nothing that somebody else adds to its document in the meantime", async () => {
    const { admin, bea } = await mistaken(by);
    const [first, second] = admin.ledger.documents;
    await bea.commit(addRevisionAct(bea.ledger, bea.me, { document: second!.id, reading: reading(LAST) }));
    const own = textWith(admin.ledger, NEXT_ID).revision.id;
    await admin.commit(moveTextToDocumentAct(admin.ledger, admin.me, own, { document: first!.id }));
    await exchangeRecords(admin, bea);
    for (const { ledger } of [admin, bea]) {
      expect(documentOf(ledger, computeDraftId(LAST))).toBe(second!.id);
      expect(documentOf(ledger, NEXT_ID)).toBe(first!.id);
      // The moved text's symbol leads only to the document that now contains it.
      expect(findDocumentsByTypedName(ledger.documents, "A/AC.999/2").map(({ id }) => id)).toEqual([first!.id]);
    }
  });
});

describe("Moving a text", () => {
  it("makes it a document of its own and back again, with its notes", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate({ anchor: tide });
    const [first] = admin.ledger.documents;
    await admin.commit(addRevisionAct(admin.ledger, admin.me, { document: first!.id, reading: reading(NEXT) }));
    expect(words(admin.ledger, NEXT_ID, note)).toBe("the tide");
    const own = textWith(admin.ledger, NEXT_ID).revision.id;
    const to = { title: "Another convention", kind: "convention" } as const;
    const records = await admin.commit(moveTextToDocumentAct(admin.ledger, admin.me, own, to));
    expect(records.map(({ record }) => record.type)).toEqual(["document", "revision"]);
    expect(admin.ledger.documents.map(({ title }) => title)).toEqual([SMALL_DRAFT.title, "Another convention"]);
    expect(words(admin.ledger, NEXT_ID, note)).toBeUndefined();
    expect(words(admin.ledger, SMALL_DRAFT_ID, note)).toBe("the tide");
    expect(moveTextToDocumentAct(admin.ledger, admin.me, own, to)).toMatchObject({ code: "move.alone" });
    await admin.commit(moveTextToDocumentAct(admin.ledger, admin.me, own, { document: first!.id }));
    expect(documentOf(admin.ledger, NEXT_ID)).toBe(first!.id);
  });

  it("is refused if nothing would change, if something does not exist, and to members who may not", async () => {
    const { admin } = await createTeam();
    const [first] = admin.ledger.documents;
    const { id } = admin.ledger.newestText!.revision;
    const to = (document: string) => moveTextToDocumentAct(admin.ledger, admin.me, id, { document });
    expect(to(first!.id)).toMatchObject({ code: "move.same" });
    expect(to("0".repeat(64))).toMatchObject({ code: "document.unknown" });
    expect(moveTextToDocumentAct(admin.ledger, admin.me, "0".repeat(64), { document: first!.id })).toMatchObject({
      code: "revision.unknown",
    });
    expect(moveTextToDocumentAct(admin.ledger, admin.me, id, { title: "", kind: "convention" })).toMatchObject({
      code: "document.title",
    });
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    expect(moveTextToDocumentAct(bea.ledger, bea.me, id, { document: first!.id })).toMatchObject({
      code: "may.lead-only",
    });
  });
});

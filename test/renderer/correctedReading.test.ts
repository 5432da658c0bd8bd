import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { createDossierFromDocument } from "#renderer/workspace/dossier/openDossier.ts";
import { listTextChoices } from "#renderer/workspace/textModel/textChoices.ts";
import { features } from "#renderer/features.ts";
import { commandsOfFeatures } from "#renderer/frame/feature.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { declareRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct, correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "../support/team/team.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

const reading = (draft: Draft): ImportedDraft => ({
  draft,
  source: { name: "draft.txt", sha256: "0".repeat(64), format: "text" },
  ...{ warnings: [], masthead: {}, remarks: [], changes: [], statuses: [], exclusions: [] },
});

/** The small draft with the paragraph of its second article cut in two. */
const [purpose, records, paragraph, point] = SMALL_DRAFT.provisions as Required<Draft>["provisions"];
const [first, second] = paragraph!.blocks[0]!.text.split(". ") as [string, string];
const CUT: Draft = {
  ...SMALL_DRAFT,
  provisions: [
    purpose!,
    records!,
    { ...paragraph!, blocks: [{ text: `${first}.` }] },
    { ...paragraph!, eId: "art_2__para_2", address: "2(2)", num: "", blocks: [{ text: second }] },
    { ...point!, eId: "art_2__para_2__point_a", address: "2(2)(a)" },
  ],
};
const CUT_ID = computeDraftId(CUT);
const safe = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "keep them safe"));

async function deskWithNote(): Promise<{ workspace: Workspace; dossier: Dossier; note: string }> {
  const workspace = new Workspace(createWebHost());
  const dossier = unwrapOutcome(await createDossierFromDocument(workspace, { reading: reading(SMALL_DRAFT) }));
  workspace.dossier.value = dossier;
  const act = annotateAct(dossier.ledger, dossier.me, { anchor: safe, kind: "risk", comment: "From whom?" });
  const [said] = (await workspace.commit(act))!;
  return { workspace, dossier, note: said!.key };
}

const run = (workspace: Workspace, id: string) =>
  commandsOfFeatures(features)
    .find((each) => each.id === id)!
    .run(workspace, true);
const open = (dossier: Dossier) => dossier.notes.value!.text.id;
const address = (dossier: Dossier, note: string) => {
  const { place } = dossier.notes.value!.get(note)!;
  return dossier.notes.value!.text.draft.provisions[place.provision]!.address;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("A text that is corrected while it is open", () => {
  test("is replaced, with its notes on it; undo restores the previous reading", async () => {
    const { workspace, dossier, note } = await deskWithNote();
    const revision = dossier.openRevision!.revision.id;
    expect(address(dossier, note)).toBe("2(1)");
    await workspace.commit(correctRevisionAct(dossier.ledger, dossier.me, revision, reading(CUT)));
    expect(open(dossier)).toBe(CUT_ID);
    expect(address(dossier, note)).toBe("2(2)");
    expect(dossier.openRevision!.revision.id).toBe(revision);
    expect(dossier.notes.value!.get(note)!.anchor.quote!.exact).toBe("keep them safe");
    // An unfinished note on the earlier reading is placed, too.
    expect(dossier.notes.value!.find(safe)!.anchor).toMatchObject({ draft: CUT_ID, provision: "art_2__para_2" });
    await workspace.undo.run("undo");
    expect(open(dossier)).toBe(SMALL_DRAFT_ID);
    expect(address(dossier, note)).toBe("2(1)");
    await dossier.close();
  });

  test("can be read in its previous form by a user who opens that reading, which stays open", async () => {
    const { workspace, dossier, note } = await deskWithNote();
    await workspace.commit(
      correctRevisionAct(dossier.ledger, dossier.me, dossier.openRevision!.revision.id, reading(CUT)),
    );
    dossier.show(SMALL_DRAFT);
    expect(open(dossier)).toBe(SMALL_DRAFT_ID);
    expect(address(dossier, note)).toBe("2(1)");
    const again = { ...CUT, title: "Read a third time" };
    await workspace.commit(
      correctRevisionAct(dossier.ledger, dossier.me, dossier.openRevision!.revision.id, reading(again)),
    );
    expect(open(dossier)).toBe(SMALL_DRAFT_ID);
    expect(address(dossier, note)).toBe("2(1)");
    await dossier.close();
  });

  const TITLE = "Draft convention on tide gauges";

  test("leaves notes that have lost their words on the previous reading, which can be opened for them", async () => {
    const { workspace, dossier, note } = await deskWithNote();
    const without = { ...CUT, provisions: CUT.provisions.filter(({ address }) => address !== "2(2)") };
    await workspace.commit(
      correctRevisionAct(dossier.ledger, dossier.me, dossier.openRevision!.revision.id, reading(without)),
    );
    expect(dossier.notes.value!.get(note)).toBeUndefined();
    expect(listTextChoices(dossier.ledger)).toMatchObject([
      { id: computeDraftId(without), name: TITLE, description: "" },
      { id: SMALL_DRAFT_ID, description: `${TITLE} · earlier reading, with one note whose text was removed` },
    ]);
    expect(run(workspace, "texts.next")).toBe(true);
    expect([open(dossier), address(dossier, note)]).toEqual([SMALL_DRAFT_ID, "2(1)"]);
    await workspace.commit(
      correctRevisionAct(dossier.ledger, dossier.me, dossier.openRevision!.revision.id, reading(CUT)),
    );
    expect(listTextChoices(dossier.ledger).map(({ id }) => id)).toEqual([CUT_ID]);
    await dossier.close();
  });

  test("keeps the open text if another one is added or corrected", async () => {
    const { workspace, dossier, note } = await deskWithNote();
    const { document } = dossier.openRevision!;
    const notes = dossier.notes.value;
    await workspace.commit(
      addRevisionAct(dossier.ledger, dossier.me, { document: document.id, reading: reading(CUT) }),
    );
    const [, next] = dossier.ledger.documents[0]!.revisions;
    await workspace.commit(
      correctRevisionAct(dossier.ledger, dossier.me, next!.id, reading({ ...CUT, title: "Again" })),
    );
    expect(dossier.notes.value).toBe(notes);
    expect(address(dossier, note)).toBe("2(1)");
    await dossier.close();
  });
});

describe("Two texts that are treated as one", () => {
  test("show the notes of both, until they are separated again", async () => {
    const { workspace, dossier, note } = await deskWithNote();
    await workspace.commit(addDocumentAct(dossier.me, { reading: reading(CUT), title: "Tide gauges" }));
    const [one, other] = dossier.ledger.texts.map(({ revision }) => revision);
    const hers = unwrapOutcome(createTypedQuoteAnchor(CUT, CUT_ID, 4, "the tide"));
    const act = annotateAct(dossier.ledger, dossier.me, { anchor: hers, kind: "question", comment: "Which?" });
    const question = (await workspace.commit(act))![0]!.key;
    expect(run(workspace, "texts.apart")).toBe(false);
    expect(dossier.notes.value!.get(question)).toBeUndefined();
    await workspace.commit(declareRevisionsSameTextAct(dossier.ledger, dossier.me, one!.id, other!.id));
    expect(open(dossier)).toBe(SMALL_DRAFT_ID);
    expect(address(dossier, question)).toBe("2(1)(a)");
    run(workspace, "texts.next");
    expect([open(dossier), address(dossier, note), address(dossier, question)]).toEqual([CUT_ID, "2(2)", "2(2)(a)"]);
    expect(run(workspace, "texts.apart")).toBe(true);
    await expect.poll(() => dossier.notes.value!.get(note)).toBeUndefined();
    expect(address(dossier, question)).toBe("2(2)(a)");
    await dossier.close();
  });
});

import { describe, expect, it } from "vitest";
import { addTeamStandardAct, retractTeamStandardAct } from "#shared/acts/notes/teamStandards.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { standardProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { findCatalogueOrTeamStandard, listStandards } from "#shared/ledger/queries/listStandards.ts";
import { createTeamOfTwo, exchangeRecords } from "#test/support/team/team.ts";

const OWN = {
  instrument: "Charter of Lamps",
  place: "article 3",
  symbol: "LAMPS/3",
  words: "No lamp is put out in secret.",
  rights: ["privacy"],
};
const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "done");

describe("A team's own standards", () => {
  it("are listed before those of the catalogue for all members, and are taken back by the member who added them", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const records = await bea.commit(addTeamStandardAct(bea.me, OWN));
    await exchangeRecords(admin, bea);
    const id = records[0]!.key;
    expect(listStandards(admin.ledger)[0]).toMatchObject({ id, ...OWN });
    expect(findCatalogueOrTeamStandard(admin.ledger, "ICCPR-17-1")?.place).toBe("article 17 (1)");
    expect(codeOf(retractTeamStandardAct(admin.ledger, admin.me, id))).toBe("standard.other");
    await bea.commit(retractTeamStandardAct(bea.ledger, bea.me, id));
    expect(findCatalogueOrTeamStandard(bea.ledger, id)).toBeUndefined();
    expect(codeOf(retractTeamStandardAct(bea.ledger, bea.me, id))).toBe("standard.unknown");
  });

  it("can be undone, and are refused without words or from somebody who is no member", async () => {
    const { admin } = await createTeamOfTwo();
    const records = await admin.commit(addTeamStandardAct(admin.me, OWN));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
    expect(admin.ledger.all(standardProjection)).toEqual([]);
    expect(codeOf(addTeamStandardAct(admin.me, { ...OWN, words: "  " }))).toBe("say.invalid");
    expect(codeOf(addTeamStandardAct(null, OWN))).toBe("may.no-member");
  });
});

describe("A note that refers to standards", () => {
  it("shows them in the team's order, quoted, and never depends on which record the team has", async () => {
    const { admin } = await createTeamOfTwo();
    const own = (await admin.commit(addTeamStandardAct(admin.me, OWN)))[0]!.key;
    const note = await admin.annotate({ confidentiality: "public", standards: [own, "ICCPR-17-1", "gone"] });
    const asked = { audience: "public", informals: false, authors: "none" } as const;
    const shown = () =>
      gateThreadsForAudience(admin.ledger.all(threadProjection), asked, [], (id) =>
        findCatalogueOrTeamStandard(admin.ledger, id),
      ).shown[0]!;
    expect(shown().standards?.map(({ place, words }) => [place, words.slice(0, 11)])).toEqual([
      ["article 3", "No lamp is "],
      ["article 17 (1)", "No one shal"],
    ]);
    expect(JSON.stringify(shown())).not.toContain(own);
    const draft = admin.ledger.newestText!.revision.body.draft;
    const [card] = buildAnnotatedLayoutData({
      title: "Lamps",
      symbol: "",
      draft,
      draftId: admin.ledger.newestText!.revision.draftId,
      shown: [shown()],
      audience: "public",
    }).notes;
    expect(card!.standards.map(({ where, words }) => [where.t, words.t])[0]).toEqual([
      "Charter of Lamps, article 3 (LAMPS/3)",
      "“No lamp is put out in secret.”",
    ]);
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, note, { standards: undefined }));
    expect(shown().standards).toBeUndefined();
  });
});

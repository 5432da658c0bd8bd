import { describe, expect, it } from "vitest";
import { addStandard, withdrawStandard } from "#shared/acts/standard.ts";
import { edit } from "#shared/acts/edit.ts";
import { undo } from "#shared/acts/undo.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { annotatedData } from "#shared/briefing/data/annotated.ts";
import { forAudience } from "#shared/exchange/audience.ts";
import { standards, threads } from "#shared/ledger/projections.ts";
import { standardIn, standardsIn } from "#shared/ledger/standards.ts";
import { foundTwo, meet } from "#test/support/team.ts";

const OWN = {
  instrument: "Charter of Lamps",
  place: "article 3",
  symbol: "LAMPS/3",
  words: "No lamp is put out in secret.",
  rights: ["privacy"],
};
const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : "done");

describe("A team's own standards", () => {
  it("stand before those of the catalogue for everybody, and are taken back by who added them", async () => {
    const { admin, bea } = await foundTwo();
    const said = await bea.say(addStandard(bea.me, OWN));
    await meet(admin, bea);
    const id = said[0]!.key;
    expect(standardsIn(admin.ledger)[0]).toMatchObject({ id, ...OWN });
    expect(standardIn(admin.ledger, "ICCPR-17-1")?.place).toBe("article 17 (1)");
    expect(codeOf(withdrawStandard(admin.ledger, admin.me, id))).toBe("standard.other");
    await bea.say(withdrawStandard(bea.ledger, bea.me, id));
    expect(standardIn(bea.ledger, id)).toBeUndefined();
    expect(codeOf(withdrawStandard(bea.ledger, bea.me, id))).toBe("standard.unknown");
  });

  it("can be undone, and are refused without words or a member", async () => {
    const { admin } = await foundTwo();
    const said = await admin.say(addStandard(admin.me, OWN));
    await admin.say(undo(admin.ledger, admin.me, said));
    expect(admin.ledger.all(standards)).toEqual([]);
    expect(codeOf(addStandard(admin.me, { ...OWN, words: "  " }))).toBe("say.invalid");
    expect(codeOf(addStandard(null, OWN))).toBe("may.no-member");
  });
});

describe("A note that is held against standards", () => {
  it("shows them in the team's order, quoted, and never by which record the team has them", async () => {
    const { admin } = await foundTwo();
    const own = (await admin.say(addStandard(admin.me, OWN)))[0]!.key;
    const note = await admin.annotate({ confidentiality: "public", standards: [own, "ICCPR-17-1", "gone"] });
    const asked = { audience: "public", informals: false, authors: "none" } as const;
    const shown = () =>
      forAudience(admin.ledger.all(threads), asked, [], (id) => standardIn(admin.ledger, id)).shown[0]!;
    expect(shown().standards?.map(({ place, words }) => [place, words.slice(0, 11)])).toEqual([
      ["article 3", "No lamp is "],
      ["article 17 (1)", "No one shal"],
    ]);
    expect(JSON.stringify(shown())).not.toContain(own);
    const draft = admin.ledger.newest!.revision.body.draft;
    const [card] = annotatedData({
      title: "Lamps",
      symbol: "",
      draft,
      draftId: admin.ledger.newest!.revision.draftId,
      shown: [shown()],
      audience: "public",
    }).notes;
    expect(card!.standards.map(({ where, words }) => [where.t, words.t])[0]).toEqual([
      "Charter of Lamps, article 3 (LAMPS/3)",
      "“No lamp is put out in secret.”",
    ]);
    await admin.say(edit(admin.ledger, admin.me, note, { standards: undefined }));
    expect(shown().standards).toBeUndefined();
  });
});

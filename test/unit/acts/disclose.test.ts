import { describe, expect, it } from "vitest";
import { makeEntriesPublicAct, canMakePublic } from "#shared/acts/makeEntriesPublic.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { isRefusal } from "#shared/base/result.ts";
import { gateThreadsForAudience } from "#shared/publish/gate/audience.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeamOfTwo, exchangeRecords, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const PUBLIC = { audience: "public", informals: false, authors: "none" } as const;

describe("Making one's own notes public", () => {
  it("is one act over notes and proposals, and is undone in one step", async () => {
    const { admin } = await createTeamOfTwo();
    const { ledger } = admin;
    const notes = [await admin.annotate({ comment: "One." }), await admin.annotate({ comment: "Two." })];
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
    const [proposal] = await admin.commit(
      proposeWordingAct(ledger, admin.me, { anchor, wording: { new: "Nothing is kept." } }),
    );
    const records = await admin.commit(makeEntriesPublicAct(ledger, admin.me, [...notes, proposal!.key]));
    expect(records).toHaveLength(3);
    expect(
      gateThreadsForAudience(ledger.all(threadProjection), PUBLIC, ledger.members).shown.map(({ comment }) => comment),
    ).toEqual(["One.", "Two."]);
    expect(ledger.get(proposalProjection, proposal!.key)?.body.confidentiality).toBe("public");
    await admin.commit(undoRecordsAct(ledger, admin.me, records));
    expect(gateThreadsForAudience(ledger.all(threadProjection), PUBLIC, ledger.members)).toMatchObject({
      shown: [],
      withheld: { team: 2 },
    });
  });

  it("offers only the member's own records that are for the team, in all their versions", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const own = await admin.annotate();
    const kept = [
      await admin.annotate({ confidentiality: "chatham" }),
      await admin.annotate({ confidentiality: "informals" }),
    ];
    const theirs = await bea.annotate();
    await exchangeRecords(admin, bea);
    const offered = admin.ledger
      .all(threadProjection)
      .filter((thread) => canMakePublic(admin.me, thread))
      .map(({ id }) => id);
    expect(offered).toEqual([own]);
    expect(offered).not.toContain(kept[0]);
    const mixed = makeEntriesPublicAct(admin.ledger, admin.me, [own, theirs]);
    expect(isRefusal(mixed) && mixed.code, "all or nothing").toBe("annotation.other");
  });
});

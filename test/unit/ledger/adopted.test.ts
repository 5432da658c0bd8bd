import { describe, expect, it } from "vitest";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProposalAdoption, describeProposalAdoption } from "#shared/ledger/queries/proposalAdoption.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { createTeam, addText, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

describe("The sentence on what became of a proposal in the next text", () => {
  it("names that text, by its own title if it has no symbol, and claims nothing beyond its words", async () => {
    const { admin } = await createTeam(SMALL_DRAFT);
    const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
    const wording = { new: "that are strictly and demonstrably required" };
    await admin.commit(proposeWordingAct(admin.ledger, admin.me, { anchor, wording, proposers: [] }));
    await admin.commit(proposeWordingAct(admin.ledger, admin.me, { anchor, wording: { new: "" }, proposers: [] }));
    const draft = { ...SMALL_DRAFT, title: "Agreement on the sea" };
    await addText(admin, draft, "whole", { date: "2026-03-04" });
    const [changing, deleting] = admin.ledger.all(proposalProjection);
    const found = findProposalAdoption(admin.ledger, changing!.body)!;
    expect(found.text.revision.draftId).toBe(computeDraftId(draft));
    expect(describeProposalAdoption({ is: found.is, text: nameOfText(found.text) })).toBe(
      "Not found word for word in Agreement on the sea, 4 Mar 2026",
    );
    const kept = findProposalAdoption(admin.ledger, deleting!.body)!;
    expect(describeProposalAdoption({ is: kept.is, text: nameOfText(kept.text) })).toBe(
      "Not deleted: words to be deleted are in Agreement on the sea, 4 Mar 2026",
    );
  });
});

import { describe, expect, it } from "vitest";
import { propose } from "../../../shared/acts/propose.ts";
import { anchorWords } from "../../../shared/anchor/select.ts";
import { draftId } from "../../../shared/draft/draft.ts";
import { adoptedIn, adoptedWords } from "../../../shared/ledger/adopted.ts";
import { proposals } from "../../../shared/ledger/projections.ts";
import { nameOfText } from "../../../shared/ledger/texts.ts";
import { foundTeam, further, must, SMALL_DRAFT, SMALL_ID } from "../../support/team.ts";

describe("The sentence on what the next text made of a proposal", () => {
  it("names that very text, by its own title where it has no symbol, and claims no more than its words", async () => {
    const { admin } = await foundTeam(SMALL_DRAFT);
    const anchor = must(anchorWords(SMALL_DRAFT, SMALL_ID, 2, "that are necessary"));
    const wording = { new: "that are strictly and demonstrably required" };
    await admin.say(propose(admin.ledger, admin.me, { anchor, wording, proposers: [] }));
    await admin.say(propose(admin.ledger, admin.me, { anchor, wording: { new: "" }, proposers: [] }));
    const draft = { ...SMALL_DRAFT, title: "Agreement on the sea" };
    await further(admin, draft, "whole", { date: "2026-03-04" });
    const [changing, deleting] = admin.ledger.all(proposals);
    const found = adoptedIn(admin.ledger, changing!.body)!;
    expect(found.text.revision.draftId).toBe(draftId(draft));
    expect(adoptedWords({ is: found.is, text: nameOfText(found.text) })).toBe(
      "Not found word for word in Agreement on the sea, 4 Mar 2026",
    );
    const kept = adoptedIn(admin.ledger, deleting!.body)!;
    expect(adoptedWords({ is: kept.is, text: nameOfText(kept.text) })).toBe(
      "Not deleted: words to be deleted are in Agreement on the sea, 4 Mar 2026",
    );
  });
});

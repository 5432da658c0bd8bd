import { describe, expect, it } from "vitest";
import { draftId } from "../../../../shared/draft/draft.ts";
import type { Audience } from "../../../../shared/exchange/audience.ts";
import { returnedDocx } from "../../../../shared/exchange/docx/read/docx.ts";
import { docxOf } from "../../../../shared/exchange/docx/write/docx.ts";
import { outgoing, type Outgoing } from "../../../../shared/exchange/outgoing.ts";
import { bring } from "../../../../shared/exchange/returned/bring.ts";
import type { Returned } from "../../../../shared/exchange/returned/returned.ts";
import { reviewReturned } from "../../../../shared/exchange/returned/review.ts";
import { annotated, TRYING_DRAFT } from "../../../support/annotated.ts";
import { foundTeam, must } from "../../../support/team.ts";
import { forgetful, plain } from "./returned.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRYING_DRAFT, id: draftId(TRYING_DRAFT) };
const SEEDS = [1, 2, 3];
const AUDIENCES = (["public", "team"] as const).flatMap((audience) =>
  (["names", "roles", "none"] as const).map((authors): Audience => ({
    audience,
    authors,
    informals: audience === "team",
  })),
);
const WHOLE: Audience = { audience: "team", informals: true, authors: "names" };

function there({ text: { id, ...text }, notes, proposals, audience }: Outgoing): Uint8Array {
  return docxOf({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience });
}

const back = (file: Uint8Array): Returned => must(returnedDocx(file, () => ({ id: TEXT.id, draft: TRYING_DRAFT })));
const sorted = (out: Outgoing) => out.notes.map(({ note }) => JSON.stringify(plain(note))).sort();

describe.each(SEEDS)("a dossier (seed %i) as a Word file", async (seed) => {
  const { ledger, me } = (await annotated(seed, 24)).admin;

  it.each(AUDIENCES)("is known again as a whole by who made it: $audience, $authors", (asked) => {
    const { outgoing: out } = outgoing(ledger, TEXT, asked);
    const review = reviewReturned(ledger, back(there(out)));
    expect(review.notes).toHaveLength(out.notes.length);
    expect(review.proposals).toHaveLength(out.proposals.length);
    expect([...review.notes, ...review.proposals].filter(({ is }) => is !== "known")).toEqual([]);
    expect(must(bring(ledger, me, review)).act.statements).toEqual([]);
  });

  it("arrives in a dossier that has none of it, once", async () => {
    const { outgoing: out } = outgoing(ledger, TEXT, WHOLE);
    const { admin } = await foundTeam(TRYING_DRAFT);
    const returned = back(there(out));
    await admin.say(must(bring(admin.ledger, admin.me, reviewReturned(admin.ledger, returned))).act);
    expect(sorted(outgoing(admin.ledger, TEXT, WHOLE).outgoing)).toEqual(sorted(out));
    expect(must(bring(admin.ledger, admin.me, reviewReturned(admin.ledger, returned))).act.statements).toEqual([]);
  });

  it("has its notes known by their words where nothing of ours but the comments is left", () => {
    const { outgoing: out } = outgoing(ledger, TEXT, WHOLE);
    const review = reviewReturned(ledger, back(forgetful(there(out))));
    const own = review.notes.filter(({ note }) => note.kind !== undefined);
    expect(own).toHaveLength(out.notes.length);
    expect(own.filter(({ is }) => is !== "known")).toEqual([]);
  });
});

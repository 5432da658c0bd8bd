import { expect, it } from "vitest";
import { anchorWords } from "../../../shared/anchor/select.ts";
import { propose } from "../../../shared/acts/propose.ts";
import { reply } from "../../../shared/acts/reply.ts";
import { json } from "../../../shared/exchange/json.ts";
import { markdown } from "../../../shared/exchange/markdown.ts";
import { outgoing } from "../../../shared/exchange/outgoing.ts";
import { foundTeam, must, SMALL_DRAFT, SMALL_ID } from "../../support/team.ts";

const TEXT = {
  title: "Draft *convention*",
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft: SMALL_DRAFT,
  id: SMALL_ID,
};

async function out() {
  const { admin } = await foundTeam();
  const anchor = must(anchorWords(SMALL_DRAFT, SMALL_ID, 2, "that are necessary"));
  const id = await admin.annotate({
    anchor,
    comment: "1. Too <b>wide</b>\n# no heading",
    rights: ["privacy"],
    confidentiality: "public",
    assessment: { provisional: 3 },
  });
  await admin.say(reply(admin.ledger, admin.me, id, "Agreed_by_all."));
  const proposers = [{ name: "Mexico", kind: "state" }] as const;
  const wording = { new: "that are [strictly] necessary" };
  await admin.say(
    propose(admin.ledger, admin.me, { anchor, wording, proposers: [...proposers], confidentiality: "public" }),
  );
  return outgoing(admin.ledger, TEXT, { audience: "public", informals: false, authors: "none" }).outgoing;
}

it("Markdown has every note with its words, its answers and what is proposed, and no mark of a person's own", async () => {
  const [notes = ""] = markdown(await out()).split("## How");
  expect(notes).toMatchInlineSnapshot(`
    "# Draft \\*convention\\*

    A/AC.999/1 · 2026-03-04

    *This briefing may be passed on.*

    ## 1 · Article 2(1) · High (provisional)

    > that are necessary

    *Privacy*

    1\\. Too \\<b\\>wide\\</b\\>

    \\# no heading

    > Agreed\\_by\\_all.

    ## Article 2(1) · Proposal · Mexico

    ~~that are necessary~~ **that are \\[strictly\\] necessary**

    "
  `);
});

it("JSON has what leaves, with the text that it is about", async () => {
  const whole = JSON.parse(json(await out())) as Record<string, unknown>;
  expect(whole).toMatchObject({
    format: "clausemark/1 export",
    audience: "public",
    text: { symbol: "A/AC.999/1", id: SMALL_ID, provisions: SMALL_DRAFT.provisions },
    notes: [{ n: 1, kind: "risk", replies: [{ text: "Agreed_by_all." }] }],
    proposals: [{ wording: { new: "that are [strictly] necessary" } }],
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { writeExportAsJson } from "#shared/publish/formats/json/write.ts";
import { writeExportAsMarkdown } from "#shared/publish/formats/md/write.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const TEXT = {
  title: "Draft *convention*",
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft: SMALL_DRAFT,
  id: SMALL_DRAFT_ID,
};

async function out() {
  const { admin } = await createTeam();
  const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
  const id = await admin.annotate({
    anchor,
    comment: "1. Too <b>wide</b>\n# no heading",
    rights: ["privacy"],
    confidentiality: "public",
    assessment: { provisional: 3 },
  });
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, id, "Agreed_by_all."));
  const proposers = [{ name: "Mexico", kind: "state" }] as const;
  const wording = { new: "that are [strictly] necessary" };
  await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, {
      anchor,
      wording,
      proposers: [...proposers],
      confidentiality: "public",
    }),
  );
  return collectPublication(admin.ledger, TEXT, {
    audience: "public",
    informals: false,
    authors: "none",
    replies: true,
  }).content;
}

it("Markdown has every note with its words, its replies and the proposals, and no markup typed by a person", async () => {
  const [notes = ""] = writeExportAsMarkdown(await out()).split("## How");
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

/** Returns how each line begins: with a mark as CommonMark reads it, or with words. */
function skeleton(markdown: string): readonly string[] {
  return markdown.split(/\r\n|\n|\r/).map((line) => {
    const [quote = ""] = /^(?:> ?)*/.exec(line)!;
    const rest = line.slice(quote.length);
    return (
      quote.trim() +
      /^(?: {4}|\t| {0,3}(?:#{1,6}(?= |$)|[-+*_=](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|([-*_])(?:[ \t]*\1){2,}|=+$|`{3}|~{3}|<|\||\*\*|~~))?/.exec(
        rest,
      )![0]
    );
  });
}

const SAID = [
  "---",
  "***",
  "- a",
  "+",
  "=====",
  "1) a",
  "    code",
  "\ttab",
  "> quote",
  "# heading",
  "```\ncode\n```",
  "~~~",
  "| a | b |\n|---|---|",
  "<script>",
  "[a]: b",
  "![a](b)",
  "a\r\r# b",
  "a\u2028- b",
  "a\n\n\n- b",
  "**",
  "a  ",
  "&amp;",
];

it("Markdown has a single structure, whatever people wrote", async () => {
  const whole = await out();
  const built = (said: string) => {
    const note = whole.notes[0]!.note;
    const changed = {
      ...note,
      anchor: { ...note.anchor, quote: { ...note.anchor.quote!, exact: said.replace(/\n/g, " ") } },
      comment: said,
      replies: [{ ...note.replies[0]!, text: said }],
    };
    const proposal = { ...whole.proposals[0]!, wording: { old: said, new: said }, comment: said };
    const lines = writeExportAsMarkdown({
      ...whole,
      notes: [{ ...whole.notes[0]!, note: changed }],
      proposals: [proposal],
    });
    return skeleton(lines).filter((line) => line !== "");
  };
  for (const said of SAID) {
    const found = new Set(built(said));
    expect([...found].sort(), JSON.stringify(said)).toEqual([...new Set(built("x"))].sort());
  }
});

it("JSON has everything that may be exported, with the text that it is about", async () => {
  const whole = JSON.parse(writeExportAsJson(await out())) as Record<string, unknown>;
  expect(whole).toMatchObject({
    format: "clausemark/1 export",
    audience: "public",
    text: { symbol: "A/AC.999/1", id: SMALL_DRAFT_ID, provisions: SMALL_DRAFT.provisions },
    notes: [{ n: 1, kind: "risk", replies: [{ text: "Agreed_by_all." }] }],
    proposals: [{ wording: { new: "that are [strictly] necessary" } }],
  });
});

it("JSON has the fields that its page describes", async () => {
  const page = readFileSync(path.join(import.meta.dirname, "../../../docs/formats.md"), "utf8");
  const section = page.slice(page.indexOf("\n## JSON"), page.indexOf("\n## What comes back"));
  const [whole, text, provision] = [...section.matchAll(/\{([^}]+)\}/g)].map(([, fields]) =>
    fields!.split(",").map((field) => field.replace(/:.*/s, "").trim()),
  );
  const told = JSON.parse(writeExportAsJson(await out())) as { text: { provisions: object[] } };
  for (const [fields, has] of [
    [whole!, told],
    [text!, told.text],
    [provision!, told.text.provisions[0]!],
  ] as const) {
    const known = fields.map((field) => field.replace("?", ""));
    expect(Object.keys(has).filter((key) => !known.includes(key))).toEqual([]);
    expect(fields.filter((field) => !field.endsWith("?") && !(field in has))).toEqual([]);
  }
});

it("Markdown names the agreed provisions and marks notes on them", async () => {
  const statuses = [{ draft: SMALL_DRAFT_ID, provision: SMALL_DRAFT.provisions[2]!.eId, words: ["agreed" as const] }];
  const words = writeExportAsMarkdown({ ...(await out()), statuses });
  expect(words).toContain("\n\nAgreed ad referendum: Article 2(1).\n\n");
  expect(words).toContain("## 1 · Article 2(1) · High (provisional) · Agreed ad referendum\n");
});

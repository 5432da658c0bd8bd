import { expect, it } from "vitest";
import { reply } from "#shared/acts/notes/reply.ts";
import { undo } from "#shared/acts/undo.ts";
import { anchorWords } from "#shared/anchor/createAnchor.ts";
import { importReturned } from "#shared/exchange/returned/importReturned.ts";
import type { ReturnedContent } from "#shared/exchange/returned/returnedContent.ts";
import { reviewReturned } from "#shared/exchange/returned/reviewReturned.ts";
import { proposals, threads } from "#shared/ledger/store/projections.ts";
import { createTeam, must, SMALL_DRAFT, SMALL_ID, type Person } from "#test/support/team/team.ts";

/** What a person sees of all notes and proposals. */
function seen({ ledger }: Person): unknown {
  const notes = ledger.all(threads).map(({ annotation, replies, source, resolution }) => ({
    comment: annotation.comment,
    replies: replies.map(({ text, by }) => [text, by]),
    source: source?.body.source,
    settled: resolution?.state === "settled",
  }));
  return { notes, proposals: ledger.all(proposals).map(({ body }) => body.wording) };
}

it("What was brought is taken back in one step, and brought again by the next", async () => {
  const { admin } = await createTeam();
  const anchor = must(anchorWords(SMALL_DRAFT, SMALL_ID, 2, "that are necessary"));
  const id = await admin.annotate({ anchor, comment: "Necessary for what?" });
  await admin.commit(reply(admin.ledger, admin.me, id, "For nothing."));
  const before = seen(admin);
  const returned: ReturnedContent = {
    notes: [
      {
        id,
        place: {},
        comment: "Necessary for whom?",
        state: "settled",
        replies: [{ text: "For nothing." }, { text: "Agreed.", by: "Partner 1" }],
      },
      {
        place: { exact: "keep them safe" },
        comment: `${"A long one. ".repeat(2000)}`,
        by: "Partner 2",
        state: "settled",
        replies: [{ text: "So it is.", by: "Partner 3" }],
      },
    ],
    proposals: [
      { place: { exact: "that are necessary" }, old: "that are necessary", new: "that it needs", by: "Partner 2" },
    ],
  };
  const brought = must(importReturned(admin.ledger, admin.me, reviewReturned(admin.ledger, returned)));
  expect(brought).toMatchObject({ notes: 1, comments: 1, states: 1, proposals: 1, refused: [] });
  const records = await admin.commit(brought.act);
  const after = seen(admin);
  expect(after).not.toEqual(before);

  const undone = await admin.commit(undo(admin.ledger, admin.me, records));
  expect(seen(admin)).toEqual(before);
  await admin.commit(undo(admin.ledger, admin.me, undone));
  expect(seen(admin)).toEqual(after);
});

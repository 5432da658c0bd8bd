import { expect, it } from "vitest";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

/** Returns what users see of all notes and proposals. */
function seen({ ledger }: Person): unknown {
  const notes = ledger.all(threadProjection).map(({ annotation, replies, source, resolution }) => ({
    comment: annotation.comment,
    replies: replies.map(({ text, by }) => [text, by]),
    source: source?.body.source,
    settled: resolution?.state === "settled",
  }));
  return { notes, proposals: ledger.all(proposalProjection).map(({ body }) => body.wording) };
}

it("An import is undone in one step, and redone by the next", async () => {
  const { admin } = await createTeam();
  const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
  const id = await admin.annotate({ anchor, comment: "Necessary for what?" });
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, id, "For nothing."));
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
  const brought = unwrapOutcome(
    importReturnedContent(admin.ledger, admin.me, reviewReturnedContent(admin.ledger, returned)),
  );
  expect(brought).toMatchObject({ notes: 1, comments: 1, states: 1, proposals: 1, refused: [] });
  const records = await admin.commit(brought.act);
  const after = seen(admin);
  expect(after).not.toEqual(before);

  const undone = await admin.commit(undoRecordsAct(admin.ledger, admin.me, records));
  expect(seen(admin)).toEqual(before);
  await admin.commit(undoRecordsAct(admin.ledger, admin.me, undone));
  expect(seen(admin)).toEqual(after);
});

import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { VisibilityFilter } from "#renderer/workspace/textModel/visibilityFilter.ts";
import { UnreadTracker, type ReadRecordKeyPrefixes } from "#renderer/workspace/textModel/unreadTracker.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
} from "../support/team/team.ts";

async function scene() {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  await exchangeRecords(admin, bea);
  const [one, other] = [await admin.annotate(), await admin.annotate({ kind: "question" })];
  await bea.annotate({ comment: "Her own." });
  await exchangeRecords(admin, bea);
  const kept = signal<ReadRecordKeyPrefixes>(null);
  const open = () => {
    const unread = new UnreadTracker(bea.ledger, kept, () => bea.me?.member);
    const end = bea.ledger.subscribe((change) => unread.applyChange(change));
    return { unread, end };
  };
  return { admin, bea, one, other, kept, open };
}

test("A note of another member is unread until it was shown, and stays read after a restart; one's own never is", async () => {
  const { admin, bea, one, other, kept, open } = await scene();
  const first = open();
  expect(first.unread.ids.value.size).toBe(0);
  first.unread.start(true);
  expect([...first.unread.ids.value].sort()).toEqual([one, other].sort());

  first.unread.markOpened(one);
  expect([...first.unread.ids.value]).toEqual([other]);
  expect(first.unread.isMarked(one)).toBe(true);
  first.unread.markOpened(other);
  expect(first.unread.isMarked(one)).toBe(false);
  first.unread.markOpened(null);
  expect(first.unread.ids.value.size).toBe(0);
  first.end();

  await admin.commit(replyToThreadAct(admin.ledger, admin.me, one, "And?"));
  await bea.commit(replyToThreadAct(bea.ledger, bea.me, other, "So."));
  await exchangeRecords(admin, bea);
  const { unread } = open();
  unread.start();
  expect([...unread.ids.value]).toEqual([one]);
  unread.markOpened(one);
  const [answer] = bea.ledger.get(threadProjection, one)!.replies;
  expect(unread.isNew(answer!.key)).toBe(true);
  expect(unread.isNew(one)).toBe(false);

  // A reply to the open note is read at once, and stays marked as long as the note is open.
  await admin.commit(rateThreadAct(admin.ledger, admin.me, one, { provisional: 4 }));
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, other, "Well."));
  await exchangeRecords(admin, bea);
  expect([...unread.ids.value]).toEqual([other]);
  expect(unread.isMarked(one)).toBe(true);
  unread.markAllRead();
  expect(unread.ids.value.size).toBe(0);
  expect(unread.isMarked(one)).toBe(false);
  expect(kept.value!.length).toBeGreaterThan(3);
});

test("If nothing was stored, all existing notes are read", async () => {
  const { admin, bea, kept, open } = await scene();
  const { unread } = open();
  unread.start();
  expect(unread.ids.value.size).toBe(0);
  expect(kept.value).toHaveLength(2);
  const fresh = await admin.annotate();
  await exchangeRecords(admin, bea);
  expect([...unread.ids.value]).toEqual([fresh]);
});

test("A filter keeps notes that were unread when it was chosen, though they are read by now", async () => {
  const { bea, one, other, open } = await scene();
  const { unread } = open();
  unread.start(true);
  const filter = signal<Filter | null>(NO_FILTER);
  onSignalChange(filter, () => unread.forgetRecent());
  const text = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
  const visibilityFilter = new VisibilityFilter(bea.ledger, text, {
    filter,
    me: () => bea.me?.member,
    isUnread: (id) => unread.isUnread(id),
  });
  const notes = new NotesOnText(bea.ledger, text, visibilityFilter);
  bea.ledger.subscribe((change) => notes.applyChange(change));
  const shown = () => notes.shown.value.map(({ id }) => id).sort();
  filter.value = parseFilterQuery("is:unread").filter;
  expect(shown()).toEqual([one, other].sort());
  unread.markOpened(one);
  await bea.annotate({ comment: "Another of her own." });
  expect(shown()).toEqual([one, other].sort());
  filter.value = parseFilterQuery("is:unread,conflict").filter;
  expect(shown()).toEqual([other]);
  unread.markAllRead();
  visibilityFilter.invalidate();
  expect(shown()).toEqual([]);
});

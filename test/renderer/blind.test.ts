import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { VisibilityFilter } from "#renderer/workspace/textModel/visibilityFilter.ts";
import { toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
} from "../support/team/team.ts";

test("The notes of a text hide what others rated in a blind round, from lists, filters and labels alike", async () => {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  const on = await admin.annotate({ assessment: { provisional: 4 } });
  const question = await admin.annotate({ kind: "question" });
  await exchangeRecords(admin, bea);
  const filter = signal<Filter>(NO_FILTER);
  const text = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
  const notes = new NotesOnText(bea.ledger, text, new VisibilityFilter(bea.ledger, text, { filter }));
  const seen: string[] = [];
  bea.ledger.subscribe((change) => notes.applyChange(change));
  notes.watch((touched) => seen.push(...touched.keys()));
  const tone = () => toneOfThread(notes.get(on)!.thread);
  expect(tone()).toBe("critical");
  const untouched = notes.get(question);

  await admin.commit(setBlindRoundAct(admin.ledger, admin.me, true));
  await exchangeRecords(admin, bea);
  expect(seen).toEqual([on]);
  expect(notes.get(question)).toBe(untouched);
  expect(tone()).toBe("bare");
  expect(noteLabelOf(notes.get(on)!.thread)).toBe("Rated, hidden from you");
  filter.value = parseFilterQuery("severity:>=3").filter;
  expect(notes.shown.value).toEqual([]);

  await bea.commit(rateThreadAct(bea.ledger, bea.me, on, { provisional: 1 }));
  expect(tone()).toBe("critical");
  expect(notes.shown.value.map(({ id }) => id)).toEqual([on]);
  expect(notes.get(on)!.thread.ratings).toHaveLength(2);
});

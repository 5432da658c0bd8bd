import { signal } from "@preact/signals-core";
import { beforeAll, expect, test } from "vitest";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import {
  addRecentEntry,
  correctEntry,
  isEntryInForce,
  MOST_RECENT_ENTRIES,
  undoEntry,
  type RecentEntry,
} from "#renderer/features/capture/recentEntries.ts";
import { positionProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, SMALL_DRAFT, SMALL_DRAFT_ID, unwrapOutcome, type Person } from "#test/support/team/team.ts";

let ada: Person;

beforeAll(async () => {
  ({ admin: ada } = await createTeam());
});

const actOf = (line: string) => {
  const text = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
  const context = { ledger: ada.ledger, me: ada.me, first: ada.keys[0], text, here: 0, meeting: undefined };
  return interpretCaptureLine(context, line).act!;
};
const enter = async (line: string, corrected?: RecentEntry): Promise<RecentEntry> => {
  const act = actOf(line);
  const records = await ada.commit(corrected ? unwrapOutcome(correctEntry(ada.ledger, ada.me, corrected, act)) : act);
  return { line, text: SMALL_DRAFT_ID, records: records.filter(({ state }) => state !== "retraction") };
};
const stances = () => ada.ledger.all(positionProjection).map(({ body }) => `${body.delegation.code} ${body.stance}`);

test("An entry that is corrected is replaced, and is in force no longer", async () => {
  const first = await enter("1 CAN +");
  expect(isEntryInForce(ada.ledger, first)).toBe(true);
  const second = await enter("1 CAN - / MEX +", first);
  expect(stances().sort()).toEqual(["CAN opposes", "MEX supports"]);
  expect([isEntryInForce(ada.ledger, first), isEntryInForce(ada.ledger, second)]).toEqual([false, true]);
  await ada.commit(unwrapOutcome(undoEntry(ada.ledger, ada.me, second)));
  expect(stances()).toEqual([]);
  expect(isEntryInForce(ada.ledger, second)).toBe(false);
  expect(undoEntry(ada.ledger, ada.me, second)).toMatchObject({ code: "undo.answered" });
});

test("Only the last entries are listed, the newest first, and a corrected one once", () => {
  const entries = signal<readonly RecentEntry[]>([]);
  const made = Array.from({ length: 7 }, (_, i) => ({ line: `${i} CAN +`, text: SMALL_DRAFT_ID, records: [] }));
  for (const entry of made) addRecentEntry(entries, entry, null);
  expect(entries.value.map(({ line }) => line)).toEqual(["6 CAN +", "5 CAN +", "4 CAN +", "3 CAN +", "2 CAN +"]);
  expect(entries.value).toHaveLength(MOST_RECENT_ENTRIES);
  const better = { line: "5 CAN -", text: SMALL_DRAFT_ID, records: [] };
  addRecentEntry(entries, better, made[5]!);
  expect(entries.value.map(({ line }) => line)).toEqual(["5 CAN -", "6 CAN +", "4 CAN +", "3 CAN +", "2 CAN +"]);
});

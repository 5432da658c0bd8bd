import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AddressedRecordWatcher } from "#renderer/features/systemNotifications/addressedRecordWatcher.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { describeAddressedCounts, type AddressedCounts } from "#shared/host/systemNotifications.ts";
import { createTeam, exchangeRecords, joinTeam, openInvitation } from "../support/team/team.ts";

/** A user whose colleague acts, and what was shown to the user. */
async function scene() {
  const { admin: ada } = await createTeam();
  const bea = await joinTeam(ada, await openInvitation(ada), "Bea");
  await exchangeRecords(ada, bea);
  const [one, other] = [await ada.annotate(), await ada.annotate({ kind: "question" })];
  await exchangeRecords(ada, bea);
  const shown: (readonly [AddressedCounts, string])[] = [];
  const state = { isAway: true, wasRead: false };
  const watch = () =>
    new AddressedRecordWatcher(ada.ledger, {
      me: () => ada.me?.member,
      wasRead: () => state.wasRead,
      isAway: () => state.isAway,
      show: (counts, thread) => shown.push([counts, thread]),
    });
  const reply = async (on: string) => {
    await bea.commit(replyToThreadAct(bea.ledger, bea.me, on, "And?"));
    await exchangeRecords(ada, bea);
  };
  return { ada, bea, one, other, shown, state, watch, reply };
}

const counts = (reply: number, assignment = 0) => ({ reply, mention: 0, assignment });

// The time of records is their own.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("What arrives while the user is away is shown together, with the newest note; what was here before is not news", async () => {
  const { ada, bea, one, other, shown, watch, reply } = await scene();
  await reply(one);
  const watcher = watch();
  await reply(one);
  await reply(other);
  await bea.commit(assignAct(bea.ledger, bea.me, other, ada.me!.member));
  await exchangeRecords(ada, bea);
  expect(shown).toEqual([]);
  vi.runAllTimers();
  expect(shown).toEqual([[counts(2, 1), other]]);
  await reply(one);
  vi.runAllTimers();
  // Until the user is back, a notification replaces the last one, and counts what that was about, too.
  expect(shown.at(-1)).toEqual([counts(3, 1), one]);
  watcher.close();
  await reply(one);
  vi.runAllTimers();
  expect(shown).toHaveLength(2);
});

test("Nothing is shown of what arrives in sight of the user, or was read here, or after which the user comes back", async () => {
  const { one, shown, state, watch, reply } = await scene();
  const watcher = watch();
  state.isAway = false;
  await reply(one);
  vi.runAllTimers();
  state.isAway = true;
  state.wasRead = true;
  await reply(one);
  vi.runAllTimers();
  state.wasRead = false;
  await reply(one);
  watcher.returned();
  vi.runAllTimers();
  await reply(one);
  state.isAway = false;
  vi.runAllTimers();
  expect(shown).toEqual([]);
  state.isAway = true;
  await reply(one);
  vi.runAllTimers();
  expect(shown).toEqual([[counts(1), one]]);
});

test("The words of a notification are counts of kinds, and nothing else", () => {
  expect(describeAddressedCounts({ reply: 1, mention: 0, assignment: 0 })).toBe("A reply to a note of yours");
  expect(describeAddressedCounts({ reply: 2, mention: 1, assignment: 3 })).toBe(
    "2 replies to notes of yours\nA mention of you\n3 notes assigned to you",
  );
});

import { describe, expect, test } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { addMeetingAct } from "#shared/acts/negotiation/meetings.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { findCloseOfLastMeetingDay } from "#shared/ledger/since/closeOfMeetingDay.ts";
import { createBeforeMomentPredicate, createSinceLook, type SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { collectSinceReport } from "#shared/ledger/since/sinceReport.ts";
import type { PositionBody } from "#shared/records/kinds/position.ts";
import { withoutRecordBody } from "#shared/records/validator.ts";
import {
  createTeam,
  createTeamOfTwo,
  exchangeRecords,
  unwrapOutcome,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const lookAt = (person: Person, at = new Date()) => createSinceLook(person.ledger, at.toISOString());
const notesSince = ({ ledger }: Person, moment: SinceMoment) =>
  collectSinceReport(ledger, { moment, reader: null }).notes.map(({ thread, changes, isLate }) => [
    thread.annotation.comment,
    changes.join(),
    isLate,
  ]);

async function position(who: Person, more: Partial<PositionBody> = {}): Promise<string> {
  const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
  const delegation = { name: "Kenya", kind: "state", code: "KEN" } as const;
  const body = unwrapOutcome(makePositionBody(who.ledger, who.me, { anchor, delegation, stance: "supports", ...more }));
  return (await who.commit(makeAct({ type: "position", body })))[0]!.key;
}

describe("A look", () => {
  test("keeps what was here, and nothing that arrives later, in one run for each device", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const look = lookAt(admin);
    expect(look.segments).toHaveLength(2);
    const isBefore = createBeforeMomentPredicate(admin.ledger, look);
    expect([...admin.held.values()].every((each) => isBefore(each))).toBe(true);
    await bea.annotate({ comment: "Later" });
    admin.take(bea.held.values());
    expect(notesSince(admin, look)).toEqual([["Later", "new", false]]);
  });

  test("does not count what was missing in the middle of a chain, or had no body, once it arrives", async () => {
    const { admin, bea } = await createTeamOfTwo();
    await exchangeRecords(admin, bea);
    const before = new Set(bea.held.keys());
    for (const comment of ["One", "Two", "Three", "Four"]) await bea.annotate({ comment });
    const [one, two, three, four] = [...bea.held.values()].filter(({ key }) => !before.has(key));
    admin.take([one!, withoutRecordBody(two!), four!]);
    // Records have distinct times, which may run ahead of the clock by some ms.
    const look = lookAt(admin, new Date(Date.now() + 1000));
    admin.take([two!, three!]);
    expect(notesSince(admin, look)).toEqual([
      ["Two", "new", true],
      ["Three", "new", true],
    ]);
  });

  test("survives being stored", async () => {
    const { admin } = await createTeam();
    const look = lookAt(admin);
    await admin.annotate({ comment: "New" });
    expect(notesSince(admin, JSON.parse(JSON.stringify(look)) as SinceMoment)).toEqual([["New", "new", false]]);
  });
});

describe("A time", () => {
  test("is compared with the times that devices claim, so that late arrivals are not in it", async () => {
    const { admin, bea } = await createTeamOfTwo();
    await bea.annotate({ comment: "Offline" });
    const at = new Date(Date.now() + 60_000).toISOString();
    admin.take(bea.held.values());
    expect(notesSince(admin, { kind: "time", at })).toEqual([]);
  });
});

describe("What happened to a note", () => {
  test("is told net, and not at all if it is as it was", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate({ comment: "Here" });
    const look = lookAt(admin);
    await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled"));
    expect(notesSince(admin, look)).toEqual([["Here", "resolved", false]]);
    await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "open"));
    expect(notesSince(admin, look)).toEqual([]);
  });

  test("is not new because an earlier version of it was erased", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate({ comment: "First" });
    const look = lookAt(admin);
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, note, { comment: "Second" }));
    await admin.commit(eraseAct(admin.ledger, admin.me, note, "former"));
    expect(admin.ledger.record(note)!.state).toBe("missing");
    expect(notesSince(admin, look)).toEqual([]);
  });
});

describe("A position that was corrected", () => {
  test("is told as a correction, not as a reversal, with what was noted before", async () => {
    const { admin } = await createTeam();
    const id = await position(admin);
    const look = lookAt(admin);
    const { body, heads } = { ...admin.ledger.record(id)!, heads: [id] };
    await admin.commitRaw("position", { ...(body as object), stance: "opposes" }, id, heads);
    const { positions } = collectSinceReport(admin.ledger, { moment: look, reader: null });
    expect(positions.map(({ kind, now, was }) => [kind, now, was])).toEqual([["corrected", ["opposes"], ["supports"]]]);
  });

  test("is not told by an audience that may not know its earlier version", async () => {
    const { admin } = await createTeam();
    const id = await position(admin, { confidentiality: "informals" });
    const look = lookAt(admin);
    const { body } = admin.ledger.record(id)!;
    await admin.commitRaw("position", { ...(body as object), stance: "opposes", confidentiality: "team" }, id, [id]);
    const filter = {
      mayMention: () => true,
      mayDate: (entry: object) => !JSON.stringify(entry).includes("informals"),
      assignments: true,
      talk: true,
    };
    expect(collectSinceReport(admin.ledger, { moment: look, reader: null, filter }).positions).toEqual([]);
  });
});

describe("The close of the last meeting day", () => {
  const now = "2026-11-30T07:00:00";
  const closeOf = ({ ledger }: Person) => findCloseOfLastMeetingDay(ledger, now);

  test("is unknown without a meeting or a position", async () => {
    expect(closeOf((await createTeam()).admin)).toBeNull();
  });

  test("is just after the last position that was heard in a meeting of the last day before today", async () => {
    const { admin } = await createTeam();
    const meet = async (date: string) =>
      (
        await admin.commit(
          addMeetingAct(admin.ledger, admin.me, { date, name: `Meeting of ${date}`, track: "plenary" }),
        )
      )[0]!.key;
    await meet("2026-11-30");
    const meeting = await meet("2026-11-27");
    const end = closeOf(admin);
    expect(new Date(end!.at)).toEqual(new Date("2026-11-28T00:00:00"));
    await position(admin, { at: "2026-11-27T17:45:00", meeting });
    await position(admin, { at: "2026-11-27T23:30:00" });
    await position(admin, { at: "2026-11-30T06:00:00" });
    expect(new Date(closeOf(admin)!.at)).toEqual(new Date("2026-11-27T17:45:00.001"));
    await position(admin, { at: "2026-11-29T16:00:00" });
    expect(new Date(closeOf(admin)!.at)).toEqual(new Date("2026-11-29T16:00:00.001"));
  });
});

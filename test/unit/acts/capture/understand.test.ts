import { beforeAll, describe, expect, it } from "vitest";
import { retractPositionAct } from "#shared/acts/negotiation/positions.ts";
import { addMeetingAct, setTracksAct, suggestNextMeeting } from "#shared/acts/negotiation/meetings.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { combineActs } from "#shared/acts/act.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { interpretCaptureLine, type CaptureLineContext } from "#shared/acts/capture/interpretCaptureLine.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { groupPositionsByProvision } from "#shared/ledger/placement/entryValidityInText.ts";
import {
  delegationProjection,
  meetingProjection,
  positionProjection,
  proposalProjection,
  statusProjection,
} from "#shared/ledger/store/projections.ts";
import { ledgerSubjectOfDelegation, ledgerSubjectOfStatus } from "#shared/records/ledgerSubjects.ts";
import { Random } from "#test/support/random.ts";
import {
  admitJoinedMembers,
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";
import { LINES } from "./lines.ts";

let admin: Person;
let bea: Person;
let rita: Person;

beforeAll(async () => {
  ({ admin } = await createTeam());
  bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  rita = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
  await exchangeRecords(admin, bea, rita);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, bea, rita);
});

const room = (who: Person, meeting?: CaptureLineContext["meeting"]): CaptureLineContext => ({
  ledger: who.ledger,
  me: who.me,
  first: who.keys[0],
  text: { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT },
  here: SMALL_DRAFT.provisions.findIndex(({ eId }) => eId === "art_2__para_1"),
  meeting,
});
const capture = (who: Person, typed: string, meeting?: CaptureLineContext["meeting"]) => {
  const { act, faults } = interpretCaptureLine(room(who, meeting), typed);
  if (!act) throw new RangeError(JSON.stringify(faults));
  return who.commit(act);
};
const faultsOf = (who: Person, typed: string) =>
  interpretCaptureLine(room(who), typed).faults.map(
    ({ from, to, refusal }) => `${typed.slice(from, to)}: ${refusal.code}`,
  );
const indexOf = (provision: string) => SMALL_DRAFT.provisions.findIndex(({ eId }) => eId === provision);
const heldAt = (who: Person, provision: string, before?: ReturnType<typeof groupPositionsByProvision>) =>
  groupPositionsByProvision(who.ledger, SMALL_DRAFT_ID, before).get(indexOf(provision));
const stands = (who: Person, provision: string) =>
  heldAt(who, provision)?.stands.map(({ key, positions, conflict }) => [
    key,
    positions.map(({ body }) => body.stance).join(" "),
    conflict,
  ]);

describe("A part of a line that a role may not say", () => {
  it("is marked at its position in the line", () => {
    expect(faultsOf(bea, "2(1) CAN + !agreed")).toEqual(["!agreed: may.lead-only"]);
    expect(faultsOf(rita, "2(1) CAN + / MEX - !agreed")).toEqual([
      "CAN +: may.reader",
      "MEX -: may.reader",
      "!agreed: may.lead-only",
    ]);
    expect(faultsOf(rita, "2(1)")).toEqual([]);
  });
});

describe("A line in a room", () => {
  it("is about the provision at the caret if it names none", () => {
    expect(interpretCaptureLine(room(bea), "CAN +").provision).toBe(room(bea).here);
    expect(interpretCaptureLine(room(bea), "1").provision).not.toBe(room(bea).here);
    expect(interpretCaptureLine(room(bea), "1").act).toBeNull();
  });

  it("shows who will see it before it is entered: from the line, the track, or the meeting", () => {
    const label = (typed: string, meeting?: CaptureLineContext["meeting"]) =>
      interpretCaptureLine(room(bea, meeting), typed).circumstances.confidentiality;
    const body = { date: "2026-11-25", name: "1st", track: "plenary", confidentiality: "public" } as const;
    const meeting = { id: "a".repeat(64), author: "b", at: "", body };
    expect([label("CAN +"), label("CAN + @informals"), label("CAN + @informals #team")]).toEqual([
      "team",
      "informals",
      "team",
    ]);
    expect([label("CAN +", meeting), label("CAN + @inf", meeting)]).toEqual(["public", "informals"]);
  });

  it("is refused as a whole if a part of it is wrong", () => {
    expect(faultsOf(bea, '2(1) CAN + / MEX "no such" > "x"')).toEqual(['"no such": anchor.words-none']);
    expect(faultsOf(bea, "2(1) @informals")).toEqual(["@informals: capture.nothing"]);
    for (const said of ["Norway proposes", "NOR >", 'NOR "necessary" >', "CAN + / NOR > "])
      expect(faultsOf(bea, `2(1) ${said}`), said).toHaveLength(1);
    expect(faultsOf(bea, "2(1) Norway proposes")).toEqual(["Norway proposes: capture.no-proposal"]);
    expect(faultsOf(bea, "2(1) Norway proposes // to merge it with 3")).toEqual([]);
    expect(faultsOf(bea, "77 CAN +")).toEqual(["77: address.none"]);
  });

  it("never makes the parser throw", () => {
    const random = new Random(20260414);
    for (let n = 0; n < 600; n++) {
      const [one, other] = [random.pick(LINES)[0], random.pick(LINES)[0]];
      const typed = one.slice(0, random.below(one.length + 1)) + other.slice(random.below(other.length + 1));
      const { faults } = interpretCaptureLine(room(random.pick([admin, bea, rita])), typed);
      for (const { from, to } of faults) expect(0 <= from && from <= to && to <= typed.length, typed).toBe(true);
    }
  });
});

describe("The ledger of positions", () => {
  it("lists positions by provision and by delegation, the one heard last first", async () => {
    await capture(bea, "1 CAN NZ +");
    await capture(bea, "1 CAN -");
    expect(stands(bea, "art_1")).toEqual([
      ["state:CAN", "opposes supports", false],
      ["state:NZL", "supports", false],
    ]);
    await capture(bea, "2(1) CAN ?");
    const canada = bea.ledger.all(delegationProjection).find(({ id }) => id === ledgerSubjectOfDelegation("state:CAN"));
    expect(canada?.positions.map(({ body }) => [body.anchor.provision, body.stance])).toEqual([
      ["art_1", "supports"],
      ["art_1", "opposes"],
      ["art_2__para_1", "flexible"],
    ]);
  });

  it("shows what two members noted of one sitting while offline, and keeps what did not change", async () => {
    await capture(bea, "2(1) CHL +");
    const before = groupPositionsByProvision(bea.ledger, SMALL_DRAFT_ID);
    await exchangeRecords(admin, bea);
    await capture(admin, "2(1) CHL -");
    expect(heldAt(bea, "art_2__para_1", before)).toBe(before.get(indexOf("art_2__para_1")));
    await exchangeRecords(admin, bea);
    expect(stands(bea, "art_2__para_1")).toContainEqual(["state:CHL", "opposes supports", true]);
    expect(heldAt(bea, "art_1", before)).toBe(before.get(indexOf("art_1")));
    expect(heldAt(bea, "art_2__para_1", before)).not.toBe(before.get(indexOf("art_2__para_1")));
  });

  it("derives no aligned position from one on certain words only, or from one that was noted differently", async () => {
    await capture(bea, '2(1) SWE + "necessary"');
    expect(faultsOf(bea, "2(1) FIN with SWE")).toEqual(["FIN with SWE: capture.aligning"]);
    expect(faultsOf(bea, "2(1) FIN with CHL")).toEqual(["FIN with CHL: capture.aligning"]);
  });

  it("is the same in any order of the records", () => {
    const all = [...bea.held.values()];
    const random = new Random(7);
    for (let n = 0; n < 3; n++) {
      const ledger = new Ledger(bea.ledger.dossier);
      for (const each of random.shuffle(all)) ledger.add([each]);
      expect(groupPositionsByProvision(ledger, SMALL_DRAFT_ID)).toEqual(
        groupPositionsByProvision(bea.ledger, SMALL_DRAFT_ID),
      );
      expect(ledger.all(delegationProjection)).toEqual(bea.ledger.all(delegationProjection));
      expect(ledger.tracks).toEqual(bea.ledger.tracks);
    }
  });

  it("loses a position that its author takes back, or undoes with the rest of the line", async () => {
    const records = await capture(bea, '2(1) PER "necessary" > "useful"');
    expect(bea.ledger.all(proposalProjection).map(({ body }) => body.proposers[0]?.code)).toEqual(["PER"]);
    expect(bea.ledger.get(positionProjection, records[1]!.key)?.body.proposal).toBe(records[0]!.key);
    await bea.commit(undoRecordsAct(bea.ledger, bea.me, records));
    expect(bea.ledger.all(proposalProjection)).toEqual([]);
    expect(stands(bea, "art_2__para_1")).not.toContainEqual(expect.arrayContaining(["state:PER"]));
    const [known] = await capture(bea, "1 PER +");
    expect(retractPositionAct(admin.ledger, admin.me, known!.key)).toMatchObject({ code: "position.unknown" });
    await exchangeRecords(admin, bea);
    expect(retractPositionAct(admin.ledger, admin.me, known!.key)).toMatchObject({ code: "position.other" });
    await bea.commit(retractPositionAct(bea.ledger, bea.me, known!.key));
    expect(bea.ledger.get(positionProjection, known!.key)).toBeUndefined();
  });
});

describe("The dossier's meetings and tracks", () => {
  it("belong to a position: a meeting has the confidentiality of its track, and the next meeting is guessed", async () => {
    const listed = unwrapOutcome(setTracksAct(bea.ledger, bea.me, [{ name: "friends", confidentiality: "chatham" }]));
    await bea.commit(listed);
    const [records] = await bea.commit(
      addMeetingAct(bea.ledger, bea.me, { date: "2026-11-25", name: " 10th meeting ", track: "friends" }),
    );
    const meeting = bea.ledger.get(meetingProjection, records!.key)!;
    expect(meeting.body).toEqual({
      date: "2026-11-25",
      name: "10th meeting",
      track: "friends",
      confidentiality: "chatham",
    });
    expect(suggestNextMeeting(meeting)).toEqual({ name: "11th meeting", track: "friends" });
    expect(suggestNextMeeting(undefined)).toEqual({ name: "" });
    expect(faultsOf(bea, "CAN + @informals")).toEqual(["@informals: capture.track"]);
    expect(
      setTracksAct(bea.ledger, bea.me, [...bea.ledger.tracks, { name: "Friends", confidentiality: "team" }]),
    ).toMatchObject({ code: "tracks.twice" });
    expect(addMeetingAct(rita.ledger, rita.me, { date: "2026-11-25", name: "x" })).toMatchObject({
      code: "may.reader",
    });
  });

  it("keep every track of two lists that were changed while offline, and the stricter label", async () => {
    await exchangeRecords(admin, bea);
    await admin.commit(setTracksAct(admin.ledger, admin.me, [{ name: "friends", confidentiality: "informals" }]));
    await bea.commit(
      setTracksAct(bea.ledger, bea.me, [...bea.ledger.tracks, { name: "plenary", confidentiality: "team" }]),
    );
    await exchangeRecords(admin, bea);
    expect([...bea.ledger.tracks].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: "friends", confidentiality: "informals" },
      { name: "plenary", confidentiality: "team" },
    ]);
    expect(admin.ledger.tracks).toEqual(bea.ledger.tracks);
  });

  it("belong to a status, too", async () => {
    await exchangeRecords(admin, bea);
    const meeting = bea.ledger.all(meetingProjection)[0]!;
    await capture(admin, "1 !agreed #team // as read out", meeting);
    expect(
      admin.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_1"))?.said[0]?.body,
    ).toMatchObject({
      status: "agreed",
      meeting: meeting.id,
      note: "as read out",
    });
    const [name] = [{ draft: SMALL_DRAFT_ID, provision: "art_1" }];
    await admin.commit(
      combineActs(
        unwrapOutcome(setProvisionStatusAct(admin.ledger, admin.me, admin.keys[0], [name!], { status: "pending" })),
      ),
    );
    expect(interpretCaptureLine(room(admin), "1 !reopened").act).not.toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { addMeetingAct } from "#shared/acts/negotiation/meetings.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct, editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { makeAct } from "#shared/acts/act.ts";
import { gateCoverageStatements } from "#shared/publish/gate/coverageStatements.ts";
import {
  groupStatementsByDayAndMeeting,
  filterDailyCoverage,
  type DayCoverage,
  type DailyCoverageTypeParams,
} from "#shared/ledger/queries/dailyCoverage.ts";
import { listAllDailyCoverageStatements } from "#shared/ledger/queries/dailyCoverageStatements.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const utcDay = (at: string) => at.slice(0, 10);
const DAYS = ["2026-02-03", "2026-02-04"];
const PROVISIONS = SMALL_DRAFT.provisions.map(({ eId }) => eId);

interface Circumstances {
  readonly provision: string;
  readonly meeting?: string | undefined;
  readonly confidentiality: Confidentiality;
  readonly word: string;
}

const meet = async (person: Person, name: string, date: string, confidentiality: Confidentiality = "team") =>
  (await person.commit(addMeetingAct(person.ledger, person.me, { name, date, confidentiality })))[0]!.key;

/** Adds an entry of this kind whose words tell what it is. */
async function say(person: Person, what: "position" | "wording" | "status" | "note", on: Circumstances): Promise<void> {
  const { provision, meeting, confidentiality, word } = on;
  const anchor = { draft: SMALL_DRAFT_ID, provision };
  const where = { confidentiality, ...(meeting && { meeting }) };
  if (what === "note") return void (await person.annotate({ anchor, comment: word, ...where }));
  if (what === "wording") {
    const input = { anchor, wording: { new: word }, comment: word, form: "floor" as const, ...where };
    return void (await person.commit(proposeWordingAct(person.ledger, person.me, input)));
  }
  if (what === "status") {
    const status = PROVISION_STATUSES[word.length % PROVISION_STATUSES.length]!;
    const places = [{ draft: SMALL_DRAFT_ID, provision }];
    return void (await person.commit(
      setProvisionStatusAct(person.ledger, person.me, person.first, places, { status, note: word, ...where }),
    ));
  }
  const delegation = { name: `<of ${word}>`, kind: "other" as const };
  const input = { anchor, delegation, stance: "reserves" as const, comment: word, ...where };
  await person.commit(
    makeAct({ type: "position", body: unwrapOutcome(makePositionBody(person.ledger, person.me, input)) }),
  );
}

/** Creates a dossier with random entries: in two meetings, in an informal one, and outside any meeting. */
async function talk(seed: number): Promise<{ admin: Person; words: readonly Circumstances[] }> {
  const random = new Random(seed);
  const { admin } = await createTeam(SMALL_DRAFT, () => new Date(`${random.pick(DAYS)}T10:00:00Z`));
  const meetings = [
    await meet(admin, "5th meeting", DAYS[0]!),
    await meet(admin, "6th meeting", DAYS[1]!),
    await meet(admin, "Informals", DAYS[1]!, "informals"),
    await meet(admin, "Retreat", DAYS[1]!, "chatham"),
    undefined,
  ];
  const words: Circumstances[] = [];
  for (let n = 0; n < 24; n++) {
    const on: Circumstances = {
      provision: random.pick(PROVISIONS),
      meeting: random.pick(meetings),
      confidentiality: random.pick(CONFIDENTIALITY_LABELS),
      word: `<word ${n}>${"!".repeat(random.below(7))}`,
    };
    await say(admin, random.pick(["position", "wording", "status", "note"] as const), on);
    words.push(on);
  }
  return { admin, words };
}

/** Returns what an entry says, without other entries on its provision. */
const own = (of: object) => JSON.stringify({ ...of, entry: null });

/** Returns everything in a coverage, with its place. */
function flat<F extends DailyCoverageTypeParams>(days: readonly DayCoverage<F>[]) {
  return days.flatMap(({ date, sittings }) =>
    sittings.flatMap(({ meeting, provisions }) =>
      provisions.flatMap((each) =>
        [...each.statuses, ...each.positions.flatMap(({ said }) => said), ...each.wordings, ...each.notes].map(
          (said) => ({
            date,
            meeting: meeting?.id,
            provision: each.draft!.provisions[each.provision]!.eId,
            said,
          }),
        ),
      ),
    ),
  );
}

describe("The coverage of a dossier", () => {
  it("lists everything once: in its meeting, or on its day, at its provision in reading order", async () => {
    for (const seed of [1, 2, 3]) {
      const { admin, words } = await talk(seed);
      const { ledger } = admin;
      const all = listAllDailyCoverageStatements(ledger);
      const days = groupStatementsByDayAndMeeting(ledger, all, utcDay);
      const there = flat(days);
      expect(new Set(there.map(({ said }) => said))).toEqual(new Set(all));
      expect(there).toHaveLength(all.length);
      for (const { word, provision, meeting } of words) {
        const found = there.filter(({ said }) => own(said.of).includes(`"${word}"`));
        expect(found.map((each) => [each.provision, each.meeting])).toEqual([[provision, meeting]]);
      }
      for (const { date, meeting, said } of there) {
        expect(date).toBe(meeting ? ledger.get(meetingProjection, meeting)!.body.date : utcDay(said.at!));
      }
      expect(days.map(({ date }) => date)).toEqual(DAYS);
      for (const { provisions } of days.flatMap(({ sittings }) => sittings)) {
        const order = provisions.map(({ provision }) => provision);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }
    }
  });

  it("groups what a delegation said of a provision, and lists a day's meetings before the rest of it", async () => {
    const { admin } = await createTeam(SMALL_DRAFT, () => new Date("2026-02-03T10:00:00Z"));
    const meeting = await meet(admin, "5th meeting", DAYS[0]!);
    for (const [word, where] of [
      ["a", meeting],
      ["b", meeting],
      ["a", meeting],
      ["c", undefined],
    ] as const) {
      await say(admin, "position", { provision: "art_1", meeting: where, confidentiality: "team", word });
    }
    const [day] = groupStatementsByDayAndMeeting(admin.ledger, listAllDailyCoverageStatements(admin.ledger), utcDay);
    expect(day!.sittings.map((sitting) => sitting.meeting?.body.name)).toEqual(["5th meeting", undefined]);
    const { positions } = day!.sittings[0]!.provisions[0]!;
    expect(positions.map(({ delegation, said }) => [delegation?.name, said.length])).toEqual([
      ["<of a>", 2],
      ["<of b>", 1],
    ]);
  });

  it("keeps each status that a provision had", async () => {
    const { admin } = await createTeam();
    for (const word of ["!", "!!", "!!!"]) {
      await say(admin, "status", { provision: "art_1", confidentiality: "team", word });
    }
    const said = flat(
      groupStatementsByDayAndMeeting(admin.ledger, listAllDailyCoverageStatements(admin.ledger), utcDay),
    ).map(({ said }) => said);
    expect(said.map((each) => each.what === "status" && each.of.body.note)).toEqual(["!", "!!", "!!!"]);
  });

  it("has floor text in each of its states, at its time", async () => {
    const { admin } = await createTeam();
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const [first, ...later] = ["09:00", "09:05", "09:10"].map((time) => ({
      anchor,
      wording: { old: "", new: `As at ${time}.` },
      form: "floor" as const,
      at: `2026-02-03T${time}:00Z`,
    }));
    const [records] = await admin.commit(proposeWordingAct(admin.ledger, admin.me, first!));
    for (const state of later) await admin.commit(editProposalAct(admin.ledger, admin.me, records!.key, state));
    const [day] = groupStatementsByDayAndMeeting(admin.ledger, listAllDailyCoverageStatements(admin.ledger), utcDay);
    const { wordings } = day!.sittings[0]!.provisions[0]!;
    expect(wordings.map(({ at, of }) => [at, of.body.wording.new])).toEqual(
      [first!, ...later].map(({ at, wording }) => [at, wording.new]),
    );
  });

  it("is limited to one day or one meeting if asked to", async () => {
    const { admin } = await talk(4);
    const days = groupStatementsByDayAndMeeting(admin.ledger, listAllDailyCoverageStatements(admin.ledger), utcDay);
    const [meeting] = admin.ledger.all(meetingProjection);
    expect(filterDailyCoverage(days, { date: DAYS[0] })).toEqual(days.filter(({ date }) => date === DAYS[0]));
    expect(flat(filterDailyCoverage(days, { meeting: meeting!.id }))).toEqual(
      flat(days).filter((each) => each.meeting === meeting!.id),
    );
    expect(filterDailyCoverage(days, { date: "2020-01-01" })).toEqual([]);
    expect(filterDailyCoverage(days, {})).toEqual(days);
  });
});

describe("The coverage for an audience", () => {
  it("contains nothing that the audience may not have, and no time or meeting that it may not know", async () => {
    for (const seed of [5, 6, 7]) {
      const { admin, words } = await talk(seed);
      const { ledger } = admin;
      for (const audience of ["public", "team"] as const) {
        for (const informals of audience === "team" ? [true, false] : [false]) {
          const { shown, withheld } = gateCoverageStatements(ledger, { audience, informals, authors: "none" });
          const there = flat(groupStatementsByDayAndMeeting(ledger, shown, utcDay));
          expect(shown.length + withheld.team + withheld.informals).toBe(listAllDailyCoverageStatements(ledger).length);
          const out = JSON.stringify(there.map(({ said }) => said.of));
          expect(out).not.toMatch(/Retreat/);
          if (!informals) expect(out).not.toMatch(/"Informals"/);
          for (const { word, confidentiality } of words) {
            const hidden = audience === "public" ? ["team", "informals"] : informals ? [] : ["informals"];
            if (hidden.includes(confidentiality)) expect(out).not.toContain(`"${word}"`);
            if (confidentiality === "chatham") expect(out).not.toContain(`<of ${word}>`);
          }
          const name = (key: string | undefined) => key && ledger.get(meetingProjection, key)!.body.name;
          for (const { date, meeting, said } of there) {
            if (said.at === null || audience === "public") expect([date, meeting]).toEqual([null, undefined]);
            if (!informals) expect(name(meeting)).not.toBe("Informals");
            expect(name(meeting)).not.toBe("Retreat");
          }
        }
      }
    }
  });

  it("treats a former status as confidentially as a current one", async () => {
    const { admin } = await createTeam();
    await say(admin, "status", { provision: "art_1", confidentiality: "public", word: "first" });
    await say(admin, "status", { provision: "art_1", confidentiality: "informals", word: "second" });
    const asked = { audience: "team", authors: "none" } as const;
    expect(gateCoverageStatements(admin.ledger, { ...asked, informals: false })).toEqual({
      shown: [],
      withheld: { team: 0, informals: 2 },
    });
    const { shown } = gateCoverageStatements(admin.ledger, { ...asked, informals: true });
    expect(shown.map((each) => each.what === "status" && [each.of.words, each.of.note])).toEqual([
      [[PROVISION_STATUSES[5]], "first"],
      [[PROVISION_STATUSES[6]], "second"],
    ]);
  });
});

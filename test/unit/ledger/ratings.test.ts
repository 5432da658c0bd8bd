import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { redactForBlindRound } from "#shared/ledger/store/blindRedaction.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { blindRatingRoundProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import {
  measureRaterAgreement,
  ratingSpreadOf,
  listThreadsWithDifferingRatings,
} from "#shared/ledger/queries/raterAgreement.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, joinTeam, exchangeRecords, openInvitation, type Person } from "#test/support/team/team.ts";

const GRADES: readonly SeverityGrade[] = [1, 2, 3, 4];

const rated = (person: Person, on: string, provisional: SeverityGrade) =>
  person.commit(rateThreadAct(person.ledger, person.me, on, { provisional }));
const agreed = (person: Person, on: string, grade: SeverityGrade | null, reason?: string) =>
  person.commit(setAgreedSeverityAct(person.ledger, person.me, on, grade, reason));
const blind = (person: Person, on = true) => person.commit(setBlindRoundAct(person.ledger, person.me, on));
const round = ({ ledger }: Person) => ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER);

/** Creates the administrator, who is a lead, with a second lead and an observer. */
async function three() {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin, "lead"), "Bea");
  const cy = await joinTeam(admin, await openInvitation(admin), "Cy");
  await exchangeRecords(admin, bea, cy);
  return { admin, bea, cy };
}

describe("A level agreed on", () => {
  it("is listed beside the ratings and changes neither them nor their summary", async () => {
    const { admin, bea, cy } = await three();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea, cy);
    await rated(admin, on, 4);
    await rated(bea, on, 2);
    await exchangeRecords(admin, bea, cy);
    const before = admin.ledger.get(threadProjection, on)!;
    await agreed(bea, on, 3, "The court is named in 17.");
    await exchangeRecords(admin, bea, cy);
    const { agreed: found, ...rest } = cy.ledger.get(threadProjection, on)!;
    expect({ ...rest, agreed: null }).toEqual(before);
    expect(found).toMatchObject({
      grade: 3,
      said: [{ grade: 3, member: bea.me!.member, reason: "The court is named in 17." }],
    });
  });

  it("is set by a lead or the author; anybody else's counts for nobody", async () => {
    const { admin, cy } = await three();
    const on = await admin.annotate();
    await exchangeRecords(admin, cy);
    expect(setAgreedSeverityAct(cy.ledger, cy.me, on, 2)).toMatchObject({ code: "agree.other" });
    expect(setAgreedSeverityAct(cy.ledger, null, on, 2)).toMatchObject({ code: "may.no-member" });
    await cy.commitRaw("agreed", { annotation: on, grade: 2 }, `agreed/${on}`);
    await admin.commitRaw("agreed", { annotation: on, grade: 2 }, `resolution/${on}`);
    await exchangeRecords(admin, cy);
    expect(admin.ledger.get(threadProjection, on)!.agreed).toBeNull();
    expect(admin.ledger.counts.aside).toBe(2);
    const own = await cy.annotate();
    await agreed(cy, own, 1);
    await exchangeRecords(admin, cy);
    expect(admin.ledger.get(threadProjection, own)!.agreed!.grade).toBe(1);
  });

  it("is for risks and omissions only, and its reason has a length limit", async () => {
    const { admin } = await three();
    const question = await admin.annotate({ kind: "question" });
    expect(setAgreedSeverityAct(admin.ledger, admin.me, question, 2)).toMatchObject({ code: "rating.kind" });
    const risk = await admin.annotate();
    expect(setAgreedSeverityAct(admin.ledger, admin.me, risk, 2, "x".repeat(2001))).toMatchObject({
      code: "agree.reason",
    });
    expect(setAgreedSeverityAct(admin.ledger, admin.me, risk, null)).toMatchObject({ code: "agree.none" });
  });

  it("shows both of two that leads set independently, until one sets it again; is taken back, also by undoing", async () => {
    const { admin, bea } = await three();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    await agreed(admin, on, 3);
    await agreed(bea, on, 4);
    await exchangeRecords(admin, bea);
    const apart = admin.ledger.get(threadProjection, on)!.agreed!;
    expect(apart.grade).toBeNull();
    expect(apart.said.map(({ grade }) => grade).sort()).toEqual([3, 4]);
    expect(bea.ledger.get(threadProjection, on)).toEqual(admin.ledger.get(threadProjection, on));
    const again = await agreed(bea, on, 4);
    expect(bea.ledger.get(threadProjection, on)!.agreed).toMatchObject({ grade: 4, said: [{}] });
    await agreed(bea, on, null);
    expect(bea.ledger.get(threadProjection, on)!.agreed).toBeNull();
    const last = await agreed(bea, on, 2);
    await bea.commit(undoRecordsAct(bea.ledger, bea.me, last));
    expect(bea.ledger.get(threadProjection, on)!.agreed).toBeNull();
    expect(again[0]!.record.after).toHaveLength(2);
  });

  it("keeps the note beneath it from being undone", async () => {
    const { admin, bea } = await three();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    await agreed(bea, on, 4);
    await exchangeRecords(admin, bea);
    expect(undoRecordsAct(admin.ledger, admin.me, [admin.held.get(on)!])).toMatchObject({ code: "undo.answered" });
  });
});

describe("A blind round", () => {
  it("is begun and ended by a lead; while one of two leads says blind, it is blind", async () => {
    const { admin, bea, cy } = await three();
    expect(setBlindRoundAct(cy.ledger, cy.me, true)).toMatchObject({ code: "may.lead-only" });
    expect(setBlindRoundAct(admin.ledger, admin.me, false)).toMatchObject({ code: "round.already" });
    await cy.commitRaw("round", { blind: true }, "round/blind");
    await admin.commitRaw("round", { blind: true }, "round/other");
    await exchangeRecords(admin, bea, cy);
    expect(admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)).toBeUndefined();
    await blind(admin);
    expect(admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)).toMatchObject({
      blind: true,
      member: admin.me!.member,
    });
    await exchangeRecords(admin, bea);
    await blind(admin, false);
    await bea.commitRaw("round", { blind: true }, "round/blind", bea.ledger.heads("round|round/blind", "round"));
    await exchangeRecords(admin, bea);
    expect(admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)!.blind).toBe(true);
    expect(bea.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)).toEqual(
      admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER),
    );
    await blind(admin, false);
    expect(admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)!.blind).toBe(false);
  });

  it("hides others' ratings, their summary and the agreed level, until one has rated oneself", async () => {
    const { admin, bea } = await three();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    await rated(admin, on, 4);
    await agreed(admin, on, 3);
    await blind(admin);
    await exchangeRecords(admin, bea);
    const thread = bea.ledger.unredactedThread(on)!;
    const seen = redactForBlindRound(thread, bea.me!.member, round(bea));
    expect(bea.ledger.get(threadProjection, on)).toBe(seen);
    expect(bea.ledger.all(threadProjection)).toEqual([seen]);
    expect(bea.ledger.all(threadProjection)).toBe(bea.ledger.all(threadProjection));
    expect(seen).toMatchObject({ hidden: 1, ratings: [], agreed: null, severity: { state: "hidden" } });
    expect(seen.annotation).toBe(thread.annotation);
    expect(redactForBlindRound(thread, bea.me!.member, round(bea))).toBe(seen);
    // A member who has rated sees all ratings. Everyone does when the round is over.
    expect(redactForBlindRound(thread, admin.me!.member, round(bea))).toBe(thread);
    await rated(bea, on, 1);
    const mine = bea.ledger.get(threadProjection, on)!;
    expect(redactForBlindRound(mine, bea.me!.member, round(bea))).toBe(mine);
    expect(mine.ratings).toHaveLength(2);
    await blind(bea, false);
    expect(redactForBlindRound(thread, undefined, round(bea))).toBe(thread);
  });

  it("is recorded in the ledger as one entry that changes", async () => {
    const { admin } = await three();
    const seen: string[] = [];
    admin.ledger.subscribe(({ changed }) => seen.push(...changed));
    await blind(admin);
    expect(seen).toEqual(["round/blind"]);
  });
});

describe("The list of notes to discuss", () => {
  it("is ordered by how far the raters differ, without agreed or resolved ones", async () => {
    const { admin, bea, cy } = await three();
    const notes: string[] = [];
    for (let i = 0; i < 6; i++) notes.push(await admin.annotate({ comment: `Note ${i}` }));
    await exchangeRecords(admin, bea, cy);
    const [wide, grave, mild, same, done, over] = notes as [string, string, string, string, string, string];
    const given = { [wide]: [4, 1], [grave]: [4, 3], [mild]: [2, 1], [same]: [4, 4], [done]: [4, 1], [over]: [1, 3] };
    for (const [on, [one, other]] of Object.entries(given)) {
      await rated(admin, on, one as SeverityGrade);
      await rated(cy, on, other as SeverityGrade);
    }
    await exchangeRecords(admin, bea, cy);
    await agreed(bea, done, 3);
    await bea.commit(setResolutionAct(bea.ledger, bea.me, over, "settled"));
    expect(listThreadsWithDifferingRatings(bea.ledger.all(threadProjection)).map(({ id }) => id)).toEqual([
      wide,
      grave,
      mild,
    ]);
    expect(ratingSpreadOf(bea.ledger.get(threadProjection, wide)!)).toBe(3);
    expect(ratingSpreadOf(bea.ledger.get(threadProjection, same)!)).toBe(0);
  });

  it("has figures for the whole set, for the severity and each dimension", async () => {
    const { admin, bea, cy } = await three();
    const [one, two, alone] = [await admin.annotate(), await admin.annotate(), await admin.annotate()];
    await exchangeRecords(admin, bea, cy);
    const assess = (person: Person, on: string, scale: SeverityGrade | "unclear", scope: SeverityGrade) =>
      person.commit(rateThreadAct(person.ledger, person.me, on, { scale, scope }));
    await assess(admin, one, 1, 4);
    await assess(bea, one, 1, 3);
    await assess(admin, two, 4, 2);
    await assess(bea, two, "unclear", 2);
    await assess(cy, two, 4, 1);
    await rated(cy, alone, 2);
    await exchangeRecords(admin, bea, cy);
    const { severity, dimensions, raters, rated: count } = measureRaterAgreement(admin.ledger.all(threadProjection));
    expect([raters, count]).toEqual([3, 3]);
    expect(severity).toMatchObject({ units: 2, values: 5 });
    expect(dimensions.scale).toEqual({ alpha: 1, units: 2, values: 4 });
    expect(dimensions.scope).toMatchObject({ units: 2, values: 5 });
    expect(dimensions.likelihood).toEqual({ alpha: null, units: 0, values: 0 });
  });
});

describe("Any order of the records", () => {
  it("gives the same ratings, agreed levels and round, and the same objects while nothing changes", async () => {
    const people = Object.values(await three());
    const [admin] = people as [Person, ...Person[]];
    const random = new Random(11);
    for (let i = 0; i < 3; i++) await admin.annotate({ comment: `Note ${i}` });
    await exchangeRecords(...people);
    for (let turn = 0; turn < 30; turn++) {
      const person = random.pick(people);
      const { id, agreed: known } = random.pick(person.ledger.all(threadProjection));
      const what = random.below(6);
      const isLead = person.me!.role === "lead";
      if (what < 3 || !isLead) await rated(person, id, random.pick(GRADES));
      else if (what === 3) await blind(person, !round(person)?.blind);
      else await agreed(person, id, known && random.below(2) === 0 ? null : random.pick(GRADES));
      if (random.below(4) === 0) await exchangeRecords(...people);
    }
    await exchangeRecords(...people);
    const notes = admin.ledger.all(threadProjection);
    const said = admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER);
    expect(notes.some(({ agreed }) => agreed)).toBe(true);
    expect(notes.some(({ ratings }) => ratings.length === 3)).toBe(true);
    expect(said).toBeDefined();
    const records = [...admin.held.values()];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.integer({ min: 1, max: 9 }),
        (order, size) => {
          const ledger = new Ledger(admin.ledger.dossier);
          ledger.viewAs(() => admin.me!.member);
          for (let at = 0; at < order.length; at += size) ledger.add(order.slice(at, at + size));
          expect(ledger.all(threadProjection)).toEqual(notes);
          expect(ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)).toEqual(said);
        },
      ),
      { seed: 20261125, numRuns: 40 },
    );
    admin.take(records);
    expect(admin.ledger.all(threadProjection)).toBe(notes);
    expect(admin.ledger.get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)).toBe(said);
  });
});

import { describe, expect, it } from "vitest";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { noteHistoryOf } from "#shared/ledger/queries/noteHistory.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, joinTeam, exchangeRecords, openInvitation, type Person } from "#test/support/team/team.ts";

/** Creates two people whose clocks advance by a minute with every record. */
async function two() {
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 0, 12, 9, minutes++));
  const { admin } = await createTeam(undefined, now);
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea", now);
  await exchangeRecords(admin, bea);
  return { admin, bea };
}

const history = ({ ledger }: Person, id: string) => noteHistoryOf(ledger, ledger.get(threadProjection, id)!);
const steps = (person: Person, id: string) => history(person, id).map(({ what }) => what);

describe("A note's history", () => {
  it("lists everything that was said of the note, by whom, in the order of its times", async () => {
    const { admin, bea } = await two();
    const on = await admin.annotate({ comment: "First." });
    await exchangeRecords(admin, bea);
    await bea.commit(rateThreadAct(bea.ledger, bea.me, on, { provisional: 2 }));
    await bea.commit(rateThreadAct(bea.ledger, bea.me, on, { scale: 4 }));
    await admin.commit(
      editAnnotationAct(admin.ledger, admin.me, on, { comment: "Second.", confidentiality: "public" }),
    );
    await admin.commit(setAgreedSeverityAct(admin.ledger, admin.me, on, 3, "Both had a point."));
    await admin.commit(setAgreedSeverityAct(admin.ledger, admin.me, on, null));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, on, "settled", "Done."));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, on, "open"));
    await exchangeRecords(admin, bea);
    const all = history(bea, on);
    expect(all).toMatchObject([
      { what: "noted", member: admin.me!.member, body: { comment: "First." }, apart: false },
      { what: "rated", member: bea.me!.member, severity: { state: "provisional", grade: 2 } },
      { what: "rated", severity: { state: "assessed", grade: 4 } },
      { what: "changed", before: { comment: "First." }, body: { comment: "Second.", confidentiality: "public" } },
      { what: "agreed", grade: 3, reason: "Both had a point." },
      { what: "taken-back", of: "agreed" },
      { what: "settled", reason: "Done." },
      { what: "reopened", reason: "" },
    ]);
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort());
    expect(history(admin, on)).toEqual(all);
  });

  it("marks conflicting versions, and says what can no longer be read", async () => {
    const { admin } = await two();
    const on = await admin.annotate();
    const { heads, annotation } = admin.ledger.get(threadProjection, on)!;
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, on, { comment: "One" }));
    await admin.commitRaw("annotation", { ...annotation, comment: "Two" }, on, heads);
    expect(history(admin, on).map(({ apart }) => apart)).toEqual([false, true, true]);
    const [first] = admin.ledger.get(threadProjection, on)!.heads;
    await admin.commitRaw("erase", { target: first });
    expect(steps(admin, on)).toContain("unreadable");
  });

  it("hides what a blind round hides", async () => {
    const { admin, bea } = await two();
    const on = await admin.annotate({ assessment: { provisional: 4 } });
    await admin.commit(setAgreedSeverityAct(admin.ledger, admin.me, on, 3));
    await admin.commit(setBlindRoundAct(admin.ledger, admin.me, true));
    await exchangeRecords(admin, bea);
    expect(noteHistoryOf(bea.ledger, bea.ledger.get(threadProjection, on)!).map(({ what }) => what)).toEqual(["noted"]);
    expect(steps(admin, on)).toEqual(["noted", "rated", "agreed"]);
  });

  it("leaves out records that do not count", async () => {
    const { admin, bea } = await two();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    await bea.commitRaw("annotation", null, on, [on]);
    await bea.commitRaw("agreed", { annotation: on, grade: 1 }, `agreed/${on}`);
    await exchangeRecords(admin, bea);
    expect(steps(admin, on)).toEqual(["noted"]);
    await admin.commit(eraseAct(admin.ledger, admin.me, on));
    expect(admin.ledger.get(threadProjection, on)).toBeUndefined();
  });
});

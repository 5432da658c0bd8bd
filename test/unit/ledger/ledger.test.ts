import { describe, expect, it } from "vitest";
import { editAnnotationAct, retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { isRefusal } from "#shared/base/result.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { admitJoinedMembers, createTeam, joinTeam, exchangeRecords, openInvitation } from "#test/support/team/team.ts";

describe("A team's ledger", () => {
  it("shows what two members wrote while offline in the same way on both sides after they have synced", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const mine = await admin.annotate({ assessment: { provisional: 3 } });
    const hers = await bea.annotate({ comment: "Who decides?", kind: "question" });
    await exchangeRecords(admin, bea);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, bea);
    await bea.commit(rateThreadAct(bea.ledger, bea.me, mine, { scale: 4, scope: "unclear", irremediability: 2 }));
    await bea.commit(replyToThreadAct(bea.ledger, bea.me, mine, "Same in 2(1)."));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, hers, "settled", "answered"));
    await exchangeRecords(admin, bea);
    expect(admin.ledger.all(threadProjection)).toEqual(bea.ledger.all(threadProjection));
    const thread = admin.ledger.get(threadProjection, mine)!;
    expect(thread.ratings.map((rating) => rating.severity)).toEqual([
      { state: "assessed", grade: 4, atLeast: false },
      { state: "provisional", grade: 3 },
    ]);
    expect(thread.replies.map(({ text }) => text)).toEqual(["Same in 2(1)."]);
    expect(admin.ledger.get(threadProjection, hers)!.resolution!.state).toBe("settled");
    expect(admin.ledger.members.map(({ name }) => name).sort()).toEqual(["Administrator", "Bea"]);
    expect(admin.ledger.counts).toMatchObject({ waiting: 0, aside: 0 });
  });

  it("shows both versions of a note that one member changed on two devices, until they save it again", async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate();
    const after = admin.ledger.get(threadProjection, note)!.heads;
    const body = (comment: string) => ({ ...admin.ledger.get(threadProjection, note)!.annotation, comment });
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, note, { comment: "One" }));
    // The other device knew the first version only.
    await admin.commitRaw("annotation", body("Two"), note, after);
    const thread = admin.ledger.get(threadProjection, note)!;
    expect(thread.heads).toHaveLength(2);
    expect([thread.annotation, ...thread.rivals].map(({ comment }) => comment).sort()).toEqual(["One", "Two"]);
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, note, { comment: "Both" }));
    expect(admin.ledger.get(threadProjection, note)).toMatchObject({ rivals: [], annotation: { comment: "Both" } });
  });

  it("does not let an observer resolve another's thread, a reader write, or anybody change another's note", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const rita = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
    const note = await admin.annotate();
    await exchangeRecords(admin, bea, rita);
    expect(setResolutionAct(bea.ledger, bea.me, note, "settled")).toMatchObject({ code: "settle.other" });
    expect(editAnnotationAct(bea.ledger, bea.me, note, { comment: "x" })).toMatchObject({ code: "annotation.other" });
    expect(replyToThreadAct(rita.ledger, rita.me, note, "x")).toMatchObject({ code: "may.reader" });
    // If they sign such records anyway, everyone sets them aside.
    await bea.commitRaw("resolution", { annotation: note, state: "settled" }, `resolution/${note}`);
    await bea.commitRaw("annotation", null, note, [note]);
    await rita.commitRaw("reply", { annotation: note, text: "x" });
    await exchangeRecords(admin, bea, rita);
    expect(admin.ledger.get(threadProjection, note)).toMatchObject({ resolution: null, replies: [] });
    expect(admin.ledger.counts.aside).toBe(3);
  });

  it("undoes by restoring the previous version, and refuses once somebody has replied", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const note = await admin.annotate();
    const changed = await admin.commit(editAnnotationAct(admin.ledger, admin.me, note, { comment: "Changed" }));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, changed));
    expect(admin.ledger.get(threadProjection, note)!.annotation.comment).toBe("Too wide.");
    const settled = await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled"));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, settled));
    expect(admin.ledger.get(threadProjection, note)!.resolution).toBeNull();
    const second = await admin.commit(rateThreadAct(admin.ledger, admin.me, note, { provisional: 2 }));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, second));
    expect(admin.ledger.get(threadProjection, note)!.ratings).toEqual([]);
    const made = [admin.held.get(await admin.annotate({ comment: "Fresh" }))!];
    await exchangeRecords(admin, bea);
    await bea.commit(replyToThreadAct(bea.ledger, bea.me, made[0]!.key, "Why?"));
    await exchangeRecords(admin, bea);
    const declined = undoRecordsAct(admin.ledger, admin.me, made);
    expect(isRefusal(declined) && declined.code).toBe("undo.answered");
  });

  it("withdraws one note and erases another for good", async () => {
    const { admin } = await createTeam();
    const [one, two] = [await admin.annotate(), await admin.annotate({ comment: "A name that must go" })];
    await admin.commit(retractAnnotationAct(admin.ledger, admin.me, one));
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, two, { comment: "Still that name" }));
    await admin.commit(eraseAct(admin.ledger, admin.me, two));
    expect(admin.ledger.get(threadProjection, one)).toBeUndefined();
    expect(admin.ledger.erasedKeys().size).toBe(2);
  });

  it("returns the same objects while nothing changes", async () => {
    const { admin } = await createTeam();
    const [one, two] = [await admin.annotate(), await admin.annotate()];
    const [list, first] = [admin.ledger.all(threadProjection), admin.ledger.get(threadProjection, one)];
    admin.take([...admin.held.values()]);
    expect(admin.ledger.all(threadProjection)).toBe(list);
    await admin.commit(replyToThreadAct(admin.ledger, admin.me, two, "Hm."));
    expect(admin.ledger.get(threadProjection, one)).toBe(first);
    expect(admin.ledger.all(threadProjection)).not.toBe(list);
  });
});

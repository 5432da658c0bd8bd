import { describe, expect, it } from "vitest";
import { editAnnotation, retractAnnotation } from "#shared/acts/notes/editAnnotation.ts";
import { erase } from "#shared/acts/erase.ts";
import { rate } from "#shared/acts/notes/rate.ts";
import { reply } from "#shared/acts/notes/reply.ts";
import { setResolution } from "#shared/acts/notes/setResolution.ts";
import { undo } from "#shared/acts/undo.ts";
import { isRefusal } from "#shared/base/result.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { adopt, foundTeam, joinTeam, meet, openInvitation } from "#test/support/team.ts";

describe("A team's ledger", () => {
  it("shows what two members said apart, after they met, alike on both sides", async () => {
    const { admin } = await foundTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const mine = await admin.annotate({ assessment: { provisional: 3 } });
    const hers = await bea.annotate({ comment: "Who decides?", kind: "question" });
    await meet(admin, bea);
    await adopt(admin);
    await meet(admin, bea);
    await bea.say(rate(bea.ledger, bea.me, mine, { scale: 4, scope: "unclear", irremediability: 2 }));
    await bea.say(reply(bea.ledger, bea.me, mine, "Same in 2(1)."));
    await admin.say(setResolution(admin.ledger, admin.me, hers, "settled", "answered"));
    await meet(admin, bea);
    expect(admin.ledger.all(threads)).toEqual(bea.ledger.all(threads));
    const thread = admin.ledger.get(threads, mine)!;
    expect(thread.ratings.map((rating) => rating.severity)).toEqual([
      { state: "assessed", grade: 4, atLeast: false },
      { state: "provisional", grade: 3 },
    ]);
    expect(thread.replies.map(({ text }) => text)).toEqual(["Same in 2(1)."]);
    expect(admin.ledger.get(threads, hers)!.resolution!.state).toBe("settled");
    expect(admin.ledger.members.map(({ name }) => name).sort()).toEqual(["Administrator", "Bea"]);
    expect(admin.ledger.counts).toMatchObject({ waiting: 0, aside: 0 });
  });

  it("shows both versions of a note that one member changed on two devices, until he says it anew", async () => {
    const { admin } = await foundTeam();
    const note = await admin.annotate();
    const after = admin.ledger.get(threads, note)!.heads;
    const body = (comment: string) => ({ ...admin.ledger.get(threads, note)!.annotation, comment });
    await admin.say(editAnnotation(admin.ledger, admin.me, note, { comment: "One" }));
    // The other device knew of the first version only.
    await admin.sayRaw("annotation", body("Two"), note, after);
    const thread = admin.ledger.get(threads, note)!;
    expect(thread.heads).toHaveLength(2);
    expect([thread.annotation, ...thread.rivals].map(({ comment }) => comment).sort()).toEqual(["One", "Two"]);
    await admin.say(editAnnotation(admin.ledger, admin.me, note, { comment: "Both" }));
    expect(admin.ledger.get(threads, note)).toMatchObject({ rivals: [], annotation: { comment: "Both" } });
  });

  it("does not let an observer settle another's thread, a reader write, or anybody change another's note", async () => {
    const { admin } = await foundTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const rita = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
    const note = await admin.annotate();
    await meet(admin, bea, rita);
    expect(setResolution(bea.ledger, bea.me, note, "settled")).toMatchObject({ code: "settle.other" });
    expect(editAnnotation(bea.ledger, bea.me, note, { comment: "x" })).toMatchObject({ code: "annotation.other" });
    expect(reply(rita.ledger, rita.me, note, "x")).toMatchObject({ code: "may.reader" });
    // What they sign all the same is set aside by everybody.
    await bea.sayRaw("resolution", { annotation: note, state: "settled" }, `resolution/${note}`);
    await bea.sayRaw("annotation", null, note, [note]);
    await rita.sayRaw("reply", { annotation: note, text: "x" });
    await meet(admin, bea, rita);
    expect(admin.ledger.get(threads, note)).toMatchObject({ resolution: null, replies: [] });
    expect(admin.ledger.counts.aside).toBe(3);
  });

  it("undoes by saying the former version again, and declines once somebody answered", async () => {
    const { admin } = await foundTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const note = await admin.annotate();
    const changed = await admin.say(editAnnotation(admin.ledger, admin.me, note, { comment: "Changed" }));
    await admin.say(undo(admin.ledger, admin.me, changed));
    expect(admin.ledger.get(threads, note)!.annotation.comment).toBe("Too wide.");
    const settled = await admin.say(setResolution(admin.ledger, admin.me, note, "settled"));
    await admin.say(undo(admin.ledger, admin.me, settled));
    expect(admin.ledger.get(threads, note)!.resolution).toBeNull();
    const second = await admin.say(rate(admin.ledger, admin.me, note, { provisional: 2 }));
    await admin.say(undo(admin.ledger, admin.me, second));
    expect(admin.ledger.get(threads, note)!.ratings).toEqual([]);
    const made = [admin.held.get(await admin.annotate({ comment: "Fresh" }))!];
    await meet(admin, bea);
    await bea.say(reply(bea.ledger, bea.me, made[0]!.key, "Why?"));
    await meet(admin, bea);
    const declined = undo(admin.ledger, admin.me, made);
    expect(isRefusal(declined) && declined.code).toBe("undo.answered");
  });

  it("withdraws a note and erases another for good", async () => {
    const { admin } = await foundTeam();
    const [one, two] = [await admin.annotate(), await admin.annotate({ comment: "A name that must go" })];
    await admin.say(retractAnnotation(admin.ledger, admin.me, one));
    await admin.say(editAnnotation(admin.ledger, admin.me, two, { comment: "Still that name" }));
    await admin.say(erase(admin.ledger, admin.me, two));
    expect(admin.ledger.get(threads, one)).toBeUndefined();
    expect(admin.ledger.erasedKeys().size).toBe(2);
  });

  it("gives back the same objects while nothing changed", async () => {
    const { admin } = await foundTeam();
    const [one, two] = [await admin.annotate(), await admin.annotate()];
    const [list, first] = [admin.ledger.all(threads), admin.ledger.get(threads, one)];
    admin.take([...admin.held.values()]);
    expect(admin.ledger.all(threads)).toBe(list);
    await admin.say(reply(admin.ledger, admin.me, two, "Hm."));
    expect(admin.ledger.get(threads, one)).toBe(first);
    expect(admin.ledger.all(threads)).not.toBe(list);
  });
});

import { describe, expect, it } from "vitest";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { findMentions, splitAtMentions } from "#shared/acts/input/mentions.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import { noteHistoryOf } from "#shared/ledger/queries/noteHistory.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeamOfTwo, exchangeRecords, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const member = (id: string, name: string, standing = true): Member => ({
  id: id.repeat(64),
  name,
  organisation: "",
  role: "observer",
  administrator: false,
  devices: [],
  isActive: standing,
  pending: false,
});

describe("Mentions", () => {
  const members = [member("a", "Ann"), member("b", "Ann Lee"), member("c", "安"), member("d", "Gone", false)];
  const named = (text: string) => findMentions(text, members).map(({ name }) => name);

  it("match the longest name, from the beginning of a word to its end", () => {
    expect(named("@Ann Lee, see what @ann says; @安：好")).toEqual(["Ann Lee", "Ann", "安"]);
    expect(named("mail ann@Ann or @Anna, @Gone, @, @@Ann")).toEqual(["Ann"]);
    expect(named("nobody")).toEqual([]);
  });

  it("mean every member of the same name, unless one of them was chosen before", () => {
    const two = [member("a", "Ann"), member("b", "Ann")];
    expect(findMentions("@Ann", two).map(({ member }) => member[0])).toEqual(["a", "b"]);
    const before = [{ member: two[1]!.id, name: "Ann" }];
    expect(findMentions("@Ann", two, before)).toEqual(before);
  });

  it("split a text into parts that together are the text", () => {
    const text = "Hello @Ann Lee: @ann and @Anna.";
    const parts = splitAtMentions(text, findMentions(text, members));
    expect(parts.map(({ words }) => words).join("")).toBe(text);
    expect(parts.flatMap((part) => ("mention" in part ? [part.words] : []))).toEqual(["@Ann Lee", "@ann"]);
  });

  it("are saved with a note and a reply, and still hold when the member changes name", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const { ledger } = admin;
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    const note = annotateAct(ledger, admin.me, { anchor, kind: "question", comment: "@Bea: why?" });
    const on = (await admin.commit(note))[0]!.key;
    const beas = [{ member: bea.me!.member, name: "Bea" }];
    expect(ledger.get(threadProjection, on)!.annotation.mentions).toEqual(beas);

    await bea.commit(setProfileAct(bea.ledger, bea.me, "Beatrix"));
    await exchangeRecords(admin, bea);
    await admin.commit(editAnnotationAct(ledger, admin.me, on, { comment: "@Bea: why so?" }));
    expect(ledger.get(threadProjection, on)!.annotation.mentions).toEqual(beas);
    await admin.commit(editAnnotationAct(ledger, admin.me, on, { comment: "Why?" }));
    expect(ledger.get(threadProjection, on)!.annotation.mentions).toBeUndefined();

    await admin.commit(replyToThreadAct(ledger, admin.me, on, "See @Beatrix."));
    expect(ledger.get(threadProjection, on)!.replies[0]!.mentions).toEqual([
      { member: bea.me!.member, name: "Beatrix" },
    ]);
  });
});

describe("The assignment of a note", () => {
  it("is set by any observer for any note, taken back, and listed in the note's history", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    const { ledger } = bea;
    const assigned = () => ledger.get(threadProjection, on)!.assigned?.member ?? null;

    const records = await bea.commit(assignAct(ledger, bea.me, on, bea.me!.member));
    expect(assigned()).toBe(bea.me!.member);
    expect(isRefusal(assignAct(ledger, bea.me, on, bea.me!.member))).toBe(true);
    expect(isRefusal(assignAct(ledger, bea.me, on, "ff".repeat(32)))).toBe(true);
    await exchangeRecords(admin, bea);
    expect(isRefusal(undoRecordsAct(admin.ledger, admin.me, [admin.ledger.record(on)!]))).toBe(true);

    await bea.commit(undoRecordsAct(ledger, bea.me, records));
    expect(assigned()).toBeNull();
    await bea.commit(assignAct(ledger, bea.me, on, admin.me!.member));
    expect(assigned()).toBe(admin.me!.member);
    const steps = noteHistoryOf(ledger, ledger.get(threadProjection, on)!).filter(
      ({ what }) => what === "assigned" || what === "taken-back",
    );
    expect(steps.map((step) => ("to" in step ? step.to : step.what))).toEqual([
      bea.me!.member,
      "taken-back",
      admin.me!.member,
    ]);
  });

  it("is the latest one if two members assigned it without knowing of each other", async () => {
    const { admin, bea } = await createTeamOfTwo();
    const on = await admin.annotate();
    await exchangeRecords(admin, bea);
    await admin.commit(assignAct(admin.ledger, admin.me, on, admin.me!.member));
    await bea.commit(assignAct(bea.ledger, bea.me, on, bea.me!.member));
    await exchangeRecords(admin, bea);
    const [one, other] = [
      admin.ledger.get(threadProjection, on)!.assigned!,
      bea.ledger.get(threadProjection, on)!.assigned!,
    ];
    expect(one).toEqual(other);
    expect(one.heads).toHaveLength(2);
    await admin.commit(assignAct(admin.ledger, admin.me, on, null));
    expect(admin.ledger.get(threadProjection, on)!.assigned).toBeNull();
  });
});

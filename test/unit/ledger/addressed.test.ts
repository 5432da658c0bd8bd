import { expect, test } from "vitest";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { listRecordsAddressedTo } from "#shared/ledger/queries/recordsAddressedToMember.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, exchangeRecords, joinTeam, openInvitation, type Person } from "#test/support/team/team.ts";

async function scene() {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  await exchangeRecords(admin, bea);
  const addressed = (person: Person, on: string) =>
    listRecordsAddressedTo(person.ledger, person.ledger.get(threadProjection, on)!, person.me!.member).map(
      ({ kind }) => kind,
    );
  return { admin, bea, addressed };
}

test("A reply addresses the author of the note, and nobody else; a rating addresses nobody", async () => {
  const { admin, bea, addressed } = await scene();
  const on = await admin.annotate();
  await exchangeRecords(admin, bea);
  await bea.commit(replyToThreadAct(bea.ledger, bea.me, on, "And?"));
  await bea.commit(rateThreadAct(bea.ledger, bea.me, on, { provisional: 4 }));
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, on, "So."));
  await exchangeRecords(admin, bea);
  expect(addressed(admin, on)).toEqual(["reply"]);
  expect(addressed(bea, on)).toEqual([]);
});

test("A mention addresses a member once, however often the note is edited after it", async () => {
  const { admin, bea, addressed } = await scene();
  const on = await admin.annotate({ comment: "Nothing yet." });
  await exchangeRecords(admin, bea);
  expect(addressed(bea, on)).toEqual([]);
  const edit = async (comment: string) => {
    const { annotation } = admin.ledger.get(threadProjection, on)!;
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, on, { ...annotation, comment }));
    await exchangeRecords(admin, bea);
  };
  await edit("Ask @Bea.");
  expect(addressed(bea, on)).toEqual(["mention"]);
  await edit("Ask @Bea again.");
  expect(addressed(bea, on)).toEqual([]);
  await admin.commit(replyToThreadAct(admin.ledger, admin.me, on, "@Bea?"));
  await exchangeRecords(admin, bea);
  expect(addressed(bea, on)).toEqual(["mention"]);
});

test("An assignment addresses the member to whom the note is assigned now", async () => {
  const { admin, bea, addressed } = await scene();
  const on = await admin.annotate();
  const assign = async (member: string) => {
    await admin.commit(assignAct(admin.ledger, admin.me, on, member));
    await exchangeRecords(admin, bea);
  };
  await assign(bea.me!.member);
  expect(addressed(bea, on)).toEqual(["assignment"]);
  await assign(admin.me!.member);
  expect(addressed(bea, on)).toEqual([]);
  expect(addressed(admin, on)).toEqual([]);
});

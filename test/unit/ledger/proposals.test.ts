import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseAct } from "#shared/acts/erase.ts";
import { proposeWordingAct, editProposalAct, retractProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { clearProvisionStatusAct, setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import { createGapAfterProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { unanimousStatusOf } from "#shared/ledger/entries/provisionStatus.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection, statusProjection } from "#shared/ledger/store/projections.ts";
import { statusRegisterOf } from "#shared/records/keyedRegisterNames.ts";
import { ledgerSubjectOfStatus } from "#shared/records/ledgerSubjects.ts";
import { Random } from "#test/support/random.ts";
import {
  createTeam,
  createTeamOfTwo,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const NECESSARY = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));

async function proposed(person: Person, wording = "that are strictly necessary"): Promise<string> {
  const input = {
    anchor: NECESSARY,
    wording: { new: wording },
    proposers: [{ name: "Mexico", kind: "state" as const }],
  };
  return (await person.commit(proposeWordingAct(person.ledger, person.me, input)))[0]!.key;
}

function status(person: Person, word: "agreed" | "pending" | "reopened", provision = "art_2__para_1") {
  return setProvisionStatusAct(person.ledger, person.me, person.first, [{ draft: SMALL_DRAFT_ID, provision }], {
    status: word,
  });
}

describe("A proposal", () => {
  it("takes the words at its anchor and the usual values if none are given", async () => {
    const { admin } = await createTeam();
    const id = await proposed(admin);
    expect(admin.ledger.get(proposalProjection, id)).toMatchObject({
      author: admin.me!.member,
      body: {
        wording: { old: "that are necessary", new: "that are strictly necessary" },
        form: "written",
        confidentiality: "team",
      },
      rivals: [],
    });
    const gap = createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3);
    const added = await admin.commit(
      proposeWordingAct(admin.ledger, admin.me, { anchor: gap, wording: { new: "(b) And the wind." } }),
    );
    expect(admin.ledger.get(proposalProjection, added[0]!.key)!.body.wording.old).toBe("");
    expect(admin.ledger.all(proposalProjection)).toHaveLength(2);
  });

  it("gets a new version each time it is read out, and keeps each", async () => {
    const { admin } = await createTeam();
    const id = await proposed(admin, "that are");
    for (const words of [
      "that are strictly",
      "that are strictly necessary",
      "that are strictly necessary and lawful",
    ]) {
      const wording = { old: "that are necessary", new: words };
      await admin.commit(
        editProposalAct(admin.ledger, admin.me, id, { wording, form: "floor", at: "2026-02-03T10:00:00Z" }),
      );
    }
    expect(admin.ledger.get(proposalProjection, id)!.body).toMatchObject({
      form: "floor",
      wording: { new: expect.stringMatching(/lawful$/) as string },
    });
    expect(admin.ledger.versions(admin.ledger.record(id)!)).toHaveLength(4);
  });

  it("is refused if it changes nothing, is too long, or is another's; a reader cannot make one", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const rita = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
    const id = await proposed(admin);
    await exchangeRecords(admin, bea, rita);
    const input = { anchor: NECESSARY, wording: { new: "that are necessary" } };
    expect(proposeWordingAct(bea.ledger, bea.me, input)).toMatchObject({ code: "proposal.same" });
    const long = { anchor: NECESSARY, wording: { new: "x".repeat(20_001) } };
    expect(proposeWordingAct(bea.ledger, bea.me, long)).toMatchObject({ code: "proposal.long" });
    expect(editProposalAct(bea.ledger, bea.me, id, { comment: "x" })).toMatchObject({ code: "proposal.other" });
    expect(retractProposalAct(bea.ledger, bea.me, id)).toMatchObject({ code: "proposal.other" });
    expect(proposeWordingAct(rita.ledger, rita.me, { ...input, wording: { new: "x" } })).toMatchObject({
      code: "may.reader",
    });
    expect(proposeWordingAct(bea.ledger, null, input)).toMatchObject({ code: "may.no-member" });
    // If it is signed anyway, it counts for no one.
    await bea.commitRaw("proposal", null, id, [id]);
    await rita.commitRaw("proposal", { ...admin.ledger.get(proposalProjection, id)!.body });
    await exchangeRecords(admin, bea, rita);
    expect(admin.ledger.all(proposalProjection).map((each) => each.id)).toEqual([id]);
    expect(admin.ledger.counts.aside).toBe(2);
  });

  it("is taken back and restored by undoing, and erased for good", async () => {
    const { admin } = await createTeam();
    const id = await proposed(admin);
    const changed = await admin.commit(editProposalAct(admin.ledger, admin.me, id, { fate: "withdrawn" }));
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, changed));
    expect(admin.ledger.get(proposalProjection, id)!.body.fate).toBeUndefined();
    const gone = await admin.commit(retractProposalAct(admin.ledger, admin.me, id));
    expect(admin.ledger.get(proposalProjection, id)).toBeUndefined();
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, gone));
    expect(admin.ledger.get(proposalProjection, id)).toBeDefined();
    await admin.commit(eraseAct(admin.ledger, admin.me, id));
    expect(admin.ledger.all(proposalProjection)).toEqual([]);
  });

  it("shows conflicting versions until its author saves it again", async () => {
    const { admin } = await createTeam();
    const id = await proposed(admin);
    const { heads, body } = admin.ledger.get(proposalProjection, id)!;
    await admin.commit(editProposalAct(admin.ledger, admin.me, id, { comment: "One" }));
    await admin.commitRaw("proposal", { ...body, comment: "Two" }, id, heads);
    const two = admin.ledger.get(proposalProjection, id)!;
    expect([two.body, ...two.rivals].map(({ comment }) => comment).sort()).toEqual(["One", "Two"]);
    await admin.commit(editProposalAct(admin.ledger, admin.me, id, { comment: "Both" }));
    expect(admin.ledger.get(proposalProjection, id)).toMatchObject({ rivals: [], body: { comment: "Both" } });
  });
});

describe("A provision's status", () => {
  it("is in a register whose name reveals nothing without the dossier's first key", async () => {
    const { admin, bea } = await createTeamOfTwo("lead");
    const [one] = await admin.commit(status(admin, "agreed"));
    expect(one!.record.of).toBe(statusRegisterOf(admin.first!, SMALL_DRAFT_ID, "art_2__para_1"));
    expect(one!.record.of).not.toBe(
      statusRegisterOf({ id: "x", bytes: new Uint8Array(32) }, SMALL_DRAFT_ID, "art_2__para_1"),
    );
    await exchangeRecords(admin, bea);
    const [two] = await bea.commit(status(bea, "reopened"));
    expect(two!.record).toMatchObject({ of: one!.record.of, after: [one!.key] });
    expect(
      unanimousStatusOf(bea.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_2__para_1"))!),
    ).toBe("reopened");
  });

  it("is set by a lead only", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    await exchangeRecords(admin, bea);
    expect(status(bea, "agreed")).toMatchObject({ code: "may.lead-only" });
    expect(setProvisionStatusAct(admin.ledger, admin.me, null, [], { status: "agreed" })).toMatchObject({
      code: "key.missing",
    });
    const body = { draft: SMALL_DRAFT_ID, provision: "art_1", status: "agreed", confidentiality: "team" };
    await bea.commitRaw("status", body, `status/${"0".repeat(64)}`);
    await admin.commitRaw("status", body, "status/art_1");
    await exchangeRecords(admin, bea);
    expect(admin.ledger.all(statusProjection)).toEqual([]);
    expect(admin.ledger.counts.aside).toBe(2);
  });

  it("shows both of two that leads set independently, until one sets it again", async () => {
    const { admin, bea } = await createTeamOfTwo("lead");
    await admin.commit(status(admin, "agreed"));
    await bea.commit(status(bea, "pending"));
    await exchangeRecords(admin, bea);
    const apart = admin.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_2__para_1"))!;
    expect(apart.said.map(({ body }) => body.status).sort()).toEqual(["agreed", "pending"]);
    expect(unanimousStatusOf(apart)).toBeNull();
    expect(bea.ledger.all(statusProjection)).toEqual(admin.ledger.all(statusProjection));
    await bea.commit(status(bea, "agreed"));
    expect(bea.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_2__para_1"))!.said).toHaveLength(
      1,
    );
  });

  it("is taken back by clearing, and by undoing", async () => {
    const { admin } = await createTeam();
    const name = { draft: SMALL_DRAFT_ID, provision: "art_1" };
    expect(clearProvisionStatusAct(admin.ledger, admin.me, admin.first, [name])).toMatchObject({ code: "status.none" });
    const records = await admin.commit(status(admin, "agreed", "art_1"));
    const cleared = await admin.commit(clearProvisionStatusAct(admin.ledger, admin.me, admin.first, [name]));
    expect(admin.ledger.all(statusProjection)).toEqual([]);
    const again = await admin.commit(undoRecordsAct(admin.ledger, admin.me, cleared));
    expect(unanimousStatusOf(admin.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_1"))!)).toBe(
      "agreed",
    );
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, again));
    expect(admin.ledger.all(statusProjection)).toEqual([]);
    expect(records[0]!.record.after).toBeUndefined();
  });

  it("is about the provision that its body names, whatever register it is in", async () => {
    const { admin } = await createTeam();
    const of = statusRegisterOf(admin.first!, SMALL_DRAFT_ID, "art_1");
    const body = { draft: SMALL_DRAFT_ID, status: "agreed", confidentiality: "team" };
    const [first] = await admin.commitRaw("status", { ...body, provision: "art_1" }, of);
    await admin.commitRaw("status", { ...body, provision: "art_2" }, of, [first!.key]);
    expect(admin.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_1"))).toBeUndefined();
    expect(admin.ledger.get(statusProjection, ledgerSubjectOfStatus(SMALL_DRAFT_ID, "art_2"))).toBeDefined();
  });
});

describe("Any order of the records", () => {
  it("gives the same proposals and statuses, and the same objects while nothing changes", async () => {
    const { admin, bea } = await createTeamOfTwo("lead");
    const random = new Random(7);
    for (let round = 0; round < 12; round++) {
      for (const person of [admin, bea]) {
        const mine = person.ledger.all(proposalProjection).filter(({ author }) => author === person.me!.member);
        const act = random.below(5);
        if (act === 0 || mine.length === 0) await proposed(person, `words ${round}`);
        else if (act === 1) await person.commit(retractProposalAct(person.ledger, person.me, random.pick(mine).id));
        else if (act === 2)
          await person.commit(
            editProposalAct(person.ledger, person.me, random.pick(mine).id, { comment: `c ${round}` }),
          );
        else
          await person.commit(
            status(person, random.pick(["agreed", "pending", "reopened"]), random.pick(["art_1", "art_2"])),
          );
      }
      if (random.below(3) === 0) await exchangeRecords(admin, bea);
    }
    await exchangeRecords(admin, bea);
    const records = [...admin.held.values()];
    const wordings = admin.ledger.all(proposalProjection);
    const said = admin.ledger.all(statusProjection);
    expect(wordings.length).toBeGreaterThan(2);
    expect(said.length).toBe(2);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.integer({ min: 1, max: 9 }),
        (order, size) => {
          const ledger = new Ledger(admin.ledger.dossier);
          for (let at = 0; at < order.length; at += size) ledger.add(order.slice(at, at + size));
          expect(ledger.all(proposalProjection)).toEqual(wordings);
          expect(ledger.all(statusProjection)).toEqual(said);
        },
      ),
      { seed: 20260402, numRuns: 40 },
    );
    admin.take(records);
    expect(admin.ledger.all(proposalProjection)).toBe(wordings);
    expect(admin.ledger.all(statusProjection)).toBe(said);
  });

  it("names the entries that a record affects, and no others", async () => {
    const { admin } = await createTeam();
    const id = await proposed(admin);
    const seen: string[] = [];
    admin.ledger.subscribe(({ changed }) => seen.push(...changed));
    await admin.commit(editProposalAct(admin.ledger, admin.me, id, { comment: "x" }));
    await admin.commit(status(admin, "agreed", "art_1"));
    expect(seen).toEqual([`proposal/${id}`, `status/${SMALL_DRAFT_ID}/art_1`]);
  });
});

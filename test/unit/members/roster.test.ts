import { describe, expect, it } from "vitest";
import type { Role } from "#shared/records/recordKind.ts";
import {
  type TestDevice,
  makeRosterDevice,
  nextRosterBody,
  commitRoster,
  testSeed,
} from "#test/support/team/testDevice.ts";
import { note, team, verdicts, withSpans } from "./memberFixture.ts";

describe("The roster", () => {
  it("is continued only by the administrator's device, whoever else signs one", async () => {
    const { admin, hands: devices } = await team("lead", "observer");
    const [lead, anna] = devices as [TestDevice, TestDevice];
    const forged = [await commitRoster(lead), await commitRoster(anna, { administrator: anna.key })];
    expect(forged.map(verdicts(admin, lead, anna))).toEqual([
      "aside: roster.not-administrator",
      "aside: roster.not-administrator",
    ]);
  });

  it("of two children of one parent is the one with the lower hash on every machine, and all are told", async () => {
    const { admin } = await team();
    const copy = admin.copyAs("Copy", testSeed(1000));
    const rivals = [await commitRoster(admin, { invitations: [] }), await commitRoster(copy, { members: [] })];
    const lower = rivals.map(({ key }) => key).sort()[0]!;
    const verdict = verdicts(admin, copy);
    for (const each of rivals) {
      expect(verdict(each)).toBe(each.key === lower ? "counts as lead" : "aside: roster.superseded");
    }
    admin.take(copy.held.values());
    expect(admin.ledger.judgement.roster).toMatchObject({ key: lower, forks: [lower] });
  });

  it("waits for its parent, and is invalid with more parents or none", async () => {
    const { admin } = await team();
    const before = new Set(admin.held.keys());
    const middle = await commitRoster(admin);
    const end = await commitRoster(admin);
    const body = nextRosterBody(admin);
    const two = await admin.commit({ type: "roster", after: [middle.key, end.key], body });
    const none = await admin.commit({ type: "roster", body });
    expect([end, two, none].map(verdicts(admin))).toEqual([
      "counts as lead",
      "aside: roster.superseded",
      "aside: roster.superseded",
    ]);
    for (const key of [...admin.held.keys()]) if (!before.has(key) && key !== end.key) admin.held.delete(key);
    expect(verdicts(admin)(end)).toBe("waits: roster.parent");
  });

  it("of the highest term that the recovery key signed outranks everything, for good", async () => {
    const { admin, recovery, hands: devices } = await team("lead");
    const lead = devices[0]!;
    recovery.take(admin.held.values());
    const [kept] = nextRosterBody(admin).members;
    const members = [
      { id: kept!.id, devices: [makeRosterDevice(admin.key, "observer")] },
      { id: lead.key, devices: [makeRosterDevice(lead.key, "lead")] },
    ];
    const handover = await commitRoster(recovery, { term: 1, administrator: lead.key, members });
    lead.take([handover]);
    const next = await commitRoster(lead);
    // The former administrator continues as if nothing had happened, then tries the new term.
    const former = [await commitRoster(admin, { invitations: [] })];
    admin.take([handover, next]);
    former.push(await commitRoster(admin), await commitRoster(admin, { administrator: admin.key, term: 2 }));
    const note1 = await admin.commit(note);
    const verdict = verdicts(admin, lead, recovery);
    expect([handover, next].map(verdict)).toEqual(["counts as lead", "counts as lead"]);
    expect(former.map(verdict)).toEqual(Array(3).fill("aside: roster.superseded"));
    expect(verdict(note1)).toBe("counts as observer");
    expect(lead.authority).toMatchObject({ administrator: true });
    const lower = await commitRoster(recovery, { term: 0, administrator: admin.key });
    expect(verdicts(admin, lead, recovery)(lower)).toBe("aside: roster.superseded");
  });

  it("that hands over keeps erased what the former administrator erased up to the last record, and nothing more", async () => {
    const { admin, recovery, hands: devices } = await team("lead", "observer");
    const [lead, anna] = devices as [TestDevice, TestDevice];
    const notes = [await anna.commit(note), await anna.commit(note)];
    admin.take(notes);
    const inOffice = await admin.commit({ type: "erase", body: { target: notes[0]!.key } });
    recovery.take(admin.held.values());
    const handOver = async (term: number, spans: { role: Role; last?: string }[]) => {
      const members = withSpans(recovery, admin.key, spans);
      recovery.take([await commitRoster(recovery, { term, administrator: lead.key, members })]);
    };
    await handOver(1, [{ role: "lead", last: inOffice.key }, { role: "observer" }]);
    const later = await admin.commit({ type: "erase", body: { target: notes[1]!.key } });
    const erasures = () => [inOffice, later].map(verdicts(admin, anna, recovery));
    expect(erasures()).toEqual(["counts as lead", "aside: erase.other"]);
    await handOver(2, [{ role: "lead", last: inOffice.key }]);
    expect(erasures()).toEqual(["counts as lead", "aside: device.cut"]);
    await handOver(3, [{ role: "lead" }]);
    expect(erasures()).toEqual(["aside: erase.other", "aside: erase.other"]);
  });

  it("may name an administrator who is not a member, who signs the roster and nothing else", async () => {
    const { admin, recovery, newcomer } = await team();
    recovery.take(admin.held.values());
    const outsider = newcomer(1);
    const handover = await commitRoster(recovery, { term: 1, administrator: outsider.key, members: [] });
    outsider.take([handover]);
    const next = await commitRoster(outsider);
    const records = await outsider.commit(note);
    expect([handover, next, records].map(verdicts(admin, outsider))).toEqual([
      "counts as lead",
      "counts as lead",
      "waits: join.missing",
    ]);
  });

  it("counts as its administrator's member, even if a further device of this member signs it", async () => {
    const { admin, recovery, hands: devices } = await team("lead");
    recovery.take(admin.held.values());
    const tablet = devices[0]!.key;
    const members = [
      { id: admin.key, devices: [makeRosterDevice(admin.key, "lead"), makeRosterDevice(tablet, "lead")] },
    ];
    const handover = await commitRoster(recovery, { term: 1, administrator: tablet, members });
    admin.take([handover]);
    expect(admin.ledger.judgement.verdict(handover)).toMatchObject({ author: { member: admin.key } });
    expect(admin.ledger.members).toMatchObject([{ id: admin.key, administrator: true }]);
  });

  it("and any other control record wait for their bodies", async () => {
    const { admin, hands: devices, invitation, newcomer } = await team("observer");
    const person = newcomer(1);
    const made = [
      await commitRoster(admin),
      await person.commit({ type: "join", body: await invitation.vouch(person.key, "invitation") }),
      await devices[0]!.commit({ type: "erase", body: { target: "0".repeat(64) } }),
    ];
    for (const hand of [admin, person, devices[0]!]) {
      for (const each of made) {
        const { bytes: _, body: __, clear: ___, ...bare } = each;
        if (hand.held.has(each.key)) hand.held.set(each.key, { ...bare, state: "missing" });
      }
    }
    expect(made.map(verdicts(admin, person, devices[0]!))).toEqual(Array(3).fill("waits: body.missing"));
  });
});

import { describe, expect, it } from "vitest";
import type { Role } from "#shared/records/recordKind.ts";
import { type Hand, listed, nextRosterBody, sayRoster, seedOf } from "#test/support/hand.ts";
import { note, team, verdicts, withSpans } from "./hands.ts";

describe("The roster", () => {
  it("goes on only by the administrator's device, whoever else signs one", async () => {
    const { admin, hands } = await team("lead", "observer");
    const [lead, anna] = hands as [Hand, Hand];
    const forged = [await sayRoster(lead), await sayRoster(anna, { administrator: anna.key })];
    expect(forged.map(verdicts(admin, lead, anna))).toEqual([
      "aside: roster.not-administrator",
      "aside: roster.not-administrator",
    ]);
  });

  it("of two children of one parent is the lower hash on every machine, and everybody is told", async () => {
    const { admin } = await team();
    const copy = admin.copied("Copy", seedOf(1000));
    const rivals = [await sayRoster(admin, { invitations: [] }), await sayRoster(copy, { members: [] })];
    const lower = rivals.map(({ key }) => key).sort()[0]!;
    const verdict = verdicts(admin, copy);
    for (const each of rivals) {
      expect(verdict(each)).toBe(each.key === lower ? "counts as lead" : "aside: roster.superseded");
    }
    admin.take(copy.held.values());
    expect(admin.ledger.judgement.roster).toMatchObject({ key: lower, forks: [lower] });
  });

  it("waits for its parent, and with more or no parents is none", async () => {
    const { admin } = await team();
    const before = new Set(admin.held.keys());
    const middle = await sayRoster(admin);
    const end = await sayRoster(admin);
    const body = nextRosterBody(admin);
    const two = await admin.say({ type: "roster", after: [middle.key, end.key], body });
    const none = await admin.say({ type: "roster", body });
    expect([end, two, none].map(verdicts(admin))).toEqual([
      "counts as lead",
      "aside: roster.superseded",
      "aside: roster.superseded",
    ]);
    for (const key of [...admin.held.keys()]) if (!before.has(key) && key !== end.key) admin.held.delete(key);
    expect(verdicts(admin)(end)).toBe("waits: roster.parent");
  });

  it("of the highest term that the recovery key signed outranks everything, for good", async () => {
    const { admin, recovery, hands } = await team("lead");
    const lead = hands[0]!;
    recovery.take(admin.held.values());
    const [kept] = nextRosterBody(admin).members;
    const members = [
      { id: kept!.id, devices: [listed(admin.key, "observer")] },
      { id: lead.key, devices: [listed(lead.key, "lead")] },
    ];
    const handover = await sayRoster(recovery, { term: 1, administrator: lead.key, members });
    lead.take([handover]);
    const next = await sayRoster(lead);
    // The former one goes on as if nothing had happened, and then tries the new term.
    const former = [await sayRoster(admin, { invitations: [] })];
    admin.take([handover, next]);
    former.push(await sayRoster(admin), await sayRoster(admin, { administrator: admin.key, term: 2 }));
    const note1 = await admin.say(note);
    const verdict = verdicts(admin, lead, recovery);
    expect([handover, next].map(verdict)).toEqual(["counts as lead", "counts as lead"]);
    expect(former.map(verdict)).toEqual(Array(3).fill("aside: roster.superseded"));
    expect(verdict(note1)).toBe("counts as observer");
    expect(lead.standing).toMatchObject({ administrator: true });
    const lower = await sayRoster(recovery, { term: 0, administrator: admin.key });
    expect(verdicts(admin, lead, recovery)(lower)).toBe("aside: roster.superseded");
  });

  it("that hands over keeps erased what the former administrator erased up to his last record, and no more", async () => {
    const { admin, recovery, hands } = await team("lead", "observer");
    const [lead, anna] = hands as [Hand, Hand];
    const notes = [await anna.say(note), await anna.say(note)];
    admin.take(notes);
    const inOffice = await admin.say({ type: "erase", body: { target: notes[0]!.key } });
    recovery.take(admin.held.values());
    const handOver = async (term: number, spans: { role: Role; last?: string }[]) => {
      const members = withSpans(recovery, admin.key, spans);
      recovery.take([await sayRoster(recovery, { term, administrator: lead.key, members })]);
    };
    await handOver(1, [{ role: "lead", last: inOffice.key }, { role: "observer" }]);
    const later = await admin.say({ type: "erase", body: { target: notes[1]!.key } });
    const erasures = () => [inOffice, later].map(verdicts(admin, anna, recovery));
    expect(erasures()).toEqual(["counts as lead", "aside: erase.other"]);
    await handOver(2, [{ role: "lead", last: inOffice.key }]);
    expect(erasures()).toEqual(["counts as lead", "aside: device.cut"]);
    await handOver(3, [{ role: "lead" }]);
    expect(erasures()).toEqual(["aside: erase.other", "aside: erase.other"]);
  });

  it("may name an administrator who is no member: he keeps the roster and says nothing else", async () => {
    const { admin, recovery, newcomer } = await team();
    recovery.take(admin.held.values());
    const outsider = newcomer(1);
    const handover = await sayRoster(recovery, { term: 1, administrator: outsider.key, members: [] });
    outsider.take([handover]);
    const next = await sayRoster(outsider);
    const records = await outsider.say(note);
    expect([handover, next, records].map(verdicts(admin, outsider))).toEqual([
      "counts as lead",
      "counts as lead",
      "waits: join.missing",
    ]);
  });

  it("counts as its administrator's member, though a further device of his keeps it", async () => {
    const { admin, recovery, hands } = await team("lead");
    recovery.take(admin.held.values());
    const tablet = hands[0]!.key;
    const members = [{ id: admin.key, devices: [listed(admin.key, "lead"), listed(tablet, "lead")] }];
    const handover = await sayRoster(recovery, { term: 1, administrator: tablet, members });
    admin.take([handover]);
    expect(admin.ledger.judgement.verdict(handover)).toMatchObject({ author: { member: admin.key } });
    expect(admin.ledger.members).toMatchObject([{ id: admin.key, administrator: true }]);
  });

  it("and any other control record wait for their bodies", async () => {
    const { admin, hands, invitation, newcomer } = await team("observer");
    const person = newcomer(1);
    const made = [
      await sayRoster(admin),
      await person.say({ type: "join", body: await invitation.vouch(person.key, "invitation") }),
      await hands[0]!.say({ type: "erase", body: { target: "0".repeat(64) } }),
    ];
    for (const hand of [admin, person, hands[0]!]) {
      for (const each of made) {
        const { bytes: _, body: __, clear: ___, ...bare } = each;
        if (hand.held.has(each.key)) hand.held.set(each.key, { ...bare, state: "missing" });
      }
    }
    expect(made.map(verdicts(admin, person, hands[0]!))).toEqual(Array(3).fill("waits: body.missing"));
  });
});

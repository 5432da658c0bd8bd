import { describe, expect, it } from "vitest";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { changeRoleAct, cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { createDueRosterUpdateAct } from "#shared/acts/team/invitations.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { findCurrentRoster } from "#shared/members/roster/roster.ts";
import { makeFormat1ClosingRoster } from "#shared/records/kinds/roster.ts";
import type { Role } from "#shared/records/recordKind.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

const NOW = "2026-02-01T00:00:00.000Z";
const deviceOf = (person: Person) => person.device.publicKeys.key;
const roleOf = (by: Person, of: Person) => by.ledger.judgement.authorityOf(deviceOf(of))?.role ?? null;
const hasFormat2 = (by: Person) => by.ledger.judgement.membership !== null;
const keysInForce = (by: Person) => by.ledger.judgement.team!.keysInForce;
const pendingOf = (by: Person) => findPendingHandovers(by.ledger.judgement);
const verdictOf = (by: Person, key: string) => by.ledger.judgement.verdict(by.ledger.recordSet.byKey.get(key)!);
const verdictsOn = (by: Person, keys: readonly string[]) => keys.map((key) => verdictOf(by, key).kind);
const membersOn = ({ ledger }: Person) =>
  new Set(ledger.members.map(({ id, role, devices, isActive }) => ({ id, role, devices, isActive })));

/** An administrator of a dossier of format 1 and others who know of each other. */
async function oldTeamOf(...roles: readonly Role[]) {
  const { admin, recovery, secrets } = await createFormat1Team();
  const others: Person[] = [];
  for (const role of roles) others.push(await letIn(admin, role, others));
  return { admin, others, all: [admin, ...others], recovery, secrets };
}

/** The administrator lets somebody in; `others` learn of it. */
async function letIn(admin: Person, role: Role, others: readonly Person[] = []): Promise<Person> {
  const person = await joinTeam(admin, await openInvitation(admin, role), `A ${role}`);
  await exchangeRecords(admin, person, ...others);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, person, ...others);
  return person;
}

/** Begins format 2; returns the key of the record. */
async function begin(by: Person): Promise<string> {
  const made = await by.commit(await updateToFormat2Act(by.ledger, by.rosterContext()));
  await by.collectKeys();
  return made.at(-1)!.key;
}

/** What an administrator's app does by itself; returns the types of what it signs. */
async function doWhatIsDue(by: Person): Promise<readonly string[]> {
  const due = await createDueRosterUpdateAct(by.ledger, by.rosterContext());
  const made = due ? await by.commit(due) : [];
  await by.collectKeys();
  return made.map(({ record }) => record.type);
}

/** A change of the roster in force, and the last roster upon it, as if the app had not met the confirmation before. */
function createClosingAfterAChange({ ledger }: Person) {
  const { key, body } = findCurrentRoster(ledger.recordSet)!;
  return {
    statements: [
      () => ({ type: "roster", after: [key], body }),
      ([between]: readonly string[]) => ({ type: "roster", after: [between!], body: makeFormat1ClosingRoster(body) }),
    ],
  };
}

/** A copy of a machine, as from a backup. */
function copyOf(person: Person, secrets: DeviceSecrets): Person {
  const copy = new Person("Copy", secrets, person.ledger.dossier);
  copy.device.catchUp(person.device.counter);
  copy.keys.push(...person.keys);
  copy.take([...person.held.values()]);
  return copy;
}

/** Takes the administration over with the sheet. */
async function takeOver(by: Person, recovery: DeviceSecrets): Promise<string> {
  const device = by.device.publicKeys;
  const asked = { recovery, device, member: by.me!.member, cut: [], now: NOW };
  const { records, keys } = unwrapOutcome(await createSignedHandover(by.ledger, asked));
  by.keys.push(...keys);
  by.take(records);
  return records[0]!.key;
}

/** The roster that a version of the app follows that knows nothing of format 2. */
function rosterOfEarlierVersion({ ledger }: Person) {
  const known = [...ledger.recordSet.byKey.values()].filter(
    ({ record }) => !["begin", "change", "handover", "confirm"].includes(record.type),
  );
  return findCurrentRoster(new RecordSet(ledger.dossier, known), true)!;
}

describe("A beginning of format 2", () => {
  it("waits in a team while everybody writes on, and is offered once", async () => {
    const { admin, others, all } = await oldTeamOf("lead", "lead", "observer");
    const [anna, bea, cem] = others as [Person, Person, Person];
    const key = await begin(admin);
    await exchangeRecords(...all);
    expect(verdictOf(admin, key)).toEqual({ kind: "waits", code: "begin.unconfirmed", on: `confirm/${key}` });
    expect(await updateToFormat2Act(admin.ledger, admin.rosterContext())).toMatchObject({ code: "format.pending" });
    expect(pendingOf(anna)).toMatchObject([{ key, kind: "begin", device: deviceOf(admin), ends: [], cuts: [] }]);
    expect(pendingOf(anna)[0]!.devices).toEqual(new Set([deviceOf(anna), deviceOf(bea)]));
    const notes = [await cem.annotate(), await anna.annotate()];
    await exchangeRecords(...all);
    expect(all.map(hasFormat2)).toEqual([false, false, false, false]);
    expect(await doWhatIsDue(admin)).toEqual([]);
    const before = membersOn(admin);
    const [inForce] = keysInForce(admin);

    await anna.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    for (const each of all) {
      expect(hasFormat2(each)).toBe(true);
      expect(pendingOf(each)).toEqual([]);
      expect(membersOn(each)).toEqual(before);
      expect(verdictsOn(each, [key, ...notes])).toEqual(["counts", "counts", "counts"]);
      expect(keysInForce(each)).toEqual([inForce]);
    }
    expect(await updateToFormat2Act(admin.ledger, admin.rosterContext())).toMatchObject({ code: "format.already" });
    const later = await cem.annotate();
    await exchangeRecords(...all);
    expect(verdictsOn(bea, [later])).toEqual(["counts"]);
  });

  it("stops earlier versions by a last roster once it counts, which decides nothing here", async () => {
    const { admin, others, all } = await oldTeamOf("lead", "observer");
    const [anna, bea] = others as [Person, Person];
    const key = await begin(admin);
    await exchangeRecords(...all);
    await anna.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    const before = { members: membersOn(admin), keys: keysInForce(admin) };
    expect(rosterOfEarlierVersion(bea).body.keys[0]!.id).toBe(before.keys[0]);
    expect(await doWhatIsDue(anna)).toEqual([]);
    expect(await doWhatIsDue(admin)).toEqual(["roster"]);
    await exchangeRecords(...all);
    for (const each of all) {
      expect({ members: membersOn(each), keys: keysInForce(each) }).toEqual(before);
      expect(await doWhatIsDue(each)).toEqual([]);
      const { key, body, devices } = rosterOfEarlierVersion(each);
      expect(body).toMatchObject({ keys: [{ id: "0".repeat(32), to: [] }], invitations: [] });
      expect(new Set(devices.keys())).toEqual(new Set(all.map(deviceOf)));
      expect(verdictsOn(each, [key])).toEqual(["counts"]);
    }
    expect(admin.ledger.judgement.membership!.heads).toEqual([key]);
  });

  it("has a last roster that counts only once the rosters before it are here, in either format", async () => {
    const { admin, others, all } = await oldTeamOf("lead");
    const [anna] = others as [Person];
    const key = await begin(admin);
    await exchangeRecords(...all);
    await anna.commit(confirmHandoverAct(key));
    const apart = new Person("Apart", await newDeviceSecrets(), admin.ledger.dossier);
    apart.take([...admin.held.values()]);
    await exchangeRecords(...all);
    // A roster that was made before format 2 counted on the administrator's machine, and the last one upon it.
    await admin.commit(createClosingAfterAChange(admin));
    const [between, closing] = [...admin.held.values()].filter(({ record }) => record.type === "roster").slice(-2);
    apart.take([closing!]);
    expect(verdictsOn(apart, [closing!.key])).not.toEqual(["counts"]);
    apart.take([between!]);
    expect(hasFormat2(apart)).toBe(false);
    expect(verdictsOn(apart, [closing!.key])).toEqual(["counts"]);
    apart.take([...anna.held.values()]);
    expect(hasFormat2(apart)).toBe(true);
    expect(verdictsOn(apart, [closing!.key])).toEqual(["counts"]);
  });

  it("keeps what was changed and written in format 1 before it was confirmed", async () => {
    const { admin, others, all } = await oldTeamOf("lead", "observer", "observer");
    const [anna, bea, cem] = others as [Person, Person, Person];
    const key = await begin(admin);
    await exchangeRecords(...all);
    const notes = [await bea.annotate()];
    await exchangeRecords(...all);
    await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(bea)]));
    await admin.collectKeys();
    const dan = await letIn(admin, "observer", others);
    const member = admin.ledger.judgement.memberOf(deviceOf(cem))!;
    await admin.commit(await changeRoleAct(admin.ledger, admin.rosterContext(), { member, role: "lead" }));
    await exchangeRecords(...all, dan);
    notes.push(await dan.annotate(), await cem.annotate());
    const [inForce] = keysInForce(admin);
    await anna.commit(confirmHandoverAct(key));
    await exchangeRecords(...all, dan);
    for (const each of [...all, dan]) {
      expect(hasFormat2(each)).toBe(true);
      expect([admin, anna, bea, cem, dan].map((of) => roleOf(each, of))).toEqual([
        "lead",
        "lead",
        null,
        "lead",
        "observer",
      ]);
      expect(verdictsOn(each, notes)).toEqual(["counts", "counts", "counts"]);
      expect(keysInForce(each)).toEqual([inForce]);
    }
    const later = await dan.annotate();
    await exchangeRecords(...all, dan);
    expect(admin.ledger.record(later)!.state).toBe("open");
    expect(bea.ledger.record(later)!.state).not.toBe("open");
    // The change that joins what was made apart names both.
    expect(await doWhatIsDue(admin)).toEqual(["roster", "change"]);
    expect(await doWhatIsDue(admin)).toEqual([]);
  });

  it("has effect at once for somebody who is alone", async () => {
    const { admin } = await createFormat1Team();
    await openInvitation(admin, "observer", "many");
    await begin(admin);
    expect(hasFormat2(admin)).toBe(true);
    expect(pendingOf(admin)).toEqual([]);
    expect(admin.ledger.judgement.team!.invitations.size).toBe(0);
    expect(await doWhatIsDue(admin)).toEqual(["roster"]);
    expect(await doWhatIsDue(admin)).toEqual([]);
    const note = await admin.annotate();
    expect(verdictsOn(admin, [note])).toEqual(["counts"]);
  });

  it("lists whoever has joined, and lets an invitation for one go on", async () => {
    const { admin } = await createFormat1Team();
    const open = await openInvitation(admin, "observer");
    const anna = await joinTeam(admin, await openInvitation(admin, "lead", "many"), "Anna");
    await exchangeRecords(admin, anna);
    const key = await begin(admin);
    await exchangeRecords(admin, anna);
    expect(pendingOf(anna)[0]!.devices).toEqual(new Set([deviceOf(anna)]));
    await anna.commit(confirmHandoverAct(key));
    await exchangeRecords(admin, anna);
    const bert = await joinTeam(admin, open, "Bert");
    await exchangeRecords(admin, anna, bert);
    expect(roleOf(anna, bert)).toBe("observer");
    await doWhatIsDue(admin);
    await exchangeRecords(admin, anna, bert);
    const note = await bert.annotate();
    await exchangeRecords(admin, anna, bert);
    expect(verdictsOn(anna, [note])).toEqual(["counts"]);
  });

  it("may be signed again when nobody is left who could confirm it", async () => {
    const { admin, others, all } = await oldTeamOf("lead", "observer");
    const [anna] = others as [Person];
    await begin(admin);
    await exchangeRecords(...all);
    await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(anna)]));
    await admin.collectKeys();
    expect(pendingOf(admin)).toEqual([]);
    const key = await begin(admin);
    expect(pendingOf(admin)).toMatchObject([{ key, members: [others[1]!.me!.member] }]);
  });
});

describe("Two beginnings of format 2 that were made apart", () => {
  it("say the same, whichever is confirmed", async () => {
    const { admin, others, secrets } = await oldTeamOf("lead", "observer", "observer");
    const [anna, bea, cem] = others as [Person, Person, Person];
    const copy = copyOf(admin, secrets);
    await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(bea)]));
    await admin.collectKeys();
    const one = await begin(admin);
    const other = await begin(copy);
    const all = [admin, copy, ...others];
    await exchangeRecords(...all);
    // A person is asked once.
    expect(pendingOf(anna)).toMatchObject([{ key: [one, other].sort()[0] }]);
    await anna.commit(confirmHandoverAct(other));
    await exchangeRecords(...all);
    for (const each of all) {
      expect(hasFormat2(each)).toBe(true);
      expect(pendingOf(each)).toEqual([]);
      expect(each.ledger.judgement.membership!.rivals).toEqual([]);
      expect(verdictsOn(each, [one, other])).toEqual(["counts", "counts"]);
      expect([roleOf(each, bea), roleOf(each, cem)]).toEqual([null, "observer"]);
      // The copy made its key without knowing of the cut: Bea can open it.
      const copied = [...copy.ledger.recordSet.rosters.values()].map(({ body }) => body.keys[0]!);
      const known = copied.filter(({ to }) =>
        to.some(({ recipient }) => recipient === bea.device.publicKeys.recipient),
      );
      for (const { id } of known) expect(keysInForce(each)).not.toContain(id);
      expect(keysInForce(each)).toHaveLength(1);
    }
    const note = await cem.annotate();
    await exchangeRecords(...all);
    expect(verdictsOn(anna, [note])).toEqual(["counts"]);
    await anna.commit(confirmHandoverAct(one));
    await exchangeRecords(...all);
    expect([roleOf(admin, bea), roleOf(admin, cem)]).toEqual([null, "observer"]);
    expect(verdictsOn(admin, [note])).toEqual(["counts"]);
    await doWhatIsDue(admin);
    await exchangeRecords(...all);
    for (const each of all) expect(await doWhatIsDue(each)).toEqual([]);
  });
});

describe("A handover by the sheet in format 1", () => {
  it("goes before a beginning that does not know of it: the new administrator begins", async () => {
    const { admin, others, all, recovery } = await oldTeamOf("lead", "lead");
    const [anna, bea] = others as [Person, Person];
    await begin(admin);
    await exchangeRecords(...all);
    await takeOver(anna, recovery);
    await exchangeRecords(...all);
    for (const each of all) expect(pendingOf(each)).toEqual([]);
    const key = await begin(anna);
    await exchangeRecords(...all);
    await bea.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    for (const each of all) {
      expect(each.ledger.judgement.team!.administrators).toEqual(new Set([deviceOf(anna)]));
      expect(all.map((of) => roleOf(each, of))).toEqual(["lead", "lead", "lead"]);
      expect(keysInForce(each)).toHaveLength(1);
    }
    expect(await doWhatIsDue(admin)).toEqual([]);
    expect((await doWhatIsDue(anna))[0]).toBe("roster");
  });

  it("waits for a lead if format 2 had begun without it", async () => {
    const { admin, others, all, recovery } = await oldTeamOf("lead", "lead");
    const [anna, bea] = others as [Person, Person];
    const key = await begin(admin);
    await exchangeRecords(...all);
    const handover = await takeOver(anna, recovery);
    await bea.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    for (const each of all) {
      expect(each.ledger.judgement.team!.administrators).toEqual(new Set([deviceOf(admin)]));
      expect(verdictOf(each, handover)).toMatchObject({ kind: "waits", code: "handover.unconfirmed" });
      expect(pendingOf(each)).toMatchObject([{ key: handover, kind: "handover", device: deviceOf(anna) }]);
    }
    await bea.commit(confirmHandoverAct(handover));
    await exchangeRecords(...all);
    for (const each of all) expect(each.ledger.judgement.team!.administrators).toEqual(new Set([deviceOf(anna)]));
    await doWhatIsDue(anna);
    await exchangeRecords(...all);
    const note = await bea.annotate();
    await exchangeRecords(...all);
    expect(verdictsOn(admin, [note])).toEqual(["counts"]);
  });
});

describe("Whoever has the sheet of a dossier that was updated", () => {
  it("takes nothing from the team by going on in format 1 from before the others came", async () => {
    const { admin, recovery } = await createFormat1Team();
    const first = [...admin.held.values()];
    const others = [await letIn(admin, "lead"), await letIn(admin, "observer")];
    const all = [admin, ...others];
    await exchangeRecords(...all);
    const key = await begin(admin);
    await exchangeRecords(...all);
    await others[0]!.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    const [before, owner] = [membersOn(admin), admin.me!.member];

    const thief = new Person("Thief", await newDeviceSecrets(), admin.ledger.dossier);
    thief.take(first);
    const device = thief.device.publicKeys;
    const asked = { recovery, device, member: device.key, cut: [deviceOf(admin)], now: NOW };
    const { records, keys } = unwrapOutcome(await createSignedHandover(thief.ledger, asked));
    thief.keys.push(...keys);
    thief.take(records);
    const puppet = await letIn(thief, "lead");
    const forged = await begin(thief);
    await exchangeRecords(thief, puppet);
    await puppet.commit(confirmHandoverAct(forged));
    await exchangeRecords(thief, puppet);
    expect(thief.ledger.judgement.team!.administrators).toEqual(new Set([device.key]));

    for (const each of all) each.take([...puppet.held.values()]);
    const { membership, team } = others[1]!.ledger.judgement;
    expect(team!.recovery.key).toBe(recovery.key);
    expect(membership!.terms.filter(({ isProvisional }) => !isProvisional)).toHaveLength(1);
    // A provisional handover can cut whose office it ends, and nobody else (rule 13).
    for (const { id, role, isActive } of [...before].filter((each) => each.id !== owner))
      expect(others[1]!.ledger.members.find((each) => each.id === id)).toMatchObject({ role, isActive });
    const note = await others[1]!.annotate();
    await exchangeRecords(...all);
    expect(verdictsOn(others[0]!, [note])).toEqual(["counts"]);
  });
});

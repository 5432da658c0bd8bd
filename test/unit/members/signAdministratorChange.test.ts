import { describe, expect, it } from "vitest";
import {
  needsRecoverySheetSignature,
  signAdministratorChange,
  type AdministratorChange,
} from "#shared/acts/team/signAdministratorChange.ts";
import { changeRoleAct, rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { findPendingHandovers, listPendingHandovers } from "#shared/members/pendingHandovers.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

const deviceOf = (person: Person) => person.device.publicKeys.key;

/** An administrator and members with these roles, in a dossier of format 2. */
async function teamOf(...roles: readonly ("lead" | "observer" | "reader")[]) {
  const { admin, recovery } = await createTeam(undefined, undefined, undefined, 2);
  const members: Person[] = [];
  for (const [i, role] of roles.entries()) {
    members.push(await joinTeam(admin, await openInvitation(admin, role), `Member ${i + 2}`));
    await exchangeRecords(admin, ...members);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, ...members);
  }
  return { admin, members, recovery, all: [admin, ...members] };
}

/** Changes an office as somebody; returns the key of the handover. */
async function change(by: Person, what: AdministratorChange, recovery: DeviceSecrets | null): Promise<string> {
  const { records, act } = unwrapOutcome(await signAdministratorChange(by.ledger, by.rosterContext(), what, recovery));
  by.take(records);
  const committed = await by.commit(act);
  return (records[0] ?? committed[0]!).key;
}

const appoint = (person: Person): AdministratorChange => ({ kind: "appoint", device: deviceOf(person) });
const end = (person: Person): AdministratorChange => ({ kind: "end", device: deviceOf(person) });
const refusalOf = async (by: Person, what: AdministratorChange, recovery: DeviceSecrets | null = null) =>
  signAdministratorChange(by.ledger, by.rosterContext(), what, recovery);

/** An administrator who has made a lead a second one. */
async function twoInOffice(...others: readonly ("lead" | "observer")[]) {
  const team = await teamOf("lead", ...others);
  const [bea] = team.members as [Person];
  await change(team.admin, appoint(bea), team.recovery);
  await exchangeRecords(...team.all);
  return { ...team, bea };
}

describe("A second administrator", () => {
  it("is made by the sheet and the administrator's device, and can change the list", async () => {
    const { admin, bea, members, all, recovery } = await twoInOffice("observer");
    const cem = members[1]!;
    for (const { ledger } of all)
      expect(new Set(ledger.judgement.team!.administrators)).toEqual(new Set([deviceOf(admin), deviceOf(bea)]));
    expect(bea.me).toMatchObject({ role: "lead", administrator: true });
    expect(admin.ledger.judgement.team!.recovery.key).toBe(recovery.key);
    const request = { member: cem.me!.member, role: "reader" } as const;
    await bea.commit(await changeRoleAct(bea.ledger, bea.rosterContext(), request));
    await exchangeRecords(...all);
    expect(cem.me).toMatchObject({ role: "reader" });
    const note = await bea.annotate();
    await exchangeRecords(...all);
    expect(cem.ledger.record(note)!.state).toBe("open");
  });

  it("keeps what both changed at the same time", async () => {
    const { admin, bea, all } = await twoInOffice();
    await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
    await bea.commit(await rotateDossierKeyAct(bea.ledger, bea.rosterContext()));
    await exchangeRecords(...all);
    await admitJoinedMembers(admin);
    await exchangeRecords(...all);
    expect(bea.ledger.judgement.team!.keysInForce).toEqual([bea.key.id]);
  });

  it("is refused to whoever is no lead, twice, and without the sheet", async () => {
    const { admin, members, recovery } = await teamOf("lead", "observer");
    const [bea, cem] = members as [Person, Person];
    expect(await refusalOf(admin, appoint(cem), recovery)).toMatchObject({ code: "office.lead" });
    expect(await refusalOf(admin, appoint(admin), recovery)).toMatchObject({ code: "office.already" });
    expect(await refusalOf(admin, appoint(bea))).toMatchObject({ code: "office.sheet" });
    expect(await refusalOf(bea, appoint(bea), recovery)).toMatchObject({ code: "roster.yours-not" });
    expect(await refusalOf(admin, appoint(bea), await newDeviceSecrets())).toMatchObject({ code: "recovery.other" });
    expect(await refusalOf(admin, end(admin), recovery)).toMatchObject({ code: "office.last" });
    expect(await refusalOf(admin, end(bea), recovery)).toMatchObject({ code: "office.not-in" });
  });
});

describe("The office of one of two administrators", () => {
  it("ends when the other one confirms it, and what was changed in it keeps counting", async () => {
    const { admin, bea, all } = await twoInOffice();
    const { membership } = bea.ledger.judgement;
    expect(needsRecoverySheetSignature(membership!, deviceOf(bea), deviceOf(bea))).toBe(false);
    expect(needsRecoverySheetSignature(membership!, deviceOf(admin), deviceOf(bea))).toBe(true);
    const key = await change(bea, end(bea), null);
    await exchangeRecords(...all);
    expect(bea.me).toMatchObject({ administrator: true });
    const [pending] = findPendingHandovers(admin.ledger.judgement);
    expect(pending).toMatchObject({ key, kind: "end", isBySheet: false, devices: new Set([deviceOf(admin)]) });
    await admin.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    expect(bea.me).toMatchObject({ role: "lead", administrator: false });
    expect(findPendingHandovers(admin.ledger.judgement)).toEqual([]);
  });

  it("is ended by the other one with the sheet", async () => {
    const { admin, bea, all, recovery } = await twoInOffice();
    expect(await refusalOf(admin, end(bea))).toMatchObject({ code: "office.sheet" });
    await change(admin, end(bea), recovery);
    await exchangeRecords(...all);
    expect(bea.me).toMatchObject({ role: "lead", administrator: false });
    expect(admin.me).toMatchObject({ administrator: true });
  });
});

describe("The recovery sheet", () => {
  it("is replaced by the administrator who has it, and a thief's takeover by the old one comes to nothing", async () => {
    const { admin, members, all, recovery } = await teamOf("lead", "lead");
    const [, bea] = members as [Person, Person];
    const thief = new Person("Thief", await newDeviceSecrets(), admin.ledger.dossier);
    thief.take([...admin.held.values()]);
    const takeOver = () => {
      const device = thief.device.publicKeys;
      const who = { recovery, device, member: device.key, cut: [], now: new Date().toISOString() };
      return createSignedHandover(thief.ledger, who);
    };
    const { records, state } = unwrapOutcome(await takeOver());
    expect(state).toBe("waits");
    admin.take(records);
    await exchangeRecords(...all);
    expect(findPendingHandovers(bea.ledger.judgement)).toMatchObject([{ kind: "handover", isBySheet: true }]);
    const next = await newDeviceSecrets();
    await change(admin, { kind: "sheet", sheet: { key: next.key, recipient: next.recipient } }, recovery);
    await exchangeRecords(...all);
    for (const { ledger } of all) {
      expect(ledger.judgement.team!.recovery.key).toBe(next.key);
      expect([...ledger.judgement.team!.administrators]).toEqual([deviceOf(admin)]);
      expect(findPendingHandovers(ledger.judgement)).toEqual([]);
    }
    thief.take([...admin.held.values()]);
    expect(await takeOver()).toMatchObject({ code: "recovery.replaced" });
  });
});

describe("Many takeovers that nobody has confirmed", () => {
  it("are not all examined, and one by a member goes first", async () => {
    const { admin, members, recovery } = await teamOf("lead", "lead");
    const [anna, bea] = members as [Person, Person];
    const takeOver = async (by: Person) => {
      const device = by.device.publicKeys;
      const who = { recovery, device, member: by.me?.member ?? device.key, cut: [], now: new Date().toISOString() };
      return unwrapOutcome(await createSignedHandover(by.ledger, who)).records;
    };
    const thief = new Person("Thief", await newDeviceSecrets(), admin.ledger.dossier);
    thief.take([...admin.held.values()]);
    for (let i = 0; i < 20; i++) bea.take(await takeOver(thief));
    const honest = await takeOver(anna);
    bea.take(honest);
    const { first, more } = listPendingHandovers(bea.ledger.judgement, 3);
    expect(first.map(({ key }) => key)[0]).toBe(honest[0]!.key);
    expect([first.length, more]).toEqual([3, 18]);
    expect(findPendingHandovers(bea.ledger.judgement)).toHaveLength(21);
  });
});

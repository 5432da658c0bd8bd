import { describe, expect, it } from "vitest";
import { changeMembersAct } from "#shared/acts/team/changeMembers.ts";
import {
  changeRoleAct,
  closeInvitationAct,
  cutOffDevicesAct,
  rotateDossierKeyAct,
} from "#shared/acts/team/changeRoster.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { createDueRosterUpdateAct } from "#shared/acts/team/invitations.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { decryptAgeFile } from "#shared/members/joining/invitation.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

/** A dossier of format 2 with its administrator and one member of each role. */
async function teamOf(...roles: readonly Role[]) {
  const { admin, recovery, secrets } = await createTeam();
  const members: Person[] = [];
  for (const [i, role] of roles.entries()) {
    members.push(await joinTeam(admin, await openInvitation(admin, role), `Member ${i + 2}`));
    await exchangeRecords(admin, ...members);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, ...members);
  }
  return { admin, members, recovery, secrets };
}

/** A copy of the administrator's machine, as from a backup. */
function copyOf(admin: Person, secrets: Awaited<ReturnType<typeof newDeviceSecrets>>): Person {
  const copy = new Person("Copy", secrets, admin.ledger.dossier);
  copy.device.catchUp(admin.device.counter);
  copy.keys.push(...admin.keys);
  copy.take([...admin.held.values()]);
  return copy;
}

const roleOf = (by: Person, of: Person) => by.ledger.judgement.authorityOf(of.device.publicKeys.key)?.role ?? null;
const deviceOf = (person: Person) => person.device.publicKeys.key;
const verdictOf = (by: Person, key: string) => by.ledger.judgement.verdict(by.ledger.recordSet.byKey.get(key)!);
const verdictOn = (by: Person, key: string) => verdictOf(by, key).kind;

describe("A dossier of format 2", () => {
  it("admits who joins by an invitation, and makes a new key when the invitation is used up", async () => {
    const { admin } = await createTeam();
    const invitation = await openInvitation(admin, "observer");
    const bea = await joinTeam(admin, invitation, "Bea");
    await exchangeRecords(admin, bea);
    expect(roleOf(admin, bea)).toBe("observer");
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, bea);
    const { team } = bea.ledger.judgement;
    expect(team!.devices.get(deviceOf(bea))).toMatchObject({ role: "observer", isCut: false });
    expect(team!.invitations.size).toBe(0);
    expect(team!.keysInForce).toEqual([bea.key.id]);
    const recipient = [...admin.ledger.judgement.membership!.list.invitations.values()][0]!.recipient;
    const byLink = await openSharedDossierKeys(team!.keyShares, recipient, (sealed) =>
      decryptAgeFile(invitation.identity, sealed),
    );
    expect(byLink.length).toBeGreaterThan(0);
    expect(byLink.map(({ id }) => id)).not.toContain(bea.key.id);
    const note = await bea.annotate();
    await exchangeRecords(admin, bea);
    expect(verdictOn(admin, note)).toBe("counts");
    expect(admin.ledger.record(note)!.state).toBe("open");
  });

  it("changes a role from the next record on", async () => {
    const { admin, members } = await teamOf("observer");
    const [bea] = members as [Person];
    const before = await bea.annotate();
    await exchangeRecords(admin, bea);
    const member = admin.ledger.judgement.memberOf(deviceOf(bea))!;
    await admin.commit(await changeRoleAct(admin.ledger, admin.rosterContext(), { member, role: "reader" }));
    await exchangeRecords(admin, bea);
    expect(roleOf(bea, bea)).toBe("reader");
    expect(verdictOn(bea, before)).toBe("counts");
    const after = await bea.commitRaw("annotation", { anything: 1 });
    expect(verdictOn(bea, after[0]!.key)).toBe("aside");
  });

  it("keeps a device cut that was cut on one of two copies of the administrator's machine", async () => {
    const { admin, members, secrets } = await teamOf("lead", "observer");
    const [anna, mallory] = members as [Person, Person];
    const copy = copyOf(admin, secrets);
    const early = await mallory.annotate();
    await exchangeRecords(admin, mallory);
    await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(mallory)]));
    await copy.commit(await rotateDossierKeyAct(copy.ledger, copy.rosterContext()));
    await copy.commit(await rotateDossierKeyAct(copy.ledger, copy.rosterContext()));
    await exchangeRecords(anna, copy);
    await exchangeRecords(anna, admin, copy);
    expect(roleOf(anna, mallory)).toBeNull();
    expect(verdictOn(anna, early)).toBe("counts");
    // Both branches made a key, and one of them was handed to the device that is cut.
    const late = await mallory.annotate();
    anna.take([...mallory.held.values()]);
    expect(verdictOn(anna, late)).toBe("aside");
    await admin.commit(unwrapOutcome(await createDueRosterUpdateAct(admin.ledger, admin.rosterContext()))!);
    await exchangeRecords(anna, admin);
    expect(anna.ledger.judgement.team!.keysInForce).toEqual([anna.key.id]);
    await mallory.collectKeys();
    expect(mallory.keys.map(({ id }) => id)).not.toContain(anna.key.id);
    expect(await createDueRosterUpdateAct(admin.ledger, admin.rosterContext())).toBeNull();
  });

  it("makes a new key whenever it closes a former administrator's office", async () => {
    const { admin, members, recovery } = await teamOf("lead", "lead");
    const [anna, bert] = members as [Person, Person];
    const device = bert.device.publicKeys;
    const planned = { recovery, device, member: bert.me!.member, cut: [], now: "2026-02-01T00:00:00.000Z" };
    const { records, keys } = unwrapOutcome(await createSignedHandover(bert.ledger, planned));
    bert.keys.push(...keys);
    bert.take(records);
    await exchangeRecords(bert, anna);
    await anna.commit(confirmHandoverAct(records[0]!.key));
    await exchangeRecords(admin, anna, bert);
    const before = bert.key.id;
    const { membership } = bert.ledger.judgement;
    const closed = [{ device: deviceOf(admin), upto: [...membership!.heads], without: [] }];
    await bert.commit(await changeMembersAct(bert.ledger, membership!, bert.rosterContext(), { closed }));
    expect(bert.ledger.judgement.team!.keysInForce).toEqual([bert.key.id]);
    expect(bert.key.id).not.toBe(before);
  });

  it("sets aside a join by an invitation that was closed", async () => {
    const { admin } = await teamOf();
    const invitation = await openInvitation(admin, "lead");
    const bea = await joinTeam(admin, invitation, "Bea");
    const [key] = admin.ledger.judgement.team!.invitations.keys();
    await admin.commit(await closeInvitationAct(admin.ledger, admin.rosterContext(), key!));
    await exchangeRecords(admin, bea);
    expect(roleOf(admin, bea)).toBeNull();
    expect(admin.ledger.judgement.team!.joined.get(deviceOf(bea))).toMatchObject({ closed: "join.closed" });
  });
});

describe("The administration of a dossier of format 2", () => {
  const now = "2026-02-01T00:00:00.000Z";
  const to = (person: Person, recovery: Awaited<ReturnType<typeof newDeviceSecrets>>) => {
    const device = person.device.publicKeys;
    return { recovery, device, member: person.me?.member ?? device.key, cut: [], now };
  };

  it("is handed over by the sheet when another lead has confirmed it, and the sheet is replaced", async () => {
    const { admin, members, recovery } = await teamOf("lead", "observer");
    const [anna, bert] = members as [Person, Person];
    const sheet = await newDeviceSecrets();
    const planned = { ...to(bert, recovery), sheet: { key: sheet.key, recipient: sheet.recipient } };
    const { records, keys } = unwrapOutcome(await createSignedHandover(bert.ledger, planned));
    bert.keys.push(...keys);
    bert.take(records);
    expect(bert.me?.administrator).toBe(false);
    expect(verdictOf(bert, records[0]!.key)).toMatchObject({ code: "handover.unconfirmed" });
    await exchangeRecords(bert, anna);
    await anna.commit(confirmHandoverAct(records[0]!.key));
    await exchangeRecords(admin, anna, bert);
    for (const each of [admin, anna, bert]) {
      expect(each.ledger.judgement.team!.administrators).toEqual(new Set([deviceOf(bert)]));
      expect(each.ledger.judgement.team!.recovery.key).toBe(sheet.key);
    }
    expect(bert.me).toMatchObject({ administrator: true, role: "lead" });
    const again = await createSignedHandover(anna.ledger, to(anna, recovery));
    expect(again).toMatchObject({ code: "recovery.replaced" });
  });

  it("is provisional while nobody could confirm it, and takes nothing from anybody", async () => {
    const { admin, recovery } = await teamOf();
    const note = await admin.annotate();
    const other = new Person("Elsewhere", await newDeviceSecrets(), admin.ledger.dossier);
    other.take([...admin.held.values()]);
    const { records, keys } = unwrapOutcome(await createSignedHandover(other.ledger, to(other, recovery)));
    other.keys.push(...keys);
    other.take(records);
    expect(other.me).toMatchObject({ administrator: true });
    expect(other.ledger.judgement.membership!.terms.at(-1)).toMatchObject({ isProvisional: true });
    expect(verdictOn(other, note)).toBe("counts");
    expect(roleOf(other, admin)).toBe("lead");
    expect(other.ledger.judgement.team!.recovery.key).toBe(recovery.key);
  });
});

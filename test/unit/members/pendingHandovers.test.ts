import { describe, expect, it } from "vitest";
import { cutOffDevicesAct, rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { confirmHandoverAct, createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { signAct } from "#shared/acts/signAct.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { dossierKeyAgeIfDue } from "#shared/members/membership/dossierKeyAge.ts";
import { listChangesSignedByDevices } from "#shared/members/membership/membershipChangeSummary.ts";
import { listHandoversToAutoConfirm, findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "#test/support/team/team.ts";

const NOW = "2026-02-01T00:00:00.000Z";
const DAY = 24 * 60 * 60 * 1000;
const deviceOf = (person: Person) => person.device.publicKeys.key;
const pendingOf = (by: Person) => findPendingHandovers(by.ledger.judgement);
const dueOf = (by: Person) => listHandoversToAutoConfirm(by.ledger.recordSet, by.ledger.judgement, deviceOf(by));

/** An administrator, two leads and an observer who know of each other. */
async function teamOf() {
  const { admin, recovery, secrets } = await createTeam();
  const members: Person[] = [];
  for (const [i, role] of (["lead", "lead", "observer"] as const).entries()) {
    members.push(await joinTeam(admin, await openInvitation(admin, role), `Member ${i + 2}`));
    await exchangeRecords(admin, ...members);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, ...members);
  }
  const [anna, bea, cem] = members as [Person, Person, Person];
  return { admin, anna, bea, cem, all: [admin, ...members], recovery, secrets };
}

async function takeOver(by: Person, recovery: DeviceSecrets, more: object = {}) {
  const device = by.device.publicKeys;
  const sheet = await newDeviceSecrets();
  const handed = unwrapOutcome(
    await createSignedHandover(by.ledger, {
      recovery,
      device,
      member: by.me?.member ?? device.key,
      cut: [],
      now: NOW,
      sheet: { key: sheet.key, recipient: sheet.recipient },
      ...more,
    }),
  );
  by.keys.push(...handed.keys);
  by.take(handed.records);
  return { ...handed, sheet, key: handed.records[0]!.key };
}

describe("A handover that waits for a confirmation", () => {
  it("says who takes over, what ends, and who may confirm it", async () => {
    const { admin, anna, bea, all, recovery } = await teamOf();
    const { key, state, isSheetReplaced } = await takeOver(anna, recovery, { cut: [deviceOf(admin)] });
    expect({ state, isSheetReplaced }).toEqual({ state: "waits", isSheetReplaced: true });
    await exchangeRecords(...all);
    expect(pendingOf(bea)).toEqual([
      {
        key,
        kind: "handover",
        device: deviceOf(anna),
        member: anna.me!.member,
        ends: [admin.me!.member],
        cuts: [admin.me!.member],
        isBySheet: true,
        replacesSheet: true,
        devices: new Set([deviceOf(bea)]),
        members: [bea.me!.member],
      },
    ]);
    await bea.commit(confirmHandoverAct(key));
    expect(pendingOf(bea)).toEqual([]);
    expect(bea.ledger.judgement.authorityOf(deviceOf(admin))).toBeNull();
  });

  it("keeps the old sheet if nobody could confirm it", async () => {
    const { admin, recovery } = await createTeam();
    const elsewhere = await newDeviceSecrets();
    const device = { key: elsewhere.key, recipient: elsewhere.recipient };
    const sheet = await newDeviceSecrets();
    const handed = unwrapOutcome(
      await createSignedHandover(admin.ledger, {
        recovery,
        device,
        member: device.key,
        cut: [],
        now: NOW,
        sheet: { key: sheet.key, recipient: sheet.recipient },
      }),
    );
    expect(handed).toMatchObject({ state: "provisional", isSheetReplaced: false });
    admin.take(handed.records);
    expect(admin.ledger.judgement.team!.keysInForce).toHaveLength(1);
    expect(pendingOf(admin)).toEqual([]);
  });
});

describe("A lead's app", () => {
  it("confirms the handover that it follows once, by itself, and never one that nobody has confirmed", async () => {
    const { anna, bea, cem, admin, all, recovery } = await teamOf();
    const { key } = await takeOver(cem, recovery);
    await exchangeRecords(...all);
    for (const each of all) expect(dueOf(each)).toEqual([]);
    await anna.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    expect(dueOf(bea)).toEqual([key]);
    for (const each of [anna, cem, admin]) expect(dueOf(each)).toEqual([]);
    await bea.commit(confirmHandoverAct(key));
    expect(dueOf(bea)).toEqual([]);
  });

  it("confirms no rival of what its member has confirmed", async () => {
    const { anna, bea, cem, admin, all, recovery } = await teamOf();
    const one = await takeOver(cem, recovery);
    const other = await takeOver(anna, recovery);
    await exchangeRecords(bea, cem);
    await bea.commit(confirmHandoverAct(one.key));
    await exchangeRecords(...all);
    const { rivals } = admin.ledger.judgement.membership!;
    expect(rivals).toEqual([]);
    // Cem may confirm Anna's, which then is as good; whoever confirmed one confirms no other.
    await cem.commit(confirmHandoverAct(other.key));
    await exchangeRecords(...all);
    expect(dueOf(bea)).toEqual([]);
  });
});

describe("An act", () => {
  it("that is encrypted is not signed without a key", async () => {
    const { admin } = await createTeam();
    const before = admin.device.counter;
    const note = { statements: [() => ({ type: "reply", body: { text: "Hm." } })] };
    expect(await signAct(note, admin.sign, null)).toMatchObject({ code: "key.missing" });
    expect(admin.device.counter).toEqual(before);
  });
});

describe("The changes made with a former administrator's key", () => {
  it("are listed with what they did, the newest first, and have no effect if they are excluded", async () => {
    const { admin, anna, bea, cem, all, recovery } = await teamOf();
    const [forged] = await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(cem)]));
    await exchangeRecords(...all);
    const { membership } = anna.ledger.judgement;
    const changes = listChangesSignedByDevices(membership!, membership!.administrators);
    expect(changes[0]).toMatchObject({
      key: forged!.key,
      cut: [cem.ledger.judgement.memberOf(deviceOf(cem))],
      hasNewKey: true,
    });
    expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).sort((a, b) => b - a));
    expect(changes.filter(({ opened }) => opened === 1)).toHaveLength(3);
    const { key } = await takeOver(anna, recovery, { cut: [deviceOf(admin)], stolen: { forged: [forged!.key] } });
    await exchangeRecords(...all);
    await bea.commit(confirmHandoverAct(key));
    await exchangeRecords(...all);
    expect(anna.ledger.judgement.authorityOf(deviceOf(cem))).toMatchObject({ role: "observer" });
    expect(anna.ledger.judgement.authorityOf(deviceOf(admin))).toBeNull();
  });
});

describe("A dossier key", () => {
  it("is old after a week, until it is changed", async () => {
    const { admin } = await createTeam();
    const ageIn = (days: number) =>
      dossierKeyAgeIfDue(admin.ledger.judgement.membership!, admin.ledger.recordSet, Date.now() + days * DAY);
    expect([ageIn(0), ageIn(6.5), ageIn(7.5), ageIn(30.5)]).toEqual([null, null, 7, 30]);
    await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
    expect(ageIn(0)).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { putAwayUnknownDevicesAct } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { joinDossierAct } from "#shared/acts/team/invitations.ts";
import { announceLocalDeletionAct, declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { makeAct } from "#shared/acts/act.ts";
import { limitIncomingRecords, leftOutRecordRefusals } from "#shared/exchange/dossier/limitIncomingRecords.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import {
  describeUnknownDevices,
  findUnknownDevices,
  recordSizeInBytes,
} from "#shared/ledger/queries/unknownDevices.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import { RECORD_QUOTAS, selectRecordsWithinQuotas } from "#shared/members/recordQuotas.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { signJunkRecords, createUnknownDeviceSigner } from "#test/support/team/junkRecords.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  createTeam,
  exchangeRecords,
  joinTeam,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

const MB = 1024 * 1024;
const keysOf = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key).sort();
const deviceOf = (person: Person) => person.device.publicKeys.key;

let admin: Person;
let dossier: string;

beforeEach(async () => {
  ({ admin } = await createTeam());
  ({ dossier } = admin.ledger);
});

/** Selects what is kept of records that arrive where everything of `by` is. */
function keep(by: Person, arriving: readonly OpenedRecord[], held: readonly OpenedRecord[] = []) {
  const set = new RecordSet<OpenedRecord>(dossier, [...by.held.values(), ...held, ...arriving]);
  return selectRecordsWithinQuotas(set, new RecordJudge(set), arriving, recordSizeInBytes);
}

describe("What is kept of unknown devices", () => {
  it("is their first records, whatever the order in which all arrive together", async () => {
    const one = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 12, MB);
    const two = await signJunkRecords(dossier, createUnknownDeviceSigner(2), 2, MB);
    const kept = keep(admin, [...one, ...two]).kept;
    const expected = [...one.slice(0, 5), ...two];
    expect(keysOf(kept)).toEqual(keysOf(expected));
    expect(keysOf(keep(admin, [...two, ...one].reverse()).kept)).toEqual(keysOf(expected));
    const bytes = kept.reduce((sum, each) => sum + recordSizeInBytes(each), 0);
    expect(bytes).toBeLessThanOrEqual(RECORD_QUOTAS.unknown.bytes);
  });

  it("is limited with what is here already, which stays", async () => {
    const here = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 7, MB);
    const late = await signJunkRecords(dossier, createUnknownDeviceSigner(2), 2, MB);
    expect(keep(admin, late, here)).toEqual({ kept: [], left: late });
    const small = await signJunkRecords(dossier, createUnknownDeviceSigner(3), 3);
    expect(keep(admin, small, here).kept).toEqual(small);
  });

  it("is limited in number, too", async () => {
    const [one] = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 1);
    const many = Array.from({ length: RECORD_QUOTAS.unknown.records + 3 }, (_, i) => ({ ...one!, key: `${i}` }));
    expect(keep(admin, many).left).toHaveLength(3);
  });

  it("does not grow if an unknown device lists others", async () => {
    const stranger = new Person("Nobody", await newDeviceSecrets(), dossier);
    stranger.take(admin.held.values());
    const { publicKey: device } = createUnknownDeviceSigner(1);
    const entry = { device, recipient: stranger.device.publicKeys.recipient, member: device, role: "lead" };
    const empty = { cuts: [], roles: [], opens: [], closes: [], closed: [], hands: [] };
    const act = makeAct({ type: "change", after: [dossier], body: { base: dossier, adds: [entry], ...empty } });
    const listing = await stranger.commit(act);
    const junk = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 12, MB);
    expect(keep(admin, junk, listing).left).not.toHaveLength(0);
  });

  it("is everything of a device that has joined, also if it and its join arrive before the invitation", async () => {
    const invitation = await openInvitation(admin, "observer");
    const bea = await joinTeam(admin, invitation, "Bea");
    const known = new Set(admin.held.keys());
    const hers = [...bea.held.values()].filter(({ key }) => !known.has(key));
    const big = hers.map((each) => ({ ...each, bytes: new Uint8Array(9 * MB) }));
    expect(keep(admin, big).left).toEqual([]);
    // Elsewhere the invitation is not known yet: what is left out now is kept when it comes again.
    const before = [...admin.held.values()].filter(({ record }) => record.type === "dossier");
    const early = new RecordSet<OpenedRecord>(dossier, [...before, ...big]);
    const selection = selectRecordsWithinQuotas(early, new RecordJudge(early), big, recordSizeInBytes);
    expect(selection.left).toEqual(big);
  });

  it("includes what a removed device signs afterwards, and nothing of what it signed before", async () => {
    const bea = await joinTeam(admin, await openInvitation(admin, "observer"), "Bea");
    await bea.annotate();
    await exchangeRecords(admin, bea);
    await admitJoinedMembers(admin);
    await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [deviceOf(bea)]));
    const before = new Set(bea.held.keys());
    await bea.annotate({ comment: "After" });
    const after = [...bea.held.values()].filter(({ key }) => !before.has(key));
    const own = [...bea.held.values()].filter(({ key, record }) => before.has(key) && record.device === deviceOf(bea));
    const big = (records: readonly OpenedRecord[]) =>
      records.map((each) => ({ ...each, bytes: new Uint8Array(9 * MB) }));
    expect(keep(admin, big(after)).left).toHaveLength(after.length);
    expect(keep(admin, big(own)).left).toEqual([]);
  });
});

describe("What is kept of a reader", () => {
  it("is 1 MB, with all devices together, and not less because of others", async () => {
    const rosa = await joinTeam(admin, await openInvitation(admin, "reader"), "Rosa");
    await exchangeRecords(admin, rosa);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, rosa);
    const own = () => [...rosa.held.values()].filter(({ record }) => record.device === deviceOf(rosa));
    const said = new Set(own().map(({ key }) => key));
    for (let i = 0; i < 4; i++)
      await rosa.commit(makeAct({ type: "annotation", body: { nothing: "a".repeat(60_000) } }));
    const fresh = own().filter(({ key }) => !said.has(key));
    const large = fresh.map((each) => ({ ...each, bytes: new Uint8Array(0.3 * MB) }));
    expect(keep(admin, large).left).toHaveLength(1);
    expect(keep(admin, large, await signJunkRecords(dossier, createUnknownDeviceSigner(1), 7, MB)).left).toHaveLength(
      1,
    );
    expect(keep(admin, fresh).left).toEqual([]);
  });
});

describe("Putting away", () => {
  it("removes what unknown devices sent from every copy, and what comes again", async () => {
    const junk = [
      ...(await signJunkRecords(dossier, createUnknownDeviceSigner(1), 3)),
      ...(await signJunkRecords(dossier, createUnknownDeviceSigner(2), 2)),
    ];
    admin.take(junk);
    expect(findUnknownDevices(admin.ledger)).toMatchObject({ records: 5, devices: { size: 2 } });
    expect(describeUnknownDevices(findUnknownDevices(admin.ledger))).toContain(
      "5 records (0.1 MB) of 2 unknown devices",
    );
    const counts = admin.ledger.counts;
    const [made] = await admin.commit(putAwayUnknownDevicesAct(admin.ledger, admin.me));
    expect(admin.ledger.counts).toEqual({ ...counts, records: counts.records - 4, waiting: 0 });
    expect(findUnknownDevices(admin.ledger).records).toBe(0);
    expect([...admin.ledger.records()].some(({ opened }) => keysOf(junk).includes(opened.key))).toBe(false);
    expect(putAwayUnknownDevicesAct(admin.ledger, admin.me)).toMatchObject({ code: "put-away.none" });
    admin.ledger.add(junk);
    expect(admin.ledger.record(junk[0]!.key)).toBeUndefined();
    // Whoever meets the junk first removes it when the record arrives, and has the same afterwards.
    const other = new Ledger(dossier);
    other.add(junk);
    other.add([...admin.held.values()].filter(({ key }) => key !== made!.key));
    expect(other.counts.records).toBe(admin.ledger.counts.records + 4);
    other.add([made!]);
    expect(other.counts).toEqual(admin.ledger.counts);
    const accepted = limitIncomingRecords(admin.ledger.recordSet, junk);
    expect(accepted).toEqual({ taken: [], beyondQuota: 0, putAway: 5 });
    expect(leftOutRecordRefusals("x", accepted)).toMatchObject([{ code: "file.put-away", params: { count: 5 } }]);
  });

  it("removes them from the Y.Doc, and again if somebody brings them back", async () => {
    const junk = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 3);
    admin.take(junk);
    const [made] = await admin.commit(putAwayUnknownDevicesAct(admin.ledger, admin.me));
    const doc = new DossierDoc();
    doc.put(
      [...admin.held.values()].filter(({ key }) => key !== made!.key),
      { kind: "file" },
    );
    const intake = new RecordIntake(doc, dossier, admin.keys);
    await intake.whenIdle();
    expect(junk.every(({ key }) => doc.has(key) && doc.hasBody(key))).toBe(true);
    intake.add([made!], { kind: "file" });
    const isGone = () => junk.every(({ key }) => !doc.has(key) && !doc.hasBody(key));
    expect(isGone()).toBe(true);
    doc.put(junk, { kind: "hub" });
    await intake.whenIdle();
    expect(isGone()).toBe(true);
    expect(intake.ledger.counts).toEqual({ records: admin.ledger.counts.records, waiting: 0, aside: 0 });
  });

  it("has no effect on a device that turns out to have joined: its records count when they come again", async () => {
    const invitation = await openInvitation(admin, "observer");
    const other = new Person("Second machine", await newDeviceSecrets(), dossier);
    const opening = [...admin.held.values()].filter(({ record }) => record.type === "change");
    const bea = new Person("Bea", await newDeviceSecrets(), dossier);
    bea.take(admin.held.values());
    bea.keys.push(...admin.keys);
    await bea.commit(await joinDossierAct(invitation, bea.device.publicKeys));
    await bea.commit(setProfileAct(bea.ledger, bea.me, "Bea"));
    const hers = [...bea.held.values()].filter(({ record }) => record.device === deviceOf(bea));
    // The administrator's record puts her away where the invitation is not known yet.
    const putAway = await admin.commit(makeAct({ type: "put-away", body: { devices: [deviceOf(bea)] } }));
    const early = [...admin.held.values()].filter((each) => !opening.includes(each));
    other.ledger.add([...early, ...hers]);
    expect(other.ledger.putAway.devices).toEqual(new Set([deviceOf(bea)]));
    expect(other.ledger.record(hers[0]!.key)).toBeUndefined();
    other.ledger.add([...opening, hers[0]!]);
    expect(other.ledger.putAway.devices.size).toBe(0);
    other.ledger.add(hers);
    for (const each of hers) expect(other.ledger.judgement.verdict(each)).toMatchObject({ kind: "counts" });
    expect(putAway).toHaveLength(1);
    admin.take(hers);
    expect(admin.ledger.judgement.authorityOf(deviceOf(bea))).not.toBeNull();
  });

  it("never removes what somebody in office has named, nor the sheet’s", async () => {
    const bea = await joinTeam(admin, await openInvitation(admin, "lead"), "Bea");
    await exchangeRecords(admin, bea);
    await admitJoinedMembers(admin);
    const sheet = admin.ledger.judgement.team!.recovery.key;
    const all = [sheet, deviceOf(bea), deviceOf(admin)];
    await admin.commit(makeAct({ type: "put-away", body: { devices: all } }));
    expect(admin.ledger.putAway.devices.size).toBe(0);
    expect(admin.ledger.judgement.authorityOf(deviceOf(bea))).not.toBeNull();
  });

  it("takes somebody in office, and format 2", async () => {
    const bea = await joinTeam(admin, await openInvitation(admin, "lead"), "Bea");
    await exchangeRecords(admin, bea);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, bea);
    const junk = await signJunkRecords(dossier, createUnknownDeviceSigner(1), 3);
    bea.take(junk);
    expect(putAwayUnknownDevicesAct(bea.ledger, bea.me)).toMatchObject({ code: "roster.yours-not" });
    const body = { devices: [createUnknownDeviceSigner(1).publicKey] };
    const [forged] = await bea.commit(makeAct({ type: "put-away", body }));
    expect(bea.ledger.judgement.verdict(forged!)).toMatchObject({ kind: "aside", code: "put-away.other" });
    expect(bea.ledger.record(junk[0]!.key)).toBeDefined();
    const { admin: old } = await createFormat1Team();
    old.take(await signJunkRecords(old.ledger.dossier, createUnknownDeviceSigner(1), 1));
    expect(putAwayUnknownDevicesAct(old.ledger, old.me)).toMatchObject({ code: "format.old" });
    const [early] = await old.commit(makeAct({ type: "put-away", body }));
    expect(old.ledger.judgement.verdict(early!)).toMatchObject({ kind: "aside", code: "format.old" });
    expect(findPutAwayDevices(old.ledger.recordSet, old.ledger.judgement).size).toBe(0);
  });
});

it("A reader’s app declares no more what it has before its quota is full, except that it is about to be deleted", async () => {
  const rosa = await joinTeam(admin, await openInvitation(admin, "reader"), "Rosa");
  await exchangeRecords(admin, rosa);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, rosa);
  expect(declareReceiptAct(rosa.ledger, deviceOf(rosa))).not.toBeNull();
  const of = receiptRegisterOf(deviceOf(rosa));
  for (let i = 0; i < 15; i++)
    await rosa.commit(makeAct({ type: "receipt", of, body: { nothing: "a".repeat(60_000) } }));
  expect(declareReceiptAct(rosa.ledger, deviceOf(rosa))).toBeNull();
  expect(announceLocalDeletionAct(rosa.ledger, deviceOf(rosa))).not.toBeNull();
});

import { encodeStateAsUpdate } from "yjs";
import { putAwayUnknownDevicesAct } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import type { Act } from "#shared/acts/act.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import type { Outcome } from "#shared/base/result.ts";
import { findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { RECORD_QUOTAS } from "#shared/members/recordQuotas.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { everyByte, spawnHub, Stage, tokenOf, until, type Client, type HubProcess } from "../hub/support.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { signJunkRecords, createUnknownDeviceSigner } from "../support/team/junkRecords.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT_ID,
  type Person,
} from "../support/team/team.ts";
import type { FaultResult, FaultRun } from "./faultRun.ts";

/** A reader and unknown devices try to fill a hub and the members' machines; then the administrator puts it away. */
export const junk: FaultRun = {
  name: "junk",
  claim:
    "a reader sends a hub 256 KB of each of so many unknown devices, and 2 MB of his own: the hub and each member keep at most 10 MB, honest members notice nothing, and one put-away removes it from the hub’s files and every member",
  count: 1000,
  unit: "devices",
  run: (count, seed) => fillWithJunk(count, seed),
};

const MB = 1024 * 1024;
/** What each unknown device sends: bytes, in so many records. */
const [DEVICE_BYTES, DEVICE_RECORDS] = [256 * 1024, 4];
/** The devices whose records go in one message, within the 64 MB that a hub takes. */
const DEVICES_AT_ONCE = 200;
/** What may be kept of all of it. */
const MOST_KEPT = 10 * MB;
/** A hub keeps the snapshot before the last one, too. */
const GENERATIONS = 2;
const UPDATE_STEP = 2;
const PATIENCE_MS = 120_000;

/** A member's machine: a client of the hub with the intake that the app has. */
interface Machine {
  readonly person: Person;
  readonly client: Client;
  readonly intake: RecordIntake;
}

/** Plays the attack and the way out of it, and returns what it cost and what went wrong. */
export async function fillWithJunk(devices: number, seed: number): Promise<FaultResult> {
  const stage = new Stage();
  const data = createTempFolder("hub");
  const faults: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || faults.push(what));
  try {
    const { admin, bea, rosa } = await createTeamWithReader();
    const { dossier } = admin.ledger;
    const hub = await spawnHub(stage, data);
    const [one, two] = [await connect(stage, hub, admin), await connect(stage, hub, bea)];
    await (await stage.inStep(rosa, hub)).inStep();
    const [before, disk] = [stateBytes(two.client), (await everyByte(data)).length];

    let sent = 0;
    const send = async (records: readonly OpenedRecord[]) => {
      sent += records.reduce((sum, { text, bytes }) => sum + text.length + bytes!.length, 0);
      return deliver(rosa, hub, records);
    };
    const notes = [await annotateOn(one, "Before")];
    let [taken, refused] = [0, 0];
    const attempt = async (records: readonly OpenedRecord[]) => {
      if (await send(records)) taken++;
      else refused++;
      notes.push(await annotateOn(notes.length % 2 ? two : one, `Meanwhile ${notes.length}`));
    };
    // First as much as the hub takes, in small messages; then everything else in large ones.
    const own = await readersJunk(rosa, 2 * MB);
    const share = Math.ceil(own.length / 4);
    for (let at = 0; at < own.length; at += share) await attempt(own.slice(at, at + share));
    const all: OpenedRecord[][] = [];
    for (let i = 0; i < devices; i++) {
      const device = createUnknownDeviceSigner(1000 * seed + i);
      all.push([...(await signJunkRecords(dossier, device, DEVICE_RECORDS, DEVICE_BYTES / DEVICE_RECORDS))]);
    }
    let next = 0;
    const refusedBefore = refused;
    while (refused === refusedBefore && next < all.length) await attempt(all.slice(next, (next += 4)).flat());
    for (; next < all.length; next += DEVICES_AT_ONCE) await attempt(all.slice(next, next + DEVICES_AT_ONCE).flat());

    const arrived = [...notes];
    await until("the notes of all", () => [one, two].every(({ client }) => client.has(arrived)), PATIENCE_MS);
    await Promise.all([one, two].map(({ intake }) => intake.whenIdle()));
    const kept = stateBytes(two.client) - before;
    const onDisk = (await everyByte(data)).length - disk;
    check(kept <= MOST_KEPT, `a member keeps ${mb(kept)} MB`);
    const newcomer = await stage.inStep(bea, hub);
    const atHub = stateBytes(newcomer) - before;
    newcomer.close();
    check(atHub <= MOST_KEPT, `the hub keeps ${mb(atHub)} MB`);
    check(onDisk <= GENERATIONS * MOST_KEPT, `the hub’s files have ${mb(onDisk)} MB more`);
    check(kept > RECORD_QUOTAS.unknown.bytes / 2, `only ${mb(kept)} MB were kept: nothing was tried`);
    const unknown = findUnknownDevices(two.intake.ledger);
    check(unknown.records > 0 && unknown.bytes <= RECORD_QUOTAS.unknown.bytes, "the quota of unknown devices");

    const putAway = await commitOn(one, putAwayUnknownDevicesAct(one.intake.ledger, one.person.me));
    const isGone = ({ client, intake }: Machine) =>
      all.flat().every(({ key }) => !client.dossier.has(key)) && findUnknownDevices(intake.ledger).records === 0;
    await until("all to be put away", () => client(two).has(putAway) && [one, two].every(isGone), PATIENCE_MS);
    const isOnDisk = async () => {
      const files = await everyByte(data);
      return all.some(([first]) => files.includes(readEnvelopeOf(first!).sig));
    };
    await until("the hub’s files without it", async () => !(await isOnDisk()), PATIENCE_MS);
    const after = stateBytes(two.client) - before;
    check(after <= 2.5 * MB, `${mb(after)} MB are left with a member`);
    check(!(await deliver(rosa, hub, all[0]!)), "what was put away was taken again");
    const last = await annotateOn(two, "Afterwards");
    await until("the last note", () => client(one).has([last]), PATIENCE_MS);
    const troubles = [one, two].flatMap(({ client }) => [...client.notices, ...client.closed]);
    check(troubles.length === 0, `honest members were troubled: ${JSON.stringify(troubles)}`);
    const joiner = await stage.inStep(bea, hub);
    check(joiner.has(notes) && all.flat().every(({ key }) => !joiner.dossier.has(key)), "what a joiner gets");
    const figure = `${mb(sent)} MB of ${devices} devices and a reader in ${taken + refused} messages, ${refused} refused; kept ${mb(kept)} MB with a member and ${mb(atHub)} MB at the hub (${mb(onDisk)} MB in the files of two generations), ${mb(after)} MB of traces after one put-away; ${notes.length + 1} notes of honest members arrived`;
    return { figure, faults };
  } finally {
    await stage.end();
  }

  function client(machine: Machine): Client {
    return machine.client;
  }
}

/** An administrator, an observer and a reader of a dossier of format 2, all of them listed. */
async function createTeamWithReader(): Promise<{ admin: Person; bea: Person; rosa: Person }> {
  const { admin } = await createTeam(undefined, undefined, undefined, 2);
  const bea = await joinTeam(admin, await openInvitation(admin, "observer"), "Bea");
  await exchangeRecords(admin, bea);
  await admitJoinedMembers(admin);
  const rosa = await joinTeam(admin, await openInvitation(admin, "reader"), "Rosa");
  await exchangeRecords(admin, bea, rosa);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, bea, rosa);
  return { admin, bea, rosa };
}

async function connect(stage: Stage, hub: HubProcess, person: Person): Promise<Machine> {
  const client = await stage.inStep(person, hub);
  const intake = new RecordIntake(client.dossier, person.ledger.dossier, person.keys);
  await intake.whenIdle();
  return { person, client, intake };
}

/** Signs as the app does and adds the records to the machine’s ledger and document. */
async function commitOn({ person, intake }: Machine, act: Outcome<Act>): Promise<readonly OpenedRecord[]> {
  const sealing = chooseBodySealing(person.key, intake.ledger);
  const records = unwrapOutcome(await signAct(unwrapOutcome(act), person.sign, sealing));
  intake.add(records, { kind: "said" });
  return records;
}

async function annotateOn(machine: Machine, comment: string): Promise<OpenedRecord> {
  const anchor = { draft: SMALL_DRAFT_ID, provision: "art_1" };
  const act = annotateAct(machine.intake.ledger, machine.person.me, { anchor, kind: "risk", comment });
  return (await commitOn(machine, act))[0]!;
}

/** Signs records of a type that a reader may write, which say nothing, for so many bytes. */
async function readersJunk(rosa: Person, bytes: number): Promise<readonly OpenedRecord[]> {
  const of = receiptRegisterOf(rosa.device.publicKeys.key);
  const records: OpenedRecord[] = [];
  for (let sum = 0; sum < bytes; sum += records.at(-1)!.bytes!.length)
    records.push(...(await rosa.commitRaw("receipt", { nothing: "a".repeat(60_000) }, of)));
  return records;
}

/** Sends records as a modified client of a member would. Resolves with whether the hub has taken them. */
async function deliver(member: Person, hub: HubProcess, records: readonly OpenedRecord[]): Promise<boolean> {
  const doc = new DossierDoc();
  doc.put(records, { kind: "said" });
  const client = await RawClient.open(hub.url, member.ledger.dossier, await tokenOf(member, hub.url));
  try {
    return await client.offer(encodeStateAsUpdate(doc.doc), UPDATE_STEP);
  } finally {
    client.close();
  }
}

function stateBytes({ dossier }: Client): number {
  return encodeStateAsUpdate(dossier.doc).length;
}

const mb = (bytes: number): number => Math.round((10 * bytes) / MB) / 10;

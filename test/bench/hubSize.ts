import { openFolderLogStore } from "#hub/log/folderStore.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import * as Y from "yjs";
import { spawnHub, tokenOf, type HubProcess, type Stage } from "../hub/support.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, joinTeam, openInvitation, unwrapOutcome, type Person } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureFsyncTimes, percentileOf } from "./support/fsyncTimes.ts";
import { connectAsApp, measureJoin } from "./support/measureJoin.ts";
import { signManyRecords } from "./support/signManyRecords.ts";
import { withStage } from "./support/spawnBareHub.ts";

/**
 * `npm run bench -- hubSize`: the sizes that a hub is made for, each at a hub in its own process that was just started. A
 * device that has nothing and joins 20,000 notes; one dossier of 50,000 notes with 100 connected members; 20 dossiers of
 * 5,000 notes that are open at once; and the memory of connected devices that have a small dossier each. Notes have the
 * number of records that `support/loadModel.ts` assumes.
 */
const [LARGE, JOINED, DOSSIERS, NOTES_EACH, MEMBERS] = [50_000, 20_000, 20, 5_000, 100];
const DEVICES = { before: 200, after: 800 } as const;
const MB = 1024 ** 2;
/** The bytes of a record besides its sealed body that the goal allows. */
const BYTES_PER_RECORD = 350;
/** The bytes of the update that brings a note. */
const NOTE_BYTES = 1750;

/** A dossier on a hub's disk, and the people who may connect to it. */
interface LargeDossier {
  readonly people: readonly Person[];
  readonly records: readonly StoredRecord[];
}

const figures = new FigureCollector("hubSize");
const count = (value: number): string => value.toLocaleString("en");

// The largest comes later, so that what this process holds of it does not take the joining device's time.
await withStage(joinMiddle);
await withStage(joinLarge);
await withStage(openMany);
await withStage(connectMany);
figures.finish();

async function createLargeDossier(notes: number, members: number): Promise<LargeDossier> {
  const { admin, secrets } = await createTeam();
  const people = [admin];
  if (members > 1) {
    const invitation = await openInvitation(admin, "observer", "many");
    while (people.length < members) people.push(await joinTeam(admin, invitation, `Member ${people.length}`));
  }
  const team = new Map(people.flatMap(({ held }) => [...held])).values();
  return { people, records: [...team, ...(await signManyRecords(admin, secrets, notes))] };
}

/** Writes dossiers to a new folder as a hub leaves them when it has stopped. */
async function storeOnDisk(...dossiers: readonly LargeDossier[]): Promise<string> {
  const data = createTempFolder("hub");
  const logs = unwrapOutcome(await openFolderLogStore(data));
  for (const { people, records } of dossiers) {
    const log = await logs.open(people[0]!.ledger.dossier);
    const doc = new DossierDoc();
    doc.put(records, { kind: "file" });
    await log.compact(() => Y.encodeStateAsUpdate(doc.doc));
    await log.close();
    doc.doc.destroy();
  }
  await logs.close();
  return data;
}

/** Two members join 20,000 notes, one after the other. */
async function joinMiddle(stage: Stage): Promise<void> {
  const { people, records } = await createLargeDossier(JOINED, 3);
  const hub = await spawnHub(stage, await storeOnDisk({ people, records }));
  const what = `a device that has nothing joins ${count(JOINED)} notes`;
  const first = await measureJoin(hub.url, connectAsApp(stage, people[1]!), records);
  const next = await measureJoin(hub.url, connectAsApp(stage, people[2]!), records);
  figures.add({ what: `${what}, the hub just started`, value: first.ms, unit: "ms" }, { goal: 3000 });
  figures.add({ what: `${what}, the hub at work`, value: next.ms, unit: "ms" }, { goal: 3000 });
  const sealed = records.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  figures.add(
    {
      what: `${what}: bytes received, against the sealed bodies and ${BYTES_PER_RECORD} bytes a record`,
      value: next.bytes / (sealed + BYTES_PER_RECORD * records.length),
      unit: "x",
    },
    { goal: 1.1 },
  );
}

/** Two members join 50,000 notes, and then 100 members are connected, of whom one after the other writes. */
async function joinLarge(stage: Stage): Promise<void> {
  const { people, records } = await createLargeDossier(LARGE, MEMBERS);
  const hub = await spawnHub(stage, await storeOnDisk({ people, records }));
  const what = `${count(LARGE)} notes in one dossier`;
  const first = await measureJoin(hub.url, connectAsApp(stage, people[1]!), records);
  const next = await measureJoin(hub.url, connectAsApp(stage, people[2]!), records);
  figures.add({ what: `${what}: a device that has nothing joins, the hub just started`, value: first.ms, unit: "ms" });
  figures.add({ what: `${what}: a device that has nothing joins, the hub at work`, value: next.ms, unit: "ms" });
  const writers: RawClient[] = [];
  for (const person of people) writers.push(await connectDevice(stage, hub, person));
  const times: number[] = [];
  for (const [i, person] of people.entries()) {
    const time = await writeNote(person, writers[i]!);
    // The first waits until the hub has verified every record of the dossier.
    if (i > 0) times.push(time);
    else console.log(`${what}: verified ${time.toFixed(0)} ms after ${MEMBERS} members were connected`);
  }
  const memory = hub.memory() / MB;
  figures.add({ what: `${what}, ${MEMBERS} members connected: memory of the hub`, value: memory, unit: "MB" });
  const [p95, fsync] = [percentileOf(times, 0.95), percentileOf(measureFsyncTimes(NOTE_BYTES), 0.95)];
  figures.add(
    {
      what: `${what}, ${MEMBERS} members connected: acknowledged, p95, against a bare fsync`,
      value: p95 / fsync,
      unit: "x",
    },
    { only: "told", goal: 2 },
  );
  console.log(
    `acknowledged ${percentileOf(times, 0.5).toFixed(2)}, p95 ${p95.toFixed(2)} ms; fsync p95 ${fsync.toFixed(2)} ms`,
  );
}

async function openMany(stage: Stage): Promise<void> {
  const dossiers: LargeDossier[] = [];
  for (let i = 0; i < DOSSIERS; i++) dossiers.push(await createLargeDossier(NOTES_EACH, 1));
  const hub = await spawnHub(stage, await storeOnDisk(...dossiers));
  const empty = hub.memory() / MB;
  const clients: RawClient[] = [];
  for (const { people } of dossiers) clients.push(await connectDevice(stage, hub, people[0]!));
  // A note is acknowledged once the hub has verified every record of its dossier.
  await Promise.all(dossiers.map(({ people }, i) => writeNote(people[0]!, clients[i]!)));
  const memory = hub.memory() / MB;
  console.log(`hub without dossiers ${empty.toFixed(0)} MB`);
  figures.add(
    {
      what: `${DOSSIERS} dossiers of ${count(NOTES_EACH)} notes open at once: memory of the hub`,
      value: memory,
      unit: "MB",
    },
    { goal: 1024 },
  );
}

/** Measures what 600 more silent devices take, once 200 have been connected and the hub's code has been compiled. */
async function connectMany(stage: Stage): Promise<void> {
  const hub = await spawnHub(stage, createTempFolder("hub"), "--open");
  const memory: number[] = [];
  for (let devices = 1; devices <= DEVICES.after; devices++) {
    const { admin } = await createTeam();
    const client = await connectDevice(stage, hub, admin);
    for (const record of admin.held.values()) await client.push(record);
    if (devices === DEVICES.before || devices === DEVICES.after) memory.push(hub.memory());
  }
  const each = (memory[1]! - memory[0]!) / (DEVICES.after - DEVICES.before) / 1024;
  figures.add({
    what: "a connected device, with a small dossier of its own: memory of the hub",
    value: each,
    unit: "KB",
  });
}

async function connectDevice(stage: Stage, { url }: HubProcess, person: Person): Promise<RawClient> {
  const client = await RawClient.open(url, person.ledger.dossier, await tokenOf(person, url));
  stage.add(() => client.close());
  return client;
}

/** Returns the time until a new note is acknowledged, in ms. */
async function writeNote(person: Person, client: RawClient): Promise<number> {
  const [note] = await person.commitRaw("annotation", { comment: "x ".repeat(120) });
  const began = performance.now();
  await client.push(note!);
  return performance.now() - began;
}

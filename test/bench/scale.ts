import { setTimeout as pause } from "node:timers/promises";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { openPostgresDatabase } from "#hub/log/postgresDatabase.ts";
import { tokenOf, type HubProcess, type Stage } from "../hub/support.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { spawnDeployedHub } from "../support/network/spawnDeployedHub.ts";
import { findHaproxy, startHaproxy } from "../support/network/startHaproxy.ts";
import {
  findFreePort,
  missingServicesReason,
  startPostgres,
  startRedis,
  type TestService,
} from "../support/network/testServices.ts";
import { createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { loadOf, LOAD_MODEL } from "./support/loadModel.ts";
import { processorSecondsOf } from "./support/processorSeconds.ts";
import { withStage } from "./support/spawnBareHub.ts";

/**
 * `npm run bench -- scale [SECONDS]`: a hundredth of the teams of `support/loadModel.ts`, at three hubs behind HAProxy with
 * PostgreSQL and Redis. The costs of connected devices and of a record are measured on devices that are silent, and on
 * a load of thirty times the rate. What they predict for the busiest minute is compared with what that takes. Then the same
 * load is given to one hub behind HAProxy, to compare the processor time of a record.
 */
const SECONDS = Number(process.argv[2] ?? 30);
const PART = 100;
/** How many times the rate of the busiest minute is sent to measure what a record takes. */
const FAST = 30;
const PRESENCE = 1;
/** A sign of life has about as many bytes as the app's, which is encrypted. */
const PRESENCE_STATE = { sealed: "x".repeat(200) };

/** Hubs with what they need, and what they have used. */
interface Deployment {
  readonly url: string;
  readonly hubs: readonly HubProcess[];
  readonly postgres: TestService;
  readonly others: readonly TestService[];
}

/** The devices of a hundredth of the teams. */
interface Devices {
  /** Those of the teams in a meeting, by team. */
  readonly inMeeting: readonly (readonly Device[])[];
  readonly all: readonly RawClient[];
}

interface Device {
  readonly person: Person;
  readonly client: RawClient;
}

/** What a load took in a time. Processor times are in seconds for each second. */
interface Usage {
  readonly records: number;
  readonly hubs: number;
  readonly postgres: number;
  readonly others: number;
  readonly receivedBytes: number;
}

const figures = new FigureCollector("scale");
const load = loadOf(LOAD_MODEL.teams / PART);

async function deploy(stage: Stage, count: 1 | 3): Promise<Deployment> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  stage.add(() => Promise.all([postgres.end(), redis.end()]));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const hubs: HubProcess[] = [];
  const ports: { readonly port: number }[] = [];
  while (hubs.length < count) {
    const own = await findFreePort();
    ports.push({ port: own });
    hubs.push(await spawnDeployedHub(stage, own, url, { postgres, redis }));
  }
  const haproxy = await startHaproxy(port, ports);
  stage.add(() => haproxy.end());
  return { url, hubs, postgres, others: [redis, haproxy] };
}

/** Publishes the dossiers of all connected teams, and connects their devices. */
async function connect(stage: Stage, url: string): Promise<Devices> {
  const inMeeting: Device[][] = [];
  for (let i = 0; i < load.teamsInMeeting; i++) inMeeting.push(await connectTeam(stage, url, LOAD_MODEL.members));
  const elsewhere: Device[][] = [];
  for (let i = 0; i < load.devicesElsewhere; i++) elsewhere.push(await connectTeam(stage, url, 1));
  return { inMeeting, all: [...inMeeting, ...elsewhere].flat().map(({ client }) => client) };
}

async function connectTeam(stage: Stage, url: string, members: number): Promise<Device[]> {
  const { admin } = await createTeam();
  const people = [admin];
  const invitation = await openInvitation(admin, "observer", "many");
  while (people.length < members) people.push(await joinTeam(admin, invitation, `Member ${people.length}`));
  const devices: Device[] = [];
  for (const person of people) {
    const client = await RawClient.open(url, admin.ledger.dossier, await tokenOf(person, url));
    stage.add(() => client.close());
    if (devices.length === 0)
      for (const record of new Map(people.flatMap(({ held }) => [...held])).values()) await client.push(record);
    devices.push({ person, client });
  }
  return devices;
}

/** Lets the devices do what the model says, at a multiple of its rate, and measures what that takes. */
async function measureUsage({ hubs, postgres, others }: Deployment, devices: Devices, rate: number): Promise<Usage> {
  const writers = devices.inMeeting.flat();
  const notes = await signNotes(writers, rate);
  const bytes = () => devices.all.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
  const processor = () => ({
    hubs: hubs.reduce((sum, { pid }) => sum + processorSecondsOf(pid), 0),
    postgres: processorSecondsOf(postgres.pid()),
    others: others.reduce((sum, service) => sum + processorSecondsOf(service.pid()), 0),
  });
  const [before, received] = [processor(), bytes()];
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    rate === 0
      ? [pause(SECONDS * 1000)]
      : writers.map((device, i) => writeUntil(end, device, notes[i]!, rate, i / writers.length)),
  );
  await pause(Math.max(0, end - performance.now()) + 500);
  const after = processor();
  return {
    records: notes.flat().length,
    hubs: (after.hubs - before.hubs) / SECONDS,
    postgres: (after.postgres - before.postgres) / SECONDS,
    others: (after.others - before.others) / SECONDS,
    receivedBytes: bytes() - received,
  };
}

type Notes = Awaited<ReturnType<Person["commitRaw"]>>;

/** Signs each writer's notes beforehand, so that this does not count. */
async function signNotes(writers: readonly Device[], rate: number): Promise<readonly Notes[]> {
  const count = Math.round((rate * SECONDS) / LOAD_MODEL.secondsPerRecord);
  const all: Notes[] = [];
  for (const { person } of writers) {
    const notes: Notes[number][] = [];
    for (let i = 0; i < count; i++)
      notes.push(...(await person.commitRaw("annotation", { comment: `${i} `.repeat(120) })));
    all.push(notes);
  }
  return all;
}

async function writeUntil(end: number, { client }: Device, notes: Notes, rate: number, phase: number): Promise<void> {
  const begun = performance.now();
  const showPresence = async () => {
    for (let clock = 1; performance.now() < end; clock++) {
      client.send(PRESENCE, presenceOf(client, clock));
      await pause((LOAD_MODEL.secondsPerPresence * 1000) / rate);
    }
  };
  const write = async () => {
    for (const [i, note] of notes.entries()) {
      const due = begun + ((i + phase) / notes.length) * SECONDS * 1000;
      await pause(Math.max(0, due - performance.now()));
      await client.push(note);
    }
  };
  await Promise.all([write(), showPresence()]);
}

const clientIds = new WeakMap<RawClient, number>();

function presenceOf(client: RawClient, clock: number): Uint8Array {
  const id = clientIds.get(client) ?? Math.floor(Math.random() * 2 ** 31);
  clientIds.set(client, id);
  const awareness = new Awareness(new Y.Doc());
  awareness.meta.set(id, { clock, lastUpdated: 0 });
  const update = encodeAwarenessUpdate(awareness, [id], new Map([[id, PRESENCE_STATE]]));
  awareness.destroy();
  return update;
}

/** Returns the bytes of a database, with its indexes. */
async function databaseBytes({ url }: TestService): Promise<number> {
  const database = openPostgresDatabase(url);
  const { rows } = await database.query("SELECT pg_database_size(current_database()) AS bytes");
  await database.close();
  return Number(rows[0]!["bytes"]);
}

/**
 * Measures silent devices and the fast load. Before it counts, the fast load runs once for each hub, so that each has
 * compiled its code however the load is divided.
 */
async function measureUnitCosts(deployment: Deployment, devices: Devices): Promise<{ silent: Usage; fast: Usage }> {
  for (const _ of deployment.hubs) await measureUsage(deployment, devices, FAST);
  const silent = await measureUsage(deployment, devices, 0);
  return { silent, fast: await measureUsage(deployment, devices, FAST) };
}

async function threeHubs(stage: Stage): Promise<number> {
  const deployment = await deploy(stage, 3);
  const empty = await databaseBytes(deployment.postgres);
  const devices = await connect(stage, deployment.url);
  await pause(2000);
  const stored = await databaseBytes(deployment.postgres);
  const { silent, fast } = await measureUnitCosts(deployment, devices);
  const storedMore = (await databaseBytes(deployment.postgres)) - stored;
  const busiest = await measureUsage(deployment, devices, 1);
  const dossiers = devices.inMeeting.length + load.devicesElsewhere;

  const part = `1/${PART} of ${LOAD_MODEL.teams.toLocaleString("en")} teams at three hubs`;
  const predicted = silent.hubs + (fast.hubs - silent.hubs) / FAST;
  figures.add(
    { what: `${part}, silent: processor of the hubs`, value: 1000 * silent.hubs, unit: "ms" },
    { only: "told" },
  );
  figures.add(
    { what: `${part}, the busiest minute: processor of the hubs in a second`, value: 1000 * busiest.hubs, unit: "ms" },
    { only: "told" },
  );
  figures.add(
    {
      what: `${part}, the busiest minute: against what the model predicts`,
      value: busiest.hubs / predicted,
      unit: "x",
    },
    { most: 1.5 },
  );
  figures.add(
    {
      what: `${part}, the busiest minute: processor of PostgreSQL in a second`,
      value: 1000 * busiest.postgres,
      unit: "ms",
    },
    { only: "told" },
  );
  figures.add(
    {
      what: `${part}, the busiest minute: processor of HAProxy and Redis in a second`,
      value: 1000 * busiest.others,
      unit: "ms",
    },
    { only: "told" },
  );
  figures.add(
    {
      what: `${part}, the busiest minute: received by all devices in a second`,
      value: busiest.receivedBytes / SECONDS / 1024,
      unit: "KB",
    },
    { only: "told" },
  );
  figures.add(
    {
      what: `a dossier of ${LOAD_MODEL.members} members at most, without notes: in PostgreSQL`,
      value: (stored - empty) / dossiers / 1024,
      unit: "KB",
    },
    { only: "told" },
  );
  figures.add(
    {
      what: `a record of 1 KB: in PostgreSQL`,
      value: storedMore / ((deployment.hubs.length + 1) * fast.records) / 1024,
      unit: "KB",
    },
    { only: "told" },
  );
  return processorOfRecord(silent, fast);
}

/** The processor time that the hubs spend on a record, in ms. */
const processorOfRecord = (silent: Usage, fast: Usage): number =>
  (1000 * SECONDS * (fast.hubs - silent.hubs)) / fast.records;

async function oneHub(stage: Stage): Promise<number> {
  const deployment = await deploy(stage, 1);
  const devices = await connect(stage, deployment.url);
  const { silent, fast } = await measureUnitCosts(deployment, devices);
  return processorOfRecord(silent, fast);
}

const missing = missingServicesReason() ?? (findHaproxy() === null ? "HAProxy is not installed" : null);
if (missing) {
  console.log(`Not measured: ${missing}.`);
} else {
  const [three, one] = [await withStage(threeHubs), await withStage(oneHub)];
  figures.add(
    {
      what: "processor time of a record: three hubs, against one behind the same balancer",
      value: three / one,
      unit: "x",
    },
    { goal: 1.25 },
  );
  figures.finish();
}

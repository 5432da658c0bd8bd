import path from "node:path";
import * as Y from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { spawnHub, until, type Stage } from "../hub/support.ts";
import { floodHub } from "../support/network/floodHub.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { measureFsyncTimes, percentileOf } from "./support/fsyncTimes.ts";
import { isProfiling, recordChildren } from "./support/profiles/recordProfiles.ts";
import { spawnBareHub, withStage } from "./support/spawnBareHub.ts";
import { createPeople, createWriters, type BenchHub, type BenchWriter } from "./support/benchWriters.ts";
import { measureSeveralClocksInTurn } from "./support/measureInTurn.ts";
import { spreadOf, type Spread } from "./support/spread.ts";

/**
 * `npm run bench:hub [-- SECONDS]`: a hub in its own process, and 500 members' sockets in this one. Each socket sends a
 * note of about 1 KB every five seconds, on 20 dossiers and then on one. Runs alternate with a bare Hocuspocus that
 * stores each update in SQLite and checks nothing, and are compared with an fsync of as many bytes. Notes are signed
 * beforehand and sockets read no more than they must, so that both hubs get the same share of the machine.
 *
 * Then 50 clients reconnect to a killed hub, and strangers send 400 MB. Missing notes are counted in the hub's log, not
 * at the clients.
 */
const SECONDS = Number(process.argv[2] ?? 10);
const CLIENTS = 500;
const EVERY = 5;
const ROUNDS = 3;
/** One socket in this many also reads what others send. */
const READS = 25;
const MB = 1024 * 1024;

const figures = new FigureCollector("hub");

/** The results of a load of notes, in ms. */
interface Loaded {
  readonly acknowledged: number;
  readonly seen: number;
}

/** Measures our hub and the bare one in turn, on this many dossiers. */
async function besideBare(dossiers: number): Promise<void> {
  const what = `${CLIENTS} clients on ${dossiers === 1 ? "one dossier" : `${dossiers} dossiers`}`;
  let missing = 0;
  const { ours, bare } = await measureSeveralClocksInTurn(ROUNDS, {
    ours: () =>
      recordChildren(() =>
        withStage(async (stage) => {
          const data = createTempFolder("hub");
          const hub = { ...(await spawnHub(stage, data)), isOurs: true };
          const { writers, ...loaded } = await load(stage, hub, dossiers);
          // A killed process leaves no profile.
          await (isProfiling ? hub.terminate() : hub.kill());
          missing += await missingIn(data, writers);
          return loaded;
        }),
      ),
    bare: () =>
      withStage(async (stage) => {
        const { writers: _, ...loaded } = await load(stage, await spawnBareHub(stage), dossiers);
        return loaded;
      }),
  });
  const peer = "bare Hocuspocus on SQLite";
  figures.addRatio(`${what}: acknowledged, p95`, ours.acknowledged, { name: peer, ...bare.acknowledged });
  figures.addRatio(`${what}: seen by others, p95`, ours.seen, { name: peer, ...bare.seen });
  figures.addRatio(`${what}: acknowledged, p95`, ours.acknowledged, { name: "a bare fsync", ...fsyncs() }, { goal: 2 });
  figures.add({ what: `${what}: notes missing in the log`, value: missing, unit: "" }, { most: 0 });
}

/** Measures the p95 of appending a note's bytes to a file with an fsync. */
function fsyncs(): Spread {
  return spreadOf(Array.from({ length: ROUNDS }, () => percentileOf(measureFsyncTimes(2000), 0.95)));
}

async function load(
  stage: Stage,
  hub: BenchHub,
  dossiers: number,
): Promise<Loaded & { readonly writers: readonly BenchWriter[] }> {
  const notes = Math.max(1, Math.floor(SECONDS / EVERY));
  const writers: BenchWriter[] = [];
  for (let i = 0; i < dossiers; i++) writers.push(...(await createWriters(stage, hub, CLIENTS / dossiers, notes)));
  const [heard, acknowledged] = [new Times(), new Times()];
  const sent = new Map<string, number>();
  for (const { client } of writers.filter((_, at) => at % READS === 0)) {
    client.follow((key) => sent.has(key) && heard.note(performance.now() - sent.get(key)!));
  }
  const [cpu, before] = [hub.cpu(), hub.memory()];
  await Promise.all(
    writers.map(async ({ client, notes }, at) => {
      await rest(EVERY * 1000 * (at / writers.length));
      for (const note of notes) {
        const began = performance.now();
        sent.set(note.key, began);
        await client.push(note);
        acknowledged.note(performance.now() - began);
        await rest(EVERY * 1000 - (performance.now() - began));
      }
    }),
  );
  await rest(500);
  const whose = hub.isOurs ? "ours" : "bare";
  console.log(
    `${whose}, ${dossiers}: medians ${acknowledged.at(0.5).toFixed(1)} and ${heard.at(0.5).toFixed(1)} ms, ${heard.count} seen, ` +
      `processor ${hub.cpu() - cpu} s of ${notes * EVERY} s, ${mb(before)} MB before, ${mb(hub.memory())} MB after`,
  );
  return { acknowledged: acknowledged.at(0.95), seen: heard.at(0.95), writers };
}

/** Counts the notes that are missing in the files of a killed hub. */
async function missingIn(data: string, writers: readonly BenchWriter[]): Promise<number> {
  const docs = new Map<string, DossierDoc>();
  for (const { client } of writers) {
    if (docs.has(client.dossier)) continue;
    const journal = await openJournal(path.join(data, "dossiers", client.dossier));
    const doc = new Y.Doc();
    for (const update of await journal.read()) Y.applyUpdate(doc, update);
    await journal.close();
    docs.set(client.dossier, new DossierDoc(doc));
  }
  return writers.flatMap(({ client, notes }) => notes.filter(({ key }) => !docs.get(client.dossier)!.hasBody(key)))
    .length;
}

async function restart(stage: Stage): Promise<string> {
  const data = createTempFolder("hub");
  const before = await spawnHub(stage, data);
  const { admin } = await createTeam();
  const people = await createPeople(admin, 50);
  const clients = Array.from({ length: 50 }, (_, i) => stage.client(people[i % people.length]!, before));
  clients[0]!.put(people.flatMap((person) => [...person.held.values()]));
  await Promise.all(clients.map((client) => client.inStep()));
  await before.kill();
  const notes: string[] = [];
  for (const client of clients) {
    const key = await admin.annotate({ comment: "Written while the hub was gone" });
    client.put([admin.held.get(key)!]);
    notes.push(key);
  }
  const begun = performance.now();
  await spawnHub(stage, data, "--port", new URL(before.url).port);
  const listening = performance.now();
  await Promise.all(clients.map((client) => client.inStep()));
  await until("everything everywhere", () =>
    clients.every(({ dossier }) => notes.every((key) => dossier.hasBody(key))),
  );
  const all = performance.now();
  figures.add(
    { what: "50 clients after a restart: all in step", value: all - listening, unit: "ms" },
    { only: "told" },
  );
  return `all in step ${ms(all - listening)} ms after it listened again, ${ms(all - begun)} ms after it was started`;
}

async function strangers(stage: Stage): Promise<string> {
  const hub = await spawnHub(stage, createTempFolder("hub"));
  const before = hub.memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, hub.memory())), 50);
  const closed = await Promise.all(Array.from({ length: 5 }, () => floodHub(hub.url, 80 * MB)));
  clearInterval(watch);
  figures.add({ what: "400 MB from strangers: memory more", value: (most - before) / MB, unit: "MB" }, { most: 50 });
  const open = closed.filter((each) => !each).length;
  figures.add({ what: "400 MB from strangers: sockets still open", value: open, unit: "" }, { most: 0 });
  return `memory ${mb(before)} MB, at most ${mb(most - before)} MB more; sockets closed ${closed.filter(Boolean).length} of 5`;
}

/** Times in ms, and their percentiles. */
class Times {
  readonly #all: number[] = [];

  get count(): number {
    return this.#all.length;
  }

  note(time: number): void {
    this.#all.push(time);
  }

  at(part: number): number {
    return percentileOf(this.#all, part);
  }
}

const rest = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
const ms = (time: number): number => Math.round(time);
const mb = (bytes: number): number => Math.round(bytes / MB);

for (const dossiers of [20, 1]) await besideBare(dossiers);
console.log(`50 clients over a killed hub: ${await withStage(restart)}`);
console.log(`400 MB from strangers: ${await withStage(strangers)}`);
figures.finish();

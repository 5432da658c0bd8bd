import path from "node:path";
import * as Y from "yjs";
import { openJournal } from "../../node/disk/journal.ts";
import { DossierDoc } from "../../shared/records/doc.ts";
import type { Opened } from "../../shared/records/door.ts";
import { spawnHub, Stage, tokenOf, until, type HubProcess } from "../hub/support.ts";
import { flood } from "../support/flood.ts";
import { newFolder } from "../support/folder.ts";
import { RawClient } from "../support/raw.ts";
import { foundTeam, joinTeam, openInvitation, type Person } from "../support/team.ts";
import { Figures } from "./support/figures.ts";

/**
 * `npm run bench:hub [-- SECONDS]`: a hub in a process of its own, and 500 members' sockets in this one, each of which
 * says a note of about 1 KB every five seconds, on 20 dossiers and on one. Notes are signed beforehand and sockets read
 * no more than they must, so that the two share the machine fairly. Then 50 clients over a killed hub, and 400 MB from
 * strangers. What is missing is looked for in the hub's log, not at the clients.
 */
const SECONDS = Number(process.argv[2] ?? 15);
const CLIENTS = 500;
const EVERY = 5;
/** Sockets that one device has open: it may have no more, and say only so much a minute. */
const SOCKETS_EACH = 16;
const MB = 1024 * 1024;
const MOST_MS = 100;

const figures = new Figures("hub");

/** A socket, what it will say, and the dossier it says it in. */
interface Writer {
  readonly client: RawClient;
  readonly notes: readonly Opened[];
}

async function measured(name: string, work: (stage: Stage) => Promise<string>): Promise<void> {
  const stage = new Stage();
  try {
    console.log(`${name}: ${await work(stage)}`);
  } finally {
    await stage.end();
  }
}

async function load(stage: Stage, dossiers: number): Promise<string> {
  const data = newFolder("hub");
  const hub = await spawnHub(stage, data);
  const rounds = Math.max(1, Math.floor(SECONDS / EVERY));
  const writers: Writer[] = [];
  for (let i = 0; i < dossiers; i++) writers.push(...(await team(stage, hub, CLIENTS / dossiers, rounds)));
  const heard = new Times();
  const sent = new Map<string, number>();
  for (const { client } of writers.filter((_, at) => at % SOCKETS_EACH === 0)) {
    client.follow((key) => sent.has(key) && heard.note(performance.now() - sent.get(key)!));
  }
  const [hubCpu, ownCpu, before] = [hub.cpu(), process.cpuUsage(), hub.memory()];
  const acknowledged = new Times();
  await Promise.all(
    writers.map(async ({ client, notes }, at) => {
      await rest(EVERY * 1000 * (at / writers.length));
      for (const note of notes) {
        const began = performance.now();
        sent.set(note.key, began);
        await client.say(note);
        acknowledged.note(performance.now() - began);
        await rest(EVERY * 1000 - (performance.now() - began));
      }
    }),
  );
  await rest(500);
  const cpu = `hub ${hub.cpu() - hubCpu} s, clients ${seconds(process.cpuUsage(ownCpu))} s of ${rounds * EVERY} s`;
  const memory = `${mb(before)} MB before, ${mb(hub.memory())} MB after`;
  const received = writers.reduce((sum, { client }) => sum + client.received, 0);
  await hub.kill();
  const what = `${CLIENTS} clients on ${dossiers === 1 ? "one dossier" : `${dossiers} dossiers`}`;
  const limit = dossiers === 1 ? {} : { most: MOST_MS };
  figures.add({ what: `${what}: acknowledged, p95`, value: acknowledged.at(0.95), unit: "ms", ...limit });
  figures.add({ what: `${what}: seen by others, p95`, value: heard.at(0.95), unit: "ms", ...limit });
  const missing = await missingIn(data, writers);
  figures.add({ what: `${what}: of ${sent.size} notes missing in the log`, value: missing, unit: "", most: 0 });
  return [
    `medians ${acknowledged.at(0.5).toFixed(1)} and ${heard.at(0.5).toFixed(1)} ms`,
    `${heard.count} seen, ${received} messages`,
    `processor: ${cpu}`,
    memory,
  ].join("; ");
}

/** A dossier with enough members for its sockets, all of them let in, and their notes. */
async function team(stage: Stage, hub: HubProcess, sockets: number, rounds: number): Promise<Writer[]> {
  const { admin } = await foundTeam();
  const people = await peopleFor(admin, sockets);
  const founder = stage.client(admin, hub);
  founder.put([...people.flatMap((person) => [...person.held.values()])]);
  await founder.inStep();
  founder.close();
  const writers: Writer[] = [];
  for (let i = 0; i < sockets; i++) {
    const person = people[i % people.length]!;
    const client = await RawClient.open(hub.url, person.ledger.dossier, await tokenOf(person, hub.url));
    stage.add(() => client.close());
    writers.push({ client, notes: await notesOf(person, rounds) });
  }
  return writers;
}

/** An administrator, and as many members with him as have so many sockets. */
async function peopleFor(admin: Person, sockets: number): Promise<readonly Person[]> {
  const invitation = await openInvitation(admin, "observer", "many");
  const people = [admin];
  while (people.length * SOCKETS_EACH < sockets) people.push(await joinTeam(admin, invitation, "Member"));
  return people;
}

async function notesOf(person: Person, count: number): Promise<Opened[]> {
  const notes: Opened[] = [];
  for (let i = 0; i < count; i++) {
    const [note] = await person.sayRaw("annotation", { comment: `${i} `.repeat(120) });
    notes.push(note!);
  }
  return notes;
}

/** Looks into the files that a killed hub has left. */
async function missingIn(data: string, writers: readonly Writer[]): Promise<number> {
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
  const data = newFolder("hub");
  const before = await spawnHub(stage, data);
  const { admin } = await foundTeam();
  const people = await peopleFor(admin, 50);
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
  figures.add({ what: "50 clients after a restart: all in step", value: all - listening, unit: "ms" });
  return `all in step ${ms(all - listening)} ms after it listened again, ${ms(all - begun)} ms after it was started`;
}

async function strangers(stage: Stage): Promise<string> {
  const hub = await spawnHub(stage, newFolder("hub"));
  const before = hub.memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, hub.memory())), 50);
  const closed = await Promise.all(Array.from({ length: 5 }, () => flood(hub.url, 80 * MB)));
  clearInterval(watch);
  figures.add({ what: "400 MB from strangers: memory more", value: (most - before) / MB, unit: "MB" });
  figures.add({ what: "400 MB from strangers: closed of 5", value: closed.filter(Boolean).length, unit: "", least: 5 });
  return `memory ${mb(before)} MB, at most ${mb(most - before)} MB more; sockets closed ${closed.filter(Boolean).length} of 5`;
}

/** Times in ms, and what part of them is below. */
class Times {
  readonly #all: number[] = [];

  get count(): number {
    return this.#all.length;
  }

  note(time: number): void {
    this.#all.push(time);
  }

  at(part: number): number {
    const sorted = this.#all.sort((a, b) => a - b);
    return sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  }
}

const rest = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));
const ms = (time: number): number => Math.round(time);
const mb = (bytes: number): number => Math.round(bytes / MB);
const seconds = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1e5) / 10;

for (const dossiers of [20, 1]) await measured(`${CLIENTS} clients on ${dossiers}`, (stage) => load(stage, dossiers));
await measured("50 clients over a killed hub", restart);
await measured("400 MB from strangers", strangers);
figures.end();

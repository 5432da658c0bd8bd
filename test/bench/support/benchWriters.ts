import { RawClient } from "#test/support/network/rawClient.ts";
import { createTeam, joinTeam, openInvitation, type Person } from "#test/support/team/team.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { tokenOf, type Stage } from "#test/hub/support.ts";

/** A hub that members write to: ours, or the bare one, which demands no proof. */
export interface BenchHub {
  readonly url: string;
  readonly isOurs: boolean;
  kill(): Promise<void>;
  readonly memory: () => number;
  readonly cpu: () => number;
}

/** A socket, and the notes that it will send to its dossier. */
export interface BenchWriter {
  readonly client: RawClient;
  readonly notes: readonly OpenedRecord[];
}

/** The number of sockets that one device opens. A hub limits a device's sockets and its records per minute. */
const SOCKETS_EACH = 16;

/** Creates a dossier with enough members for the sockets, connects them, and signs their notes. */
export async function createWriters(
  stage: Stage,
  hub: BenchHub,
  sockets: number,
  rounds: number,
): Promise<BenchWriter[]> {
  const { admin } = await createTeam();
  const people = await createPeople(admin, sockets);
  await publish(hub, people);
  const writers: BenchWriter[] = [];
  for (let i = 0; i < sockets; i++) {
    const person = people[i % people.length]!;
    const client = await openRawClient(hub, person);
    stage.add(() => client.close());
    writers.push({ client, notes: await notesOf(person, rounds) });
  }
  return writers;
}

/** Creates an administrator and enough members for the sockets. */
export async function createPeople(admin: Person, sockets: number): Promise<readonly Person[]> {
  const invitation = await openInvitation(admin, "observer", "many");
  const people = [admin];
  while (people.length * SOCKETS_EACH < sockets) people.push(await joinTeam(admin, invitation, "Member"));
  return people;
}

/** Sends all records of these people. */
async function publish(hub: BenchHub, people: readonly Person[]): Promise<void> {
  const founder = await openRawClient(hub, people[0]!);
  const all = new Map(people.flatMap(({ held }) => [...held]));
  for (const record of all.values()) await founder.push(record);
  founder.close();
}

export async function openRawClient(hub: BenchHub, person: Person): Promise<RawClient> {
  const token = hub.isOurs ? await tokenOf(person, hub.url) : "none";
  return RawClient.open(hub.url, person.ledger.dossier, token);
}

async function notesOf(person: Person, count: number): Promise<OpenedRecord[]> {
  const notes: OpenedRecord[] = [];
  for (let i = 0; i < count; i++) {
    const [note] = await person.commitRaw("annotation", { comment: `${i} `.repeat(120) });
    notes.push(note!);
  }
  return notes;
}

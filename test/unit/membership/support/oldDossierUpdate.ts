import { isDeepStrictEqual } from "node:util";
import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { confirmHandoverAct } from "#shared/acts/team/createSignedHandover.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { RECORD_KINDS_NEW_IN_FORMAT_2 } from "#test/support/team/teamStory.ts";
import { admitJoinedMembers, exchangeRecords, type Person } from "#test/support/team/team.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { findCurrentRoster } from "#shared/members/roster/roster.ts";
import { OldDossierStory } from "./oldDossierStory.ts";

/** What an update to format 2 must not change. */
interface Seen {
  readonly members: readonly object[];
  /** The devices that may write. */
  readonly devices: readonly string[];
  /** The notes that count and can be read, with their words and their authors. */
  readonly notes: ReadonlyMap<RecordKey, string>;
}

/** What came of an update. */
export interface UpdateOutcome {
  readonly seed: number;
  readonly faults: readonly string[];
  /** What happened in the story, and after it. */
  readonly seen: readonly string[];
}

/** Plays the story of a seed, updates its dossier to format 2, and compares the machines with what was before. */
export async function updateOldDossier(seed: number): Promise<UpdateOutcome> {
  const story = await OldDossierStory.play(seed);
  const update = new OldDossierUpdate(story);
  await update.run();
  return { seed, faults: update.faults, seen: [...new Set([...story.log, ...update.seen])] };
}

class OldDossierUpdate {
  readonly faults: string[] = [];
  readonly seen: string[] = [];
  readonly #story: OldDossierStory;
  readonly #before: Seen;
  /** Whether rosters of a copy of the administrator's machine were not followed in format 1. */
  readonly #hasRivals: boolean;

  constructor(story: OldDossierStory) {
    this.#story = story;
    this.#before = see(story.administrator);
    const rosters = [...story.administrator.ledger.records()].filter(({ opened }) => opened.record.type === "roster");
    this.#hasRivals = rosters.some(({ verdict }) => verdict.kind !== "counts");
    if (this.#hasRivals) this.seen.push("rival rosters");
  }

  async run(): Promise<void> {
    const { administrator, people, random } = this.#story;
    const copy = random.below(3) === 0 ? this.#story.copyAdministrator() : null;
    for (const each of copy ? [administrator, copy] : [administrator])
      await each.commit(await updateToFormat2Act(each.ledger, each.rosterContext()));
    const machines = copy ? [...people, copy] : people;
    if (copy) this.seen.push("updated on two machines");
    await exchangeRecords(...machines);
    if (copy) administrator.device.catchUp(copy.device.counter);
    await this.#confirm();
    await exchangeRecords(...machines);
    // What the administrator's app does by itself: it joins rivals, makes a key, and stops earlier versions.
    for (let i = 0; i < 3; i++) await admitJoinedMembers(administrator);
    await exchangeRecords(...machines);
    for (const machine of machines) this.#compare(machine);
    this.#checkOldApp();
    await this.#writeOn();
  }

  /** Whoever may confirm it does, once: of two beginnings of one update people confirm one. */
  async #confirm(): Promise<void> {
    const { administrator, people, random } = this.#story;
    const pending = findPendingHandovers(administrator.ledger.judgement);
    if (pending.length === 0) return void this.seen.push("nobody had to confirm");
    const { key, devices } = random.pick(pending);
    const able = people.filter(({ device }) => devices.has(device.publicKeys.key));
    if (able.length === 0) return void this.faults.push("nobody can confirm the update");
    await random.pick(able).commit(confirmHandoverAct(key));
    this.seen.push("a member confirmed");
  }

  #compare(machine: Person): void {
    const { name, ledger, keys } = machine;
    const { membership, team } = ledger.judgement;
    const fail = (what: string) => this.faults.push(`${name}: ${what}`);
    if (!membership) return void fail("is still in format 1");
    if (!isDeepStrictEqual(teamOf(machine), teamOf(this.#story.administrator))) fail("knows another team");
    if (machine.me && !keys.some(({ id }) => id === team!.keysInForce[0])) fail("has no key in force");
    if (!machine.me) return;
    const now = see(machine);
    if (this.#hasRivals) return this.#compareWithUnion(now, fail);
    if (!isDeepStrictEqual(now.members, this.#before.members)) fail("knows other members");
    if (!isDeepStrictEqual(now.devices, this.#before.devices)) fail("knows other devices");
    if (!isDeepStrictEqual(now.notes, this.#before.notes)) fail("sees other notes");
  }

  /** Of rival rosters one was followed in format 1. In format 2 all count: whoever any of them removed is out. */
  #compareWithUnion(now: Seen, fail: (what: string) => void): void {
    const { listed, removed } = this.#namedInRosters();
    const expected = [...listed].filter((device) => !removed.has(device)).sort();
    if (!isDeepStrictEqual(now.devices, expected)) fail("knows other devices than the rosters altogether");
    for (const [key, note] of this.#before.notes) {
      const { device } = this.#story.administrator.ledger.recordSet.byKey.get(key)!.record;
      if (!removed.has(device) && now.notes.get(key) !== note) fail(`does not see the note ${key}`);
    }
  }

  #namedInRosters(): { readonly listed: ReadonlySet<string>; readonly removed: ReadonlySet<string> } {
    const { first, rosters } = this.#story.administrator.ledger.recordSet;
    const devices = [...rosters.values()].flatMap(({ body }) => body.members.flatMap((member) => member.devices));
    const removed = devices.filter(({ spans }) => spans.at(-1)!.last !== undefined);
    return {
      listed: new Set([first!.record.device, ...devices.map(({ device }) => device)]),
      removed: new Set(removed.map(({ device }) => device).filter((device) => !this.#keptOffice(device))),
    };
  }

  /** Whether somebody took over with the sheet whom a roster that was not followed had removed. */
  #keptOffice(device: string): boolean {
    const { first, rosters } = this.#story.administrator.ledger.recordSet;
    const handovers = [...rosters.values()].filter(({ record }) => record.device === first!.body.recovery.key);
    return handovers.some(({ body }) => body.administrator === device) && this.#before.devices.includes(device);
  }

  /** An app that does not know format 2 sees a key that nobody has, and seals nothing with another one. */
  #checkOldApp(): void {
    const { held, keys, ledger } = this.#story.administrator;
    const isOld = (type: string) => !(RECORD_KINDS_NEW_IN_FORMAT_2 as readonly string[]).includes(type);
    const known = [...held.values()].filter(({ record }) => isOld(record.type));
    const roster = findCurrentRoster(new RecordSet(ledger.dossier, known), true)!;
    if (keys.some(({ id }) => id === roster.body.keys[0]!.id)) this.faults.push("An earlier version writes on");
  }

  /** Whoever may write does, and everybody can read it. */
  async #writeOn(): Promise<void> {
    const { people, administrator } = this.#story;
    const writers = people.filter(({ me }) => me && me.role !== "reader");
    const written: RecordKey[] = [];
    for (const writer of writers) written.push(await writer.annotate({ comment: "After the update." }));
    await exchangeRecords(...people);
    const { notes } = see(administrator);
    if (!written.every((key) => notes.has(key))) this.faults.push("a note after the update cannot be read");
  }
}

function see({ ledger }: Person): Seen {
  const team = ledger.judgement.team!;
  const members = ledger.members.map(({ id, role, isActive, administrator }) => ({
    id,
    role,
    isActive,
    administrator,
  }));
  const devices = [...team.devices.values()].filter(({ isCut }) => !isCut).map(({ device }) => device);
  const notes = ledger
    .all(threadProjection)
    .map(({ id, author, annotation }) => [id, `${author}: ${annotation.comment}`] as const);
  return {
    members: sortById(members),
    devices: devices.sort(),
    notes: new Map([...notes].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function sortById<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Returns what all machines must agree about. */
function teamOf({ ledger }: Person): object {
  const { administrators, devices, invitations, keysInForce } = ledger.judgement.team!;
  const listed = [...devices.values()].map((each) => ({ ...each, id: each.device }));
  return {
    administrators: [...administrators].sort(),
    devices: sortById(listed),
    invitations: [...invitations.keys()].sort(),
    keysInForce: [...keysInForce].sort(),
  };
}

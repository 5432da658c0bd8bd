import { isDeepStrictEqual } from "node:util";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { Ledger as NewLedger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { judge } from "#shared/members/judge.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { findCurrentRoster } from "#shared/members/roster/roster.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { withoutRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Random } from "#test/support/random.ts";
import type { TeamStory } from "#test/support/team/teamStory.ts";
import type { ScheduleHub } from "./scheduleHub.ts";
import type { ScheduleMachine, ScheduleWorld } from "./scheduleMachine.ts";

/** Words that only users write in a story: none of them may be on a disk unencrypted. */
const WORDS = ["Note by ", "Edited ", "Let me in", "Delegate ", "Read again", "Draft convention", "Why, @"];

/** Checks everything that must hold once all machines have synchronised, and reports what does not. */
export async function reportBrokenProperties(
  machines: readonly ScheduleMachine[],
  hub: ScheduleHub,
  story: TeamStory,
  random: Random,
  world: ScheduleWorld,
): Promise<void> {
  const { tally } = world;
  const fault: Fault = (what) => world.reportFault(what);
  const all = unionOf(machines);
  const records = [...all.values()];
  const recordSet = new RecordSet(story.dossier, records);
  checkNothingLost(machines, hub, all, fault);
  checkSame(machines, all, fault);
  checkOrder(machines, story, random, records, fault);
  checkCuts(recordSet, tally, fault);
  checkMoved(story, random, records, fault);
  checkChains(machines, recordSet, tally, fault);
  checkErased(machines, hub, story, all, tally, fault);
  checkBlind(machines, hub, fault);
  tally.furtherDevices += records.filter(
    ({ body }) => (body as { proof?: { by?: string } })?.proof?.by === "device",
  ).length;
}

type Fault = (what: string) => void;

function unionOf(machines: readonly ScheduleMachine[]): ReadonlyMap<RecordKey, OpenedRecord> {
  const all = new Map<RecordKey, OpenedRecord>();
  for (const { ledger } of machines) {
    for (const { opened } of ledger.records()) if (!all.get(opened.key)?.bytes) all.set(opened.key, opened);
  }
  return all;
}

/**
 * Every record that has shown Saved or was acknowledged is there, with its body unless an erase that counts removed it.
 */
function checkNothingLost(
  machines: readonly ScheduleMachine[],
  hub: ScheduleHub,
  all: ReadonlyMap<string, OpenedRecord>,
  fault: Fault,
): void {
  const erased = new Set([hub, ...machines].flatMap((each) => [...each.erased]));
  const promised = [...machines.filter(({ lied }) => !lied).map(({ shown }) => shown), hub.acknowledged];
  for (const [key, whole] of promised.flatMap((each) => [...each])) {
    if (!all.has(key)) fault(`${key} is nowhere, and had shown Saved`);
    else if (whole && !erased.has(key) && !all.get(key)!.bytes) fault(`The body of ${key} is nowhere`);
  }
  for (const key of hub.doc.keys()) if (!all.has(key)) fault(`${key} is at the hub alone`);
}

/** Property 5, and no divergence: the same values under the same keys everywhere, and nothing in quarantine. */
function checkSame(
  machines: readonly ScheduleMachine[],
  all: ReadonlyMap<RecordKey, OpenedRecord>,
  fault: Fault,
): void {
  const first = machines[0]!.up.doc;
  for (const { name, up } of machines) {
    if (up.intake.quarantine.size > 0) fault(`${name} has ${up.intake.quarantine.size} in quarantine`);
    if (up.doc.size !== all.size) fault(`${name} has ${up.doc.size} records of ${all.size}`);
    for (const key of all.keys()) {
      if (!isDeepStrictEqual(up.doc.get(key), first.get(key))) fault(`${name} has ${key} otherwise`);
    }
  }
}

/** Property 1: every ledger equals that of the same set of records in any order. */
function checkOrder(
  machines: readonly ScheduleMachine[],
  story: TeamStory,
  random: Random,
  all: OpenedRecord[],
  fault: Fault,
): void {
  const erased = machines[0]!.ledger.erasedKeys();
  const whole = new NewLedger(story.dossier);
  whole.add(random.shuffle(all.map((each) => (erased.has(each.key) ? withoutRecordBody(each) : each))));
  const said = saidBy(whole);
  for (const { name, ledger } of machines) {
    const own = saidBy(ledger);
    for (const part of Object.keys(said) as (keyof typeof said)[]) {
      if (!isDeepStrictEqual(own[part], said[part])) fault(`${name} says other ${part}`);
    }
  }
}

function saidBy(ledger: Ledger) {
  const verdicts = [...ledger.records()].map(({ opened, verdict }) => [opened.key, verdict] as const);
  return {
    threads: ledger.all(threadProjection),
    documents: ledger.documents,
    texts: ledger.texts,
    members: ledger.members,
    counts: ledger.counts,
    erased: [...ledger.erasedKeys()].sort(),
    verdicts: verdicts.sort(([a], [b]) => (a < b ? -1 : 1)),
    roster: ledger.judgement.roster?.key,
  };
}

/** Property 2: nothing that a removed device signed after its last permitted record counts. */
function checkCuts(recordSet: RecordSet, tally: ScheduleWorld["tally"], fault: Fault): void {
  const verdicts = judge(recordSet);
  for (const { device } of findCurrentRoster(recordSet)?.devices.values() ?? []) {
    const { last } = device.spans.at(-1)!;
    if (last === undefined) continue;
    tally.cut++;
    const reached = chainOf(recordSet, device.device, last);
    for (const { key, record } of recordSet.byKey.values()) {
      const isOwn = record.device === device.device && record.type !== "roster" && record.type !== "dossier";
      if (isOwn && !reached.has(key) && verdicts.get(key)!.kind === "counts") fault(`${key} counts beyond the cut`);
    }
  }
}

function chainOf(recordSet: RecordSet, device: string, last: RecordKey): ReadonlySet<RecordKey> {
  const reached = new Set<RecordKey>();
  for (let at = recordSet.byKey.get(last); at?.record.device === device && !reached.has(at.key);) {
    reached.add(at.key);
    at = at.record.prev === null ? undefined : recordSet.byKey.get(at.record.prev);
  }
  return reached;
}

/** Property 3: only rosters and joins change whether earlier records count. */
function checkMoved(story: TeamStory, random: Random, all: OpenedRecord[], fault: Fault): void {
  const free = all.filter(({ record }) => !["dossier", "roster", "join"].includes(record.type));
  const later = new Set(random.shuffle(free).slice(0, 5));
  const before = judge(
    new RecordSet(
      story.dossier,
      all.filter((each) => !later.has(each)),
    ),
  );
  const after = judge(new RecordSet(story.dossier, all));
  for (const [key, verdict] of before) {
    if (verdict.kind !== "waits" && !isDeepStrictEqual(after.get(key), verdict)) fault(`${key} was moved`);
  }
}

/** Property 4: every fork is reported, and an honest device makes none, however often it crashed or was restored. */
function checkChains(
  machines: readonly ScheduleMachine[],
  recordSet: RecordSet,
  tally: ScheduleWorld["tally"],
  fault: Fault,
): void {
  const { forks, gaps } = findChainFaults(recordSet);
  tally.forks += forks.length;
  const owners = new Map(machines.map((machine) => [machine.key, machine]));
  for (const { device, seq } of forks) {
    const owner = owners.get(device);
    // A disk that loses synced data may lose the counter of used numbers.
    if (!owner || owner.forks || owner.lied) continue;
    fault(`${owner.name} has signed number ${seq} twice`);
  }
  const named = new Set(
    [...(findCurrentRoster(recordSet)?.devices.values() ?? [])].flatMap(({ device }) => device.spans),
  );
  const lasts = [...named].some(({ last }) => last !== undefined && !recordSet.byKey.has(last));
  for (const { device, from, to } of gaps) {
    const owner = owners.get(device);
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    if (!owner || owner.forks || lasts || numbers.every((seq) => owner.mayLack(seq))) continue;
    fault(`${owner.name} lacks its records ${from} to ${to}`);
  }
}

/** Property 6: erased content is in no byte of any disk, and its signed record is still valid. */
function checkErased(
  machines: readonly ScheduleMachine[],
  hub: ScheduleHub,
  story: TeamStory,
  all: ReadonlyMap<RecordKey, OpenedRecord>,
  tally: ScheduleWorld["tally"],
  fault: Fault,
): void {
  const erased = [...machines[0]!.ledger.erasedKeys()];
  const bodies = new Map<RecordKey, Uint8Array>();
  for (const hand of [...story.devices, story.recovery]) {
    for (const key of erased) {
      const bytes = hand.held.get(key)?.bytes;
      if (bytes) bodies.set(key, bytes);
    }
  }
  tally.erased += erased.length;
  for (const { name, bytes } of [...machines.map((m) => ({ name: m.name, bytes: m.bytes() })), hubBytes(hub)]) {
    for (const [key, body] of bodies) {
      // The hub can erase only what it knows should go. It may lack a record, for example who is the administrator by
      // now.
      if (name === HUB && !hub.erasedNow().has(key)) continue;
      if (bytes.includes(Buffer.from(body))) fault(`${name} still holds ${key}, which was erased`);
    }
  }
  for (const key of erased) if (!all.has(key) && !hub.doc.has(key)) fault(`The record of ${key} is gone with its body`);
}

const HUB = "The hub";
const hubBytes = (hub: ScheduleHub) => ({ name: HUB, bytes: hub.bytes() });

/** Property 7: no word in any byte of a disk. A record's type shows that there are records in it. */
function checkBlind(machines: readonly ScheduleMachine[], hub: ScheduleHub, fault: Fault): void {
  for (const { name, bytes } of [{ name: "A machine", bytes: machines[0]!.bytes() }, hubBytes(hub)]) {
    for (const word of WORDS) if (bytes.includes(word)) fault(`${name} holds "${word}" in clear`);
    if (bytes.length > 0 && !bytes.includes('"type":"')) fault(`${name} holds nothing`);
  }
}

import * as Y from "yjs";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { encodeClearBody, sealBody } from "#shared/records/sealBody.ts";
import { TEST_DOSSIER_KEY } from "#test/support/team/testDevice.ts";
import { verifyRecords, type VerifyRecords } from "#shared/records/verifyRecords.ts";
import type { SimulatedDiskOutcome } from "#test/support/memoryDisk.ts";
import { Random } from "#test/support/random.ts";
import { beginStory, continueStory, randomPacket, type TeamStory } from "#test/support/team/teamStory.ts";
import { reportBrokenProperties } from "./checkProperties.ts";
import { ScheduleHub } from "./scheduleHub.ts";
import { ScheduleMachine, type ScheduleWorld } from "./scheduleMachine.ts";
import { ScheduleTally } from "./scheduleTally.ts";

/** The result of one schedule. */
export interface ScheduleResult {
  readonly seed: number;
  readonly tally: ScheduleTally;
  readonly faults: readonly string[];
  /** The moves, in order. */
  readonly log: readonly string[];
}

/** How many old packets and updates are kept for later replays. */
const KEPT = 12;

/** A running schedule: a story whose members have failing machines, and the ways by which records travel. */
class Schedule {
  readonly tally = new ScheduleTally();
  readonly faults: string[] = [];
  readonly random: Random;
  story!: TeamStory;
  hub!: ScheduleHub;
  #healing = true;
  readonly #liar: boolean;
  readonly #states: Uint8Array[] = [];
  readonly #packets: (readonly OpenedRecord[])[] = [];
  readonly #backups = new Map<ScheduleMachine, ReturnType<ScheduleMachine["backup"]>>();
  readonly #world: ScheduleWorld;
  readonly #made: ScheduleMachine[] = [];

  constructor(seed: number) {
    this.random = new Random(seed ^ 0x5eed);
    this.#liar = this.random.below(6) === 0;
    this.#world = {
      tally: this.tally,
      random: this.random,
      examine: remembering(),
      diskOutcome: (machine, operation) => this.#fateOf(operation, machine),
      targets: new Set(),
      reportFault: (what) => void this.faults.push(what),
      first: () => [...this.story.recovery.held.values()][0]!,
    };
  }

  /** The machines that were ever started. */
  get machines(): readonly ScheduleMachine[] {
    return this.story.devices as ScheduleMachine[];
  }

  async begin(seed: number): Promise<void> {
    this.story = await beginStory(seed, (...of) => {
      const machine = new ScheduleMachine(of, this.#world);
      this.#made.push(machine);
      return machine;
    });
    const fate = (operation: string) => this.#fateOf(operation, null);
    this.hub = new ScheduleHub(this.story.dossier, this.random, this.#world, fate);
    await this.#allRunning();
    this.#healing = false;
  }

  async step(): Promise<void> {
    if (this.random.next() < 0.6) {
      await continueStory(this.story);
    } else {
      const [name, way] = this.random.pick(Object.entries(this.#ways));
      this.story.log.push(`${name}: ${(await way()) ?? ""}`);
    }
    await this.#allRunning();
  }

  /** Repairs the disks, then lets all machines synchronise by the hub, on the same network and with files. */
  async heal(): Promise<void> {
    this.#healing = true;
    for (const machine of this.machines) if (this.random.below(2) === 0) await machine.crash();
    await this.#allRunning();
    for (let round = 0; round < 3; round++) {
      await this.#allOut();
      for (const machine of this.machines) await this.hub.syncWith(machine);
      await this.#everybodyMeets();
      // Replay old packets, after everything that was erased since.
      if (round === 0) for (const old of this.#packets) this.random.pick(this.machines).take(old);
      await this.#allRunning();
    }
    await this.hub.crash();
    for (const machine of this.machines) await this.hub.syncWith(machine);
    await this.#everybodyMeets();
    for (const machine of this.machines) await (await machine.ensureRunning()).idle();
  }

  check(): Promise<void> {
    this.tally.shown = this.machines.reduce((sum, { shown }) => sum + shown.size, 0);
    this.tally.atHub = this.hub.doc.size;
    return reportBrokenProperties(this.machines, this.hub, this.story, this.random, this.#world);
  }

  async end(): Promise<void> {
    for (const machine of this.#made) await machine.close();
  }

  async #allRunning(): Promise<void> {
    for (const machine of this.machines) await machine.ensureRunning();
  }

  /** Sends what is held back on each machine, or loses it with a power cut. */
  async #allOut(): Promise<void> {
    for (const machine of this.machines) {
      await machine.ensureRunning();
      machine.up.sendGate.retry();
      if (!(await machine.canSend())) await machine.crash();
    }
    await this.#allRunning();
  }

  async #everybodyMeets(): Promise<void> {
    for (const to of this.machines) {
      for (const from of this.machines) {
        if (to !== from) await to.merge(Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
      }
    }
  }

  readonly #ways: Record<string, () => Promise<string | void>> = {
    power: async () => {
      const machine = this.#someone();
      await machine.crash();
      return machine.name;
    },
    wire: async () => {
      const [from, to] = [this.#someone(), this.#someone()];
      if (!(await from.canSend())) return `nothing from ${from.name}`;
      this.tally.merges++;
      await to.merge(Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
      return `${from.name} to ${to.name}`;
    },
    // An earlier state of a machine, reduced to what the other lacks.
    part: async () => {
      if (this.#states.length === 0) return;
      const to = this.#someone();
      this.tally.partial++;
      await to.merge(Y.diffUpdate(this.random.pick(this.#states), Y.encodeStateVector(to.doc)));
      return to.name;
    },
    stale: async () => {
      const from = this.#someone();
      if (await from.canSend()) this.#keep(this.#states, from.state);
      if (this.#states.length === 0) return;
      const [to, update] = [this.#someone(), this.random.pick(this.#states)];
      this.tally.stale++;
      for (let i = this.random.below(2); i >= 0; i--) {
        await to.merge(update);
        if (i > 0) this.tally.doubled++;
      }
      return to.name;
    },
    packet: async () => {
      const from = this.#someone();
      if (!(await from.canSend())) return `nothing from ${from.name}`;
      this.#keep(this.#packets, randomPacket(this.random, [...from.held.values()], this.random.pick([1, 0.6, 0.2])));
      const to = this.#someone();
      to.take(this.random.pick(this.#packets));
      this.tally.stale++;
      return `${from.name} packs, ${to.name} opens`;
    },
    file: async () => {
      const [from, to] = [this.#someone(), this.#someone()];
      if (!(await from.canSend())) return `nothing from ${from.name}`;
      const read = await readDossierFile(
        writeDossierFile(this.story.dossier, from.held.values(), from.ledger.erasedKeys()),
      );
      if (isRefusal(read)) return this.#world.reportFault(`A file is not read: ${read.code}`);
      this.tally.files++;
      to.take(read.records.map(sealedAgain));
      return `${from.name} to ${to.name}`;
    },
    hub: async () => {
      const machine = this.#someone();
      await this.hub.syncWith(machine);
      return machine.name;
    },
    again: async () => {
      for (let i = 0; i < 3; i++) {
        await this.#allRunning();
        await this.hub.syncWith(this.#someone());
      }
    },
    // Mostly the device's own records; whether the erase counts is decided by every ledger.
    erase: async () => {
      const machine = this.#someone();
      const records = [...machine.held.values()].filter(({ record }) => !isControlRecordType(record.type));
      const own = records.filter(({ record }) => record.device === machine.key);
      const [target] = this.random.shuffle(own.length > 0 && this.random.below(4) > 0 ? own : records);
      if (!target) return;
      await machine.commit({ type: "erase", body: { target: target.key } });
      return `${machine.name} ${target.key.slice(0, 8)}`;
    },
    "the hub's power": () => this.hub.crash(),
    backup: async () => {
      const machine = this.#someone();
      this.#backups.set(machine, machine.backup());
      return machine.name;
    },
    restore: async () => {
      const [machine] = this.random.shuffle([...this.#backups.keys()]);
      if (!machine) return;
      await machine.restore(this.#backups.get(machine)!);
      return machine.name;
    },
  };

  #someone(): ScheduleMachine {
    return this.random.pick(this.machines.filter((machine) => machine.isUp));
  }

  #keep<T>(list: T[], item: T): void {
    if (list.length < KEPT) list.push(item);
    else list[this.random.below(KEPT)] = item;
  }

  #fateOf(operation: string, machine: ScheduleMachine | null): SimulatedDiskOutcome {
    if (this.#healing) return "goes";
    const dice = this.random.next();
    if (dice < 0.006) return "crash";
    if (dice < 0.011) return operation === "write" || operation === "open" ? "ENOSPC" : "EIO";
    if (operation !== "sync") return "goes";
    if (dice < 0.03) return (this.tally.lostSyncs++, "lost");
    if (!this.#liar || machine !== this.machines[0] || dice > 0.2) return "goes";
    machine.lied = true;
    this.tally.lies++;
    return "lies";
  }
}

/** Plays the schedule of a seed and returns what went wrong. The same seed always gives the same schedule. */
export async function playSchedule(seed: number, steps = 50): Promise<ScheduleResult> {
  const schedule = new Schedule(seed);
  schedule.tally.schedules = 1;
  try {
    await schedule.begin(seed);
    for (let i = 0; i < steps; i++) await schedule.step();
    await schedule.heal();
    await schedule.check();
  } catch (error) {
    schedule.faults.push(String((error as Error).stack));
  } finally {
    await schedule.end();
  }
  return { seed, tally: schedule.tally, faults: schedule.faults, log: schedule.story?.log ?? [] };
}

/** Seals the body of a record from a file again for the document, as the app does when it merges one. */
function sealedAgain(each: OpenedRecord): OpenedRecord {
  const clear = clearBodyOf(each);
  if (!clear) return each;
  return {
    ...each,
    bytes: isControlRecordType(each.record.type) ? encodeClearBody(clear) : sealBody(clear, TEST_DOSSIER_KEY),
  };
}

/** Caches verification, which depends on the bytes alone, so that each signature is verified once per schedule. */
function remembering(): VerifyRecords {
  const known = new Map<string, Outcome<OpenedRecord>>();
  return async ({ dossier, keys, records }) => {
    const names = records.map(({ text, bytes }) => `${sha256(text)} ${bytes ? sha256(bytes) : ""}`);
    const fresh = records.filter((record, i) => !known.has(`${record.key} ${names[i]}`));
    const outcomes = await verifyRecords({ dossier, keys, records: fresh, verified: new Set() });
    fresh.forEach((record, i) => known.set(`${record.key} ${names[records.indexOf(record)]}`, outcomes[i]!));
    return records.map((record, i) => known.get(`${record.key} ${names[i]}`)!);
  };
}

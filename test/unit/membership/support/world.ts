import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { MemberInvitation } from "#shared/records/kinds/membershipChange.ts";
import {
  createDossierKey,
  createRecord,
  recipientOf,
  type Actor,
  type HistoryRecord,
  type HistoryRecordKind,
  type RecordOf,
} from "./historyRecords.ts";
import { HistoryRandom } from "./historyRandom.ts";
import { Machine } from "./machine.ts";
import { MadeKeys } from "./madeKeys.ts";

/** How a record is signed, beside its body. */
export interface SigningOptions {
  readonly after?: readonly RecordKey[];
  readonly dossierKey?: string;
  /** Whether its key is made low, as by trying nonces. */
  readonly isLow?: boolean;
}

/** What really happened, which nobody's machine knows: only the checks ask for it. */
class Truth {
  /** Devices in office, or formerly, whose key a thief has. */
  readonly stolenOffices = new Set<DeviceId>();
  readonly honestlyCut = new Set<DeviceId>();
  readonly honestlyListed = new Set<DeviceId>();
  /** The handovers that honest people may confirm. */
  readonly approved = new Set<RecordKey>();
}

/** A dossier's machines, everything that was ever signed, and what the checks found. */
export class World {
  readonly random: HistoryRandom;
  readonly records = new Map<RecordKey, HistoryRecord>();
  readonly machines: Machine[] = [];
  readonly truth = new Truth();
  readonly madeKeys = new MadeKeys();
  /** The recovery sheets that the owner has, the newest last. */
  readonly sheets: string[] = [];
  readonly invitations = new Map<string, MemberInvitation>();
  readonly failures: string[] = [];
  /** How often what happened. */
  readonly counts = new Map<string, number>();
  /** What happened, in order. */
  readonly log: string[] = [];
  /** Milliseconds since 1970; every record takes a second. */
  now = Date.UTC(2026, 0, 1);
  #names = 0;

  constructor(seed: number) {
    this.random = new HistoryRandom(seed);
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  fail(property: string, what: string): void {
    this.log.push(`FAILS: ${property}: ${what}`);
    this.failures.push(`${property}: ${what}`);
  }

  createName(kind: string): string {
    return `${kind}${this.#names++}`;
  }

  get honestMachines(): Machine[] {
    return this.machines.filter((machine) => machine.isHonest);
  }

  addMachine(device: DeviceId, member: MemberId = device, actor: Actor = "honest"): Machine {
    const machine = new Machine(this.createName("machine"), device, member, actor);
    this.machines.push(machine);
    return machine;
  }

  /** Copies a machine: a backup that is used beside it, or a stolen device. */
  copyMachine(machine: Machine, actor: Actor): Machine {
    const copy = this.addMachine(machine.device, machine.member, actor);
    copy.becomeCopyOf(machine);
    this.log.push(`${copy.name} is a copy of ${machine.name} (${machine.device}), ${actor}`);
    return copy;
  }

  /** Signs a record as the next one of a machine's device. */
  sign<K extends HistoryRecordKind>(
    machine: Machine,
    kind: K,
    body: RecordOf<K>["body"],
    options: SigningOptions = {},
  ): RecordOf<K> {
    const { device, seq, prev } = machine;
    const record = this.#create(machine, kind, body, { ...options, device, seq, prev });
    [machine.seq, machine.prev] = [seq + 1, record.key];
    return record;
  }

  /** Signs a handover with a recovery sheet, or a roster of format 1, on a machine. */
  signBySheet<K extends "handover" | "roster">(
    machine: Machine,
    kind: K,
    sheet: string,
    body: RecordOf<K>["body"],
    options: SigningOptions = {},
  ): RecordOf<K> {
    return this.#create(machine, kind, body, { ...options, device: sheet, seq: 0, prev: null });
  }

  /** Begins the dossier on a first machine, in a format. */
  begin(format: 1 | 2 = 2): Machine {
    const device = this.createName("owner");
    const sheet = this.createName("sheet");
    const machine = this.addMachine(device);
    const key = createDossierKey(this.createName("key"), [recipientOf(device), recipientOf(sheet)]);
    this.sheets.push(sheet);
    this.truth.honestlyListed.add(device);
    this.sign(machine, "dossier", {
      ...(format === 2 && { format }),
      recipient: recipientOf(device),
      recovery: { key: sheet, recipient: recipientOf(sheet) },
      keys: [{ id: key.id, to: key.to.map((recipient) => ({ recipient, sealed: "" })) }],
    });
    return machine;
  }

  #create<K extends HistoryRecordKind>(
    machine: Machine,
    kind: K,
    body: RecordOf<K>["body"],
    { isLow = false, ...place }: SigningOptions & Pick<Machine, "device" | "seq" | "prev">,
  ): RecordOf<K> {
    const key = `${isLow ? "00" : ""}${this.random.digits()}-${this.createName(kind)}`;
    const { actor } = machine;
    const record = createRecord(kind, body, { ...place, key, at: this.now, actor });
    this.now += 1000;
    this.records.set(key, record);
    machine.learn([record]);
    this.log.push(`${actor} ${machine.name} signs ${key} by ${place.device} ${JSON.stringify(body)}`);
    return record;
  }
}

import { judgeMembership, membershipForWriting, type Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { LastRecord } from "#shared/records/kinds/membershipChange.ts";
import { Format1View } from "./format1View.ts";
import type { Actor, HistoryRecord } from "./historyRecords.ts";
import { KnownRecords } from "./knownRecords.ts";
import { MachineMemory } from "./machineMemory.ts";
import { judgeRecords, type RecordVerdict } from "./recordVerdicts.ts";

/** A machine with a device's key and the records that have reached it. A copy of it has the same device. */
export class Machine {
  readonly name: string;
  readonly device: DeviceId;
  readonly member: DeviceId;
  readonly actor: Actor;
  readonly known = new KnownRecords();
  /** The invitations whose links it has. */
  readonly links = new Set<string>();
  /** What the checks remember of it. */
  readonly memory = new MachineMemory();
  seq = 0;
  prev: RecordKey | null = null;
  #membership: Membership | null = null;
  #forWriting: Membership | null = null;
  #verdicts: ReadonlyMap<RecordKey, RecordVerdict> | null = null;
  #inFormat1: Format1View | null = null;

  constructor(name: string, device: DeviceId, member: DeviceId, actor: Actor) {
    this.name = name;
    this.device = device;
    this.member = member;
    this.actor = actor;
  }

  get isHonest(): boolean {
    return this.actor === "honest";
  }

  learn(records: Iterable<HistoryRecord>): void {
    for (const each of records) if (this.known.add(each)) this.#forget();
  }

  /** Takes everything that another machine of the same device has. */
  becomeCopyOf({ known, seq, prev, links }: Machine): void {
    this.learn(known.byKey.values());
    for (const link of links) this.links.add(link);
    [this.seq, this.prev] = [seq, prev];
  }

  get membership(): Membership {
    return (this.#membership ??= judgeMembership(this.known)!);
  }

  /** The membership by which its device writes (rule 19). */
  get membershipForWriting(): Membership {
    return (this.#forWriting ??= membershipForWriting(this.known, this.membership, this.device));
  }

  get verdicts(): ReadonlyMap<RecordKey, RecordVerdict> {
    return (this.#verdicts ??= this.membership.hasFormat2
      ? judgeRecords(this.known, this.membership)
      : this.inFormat1.verdicts);
  }

  /** What the rules of format 1 say of what it has. */
  get inFormat1(): Format1View {
    return (this.#inFormat1 ??= new Format1View(this.known));
  }

  /** Returns the end of the longest chain of a device that is here; of two as long, the lower key. */
  lastRecordOf(device: DeviceId): LastRecord | null {
    return endOfChain([...this.known.byKey.values()].filter(({ record }) => record.device === device));
  }

  #forget(): void {
    this.#membership = this.#forWriting = this.#verdicts = this.#inFormat1 = null;
  }
}

/** Returns the record with the highest number; of two, the lower key. */
export function endOfChain(records: readonly HistoryRecord[]): LastRecord | null {
  let last: LastRecord | null = null;
  for (const { key, record } of records)
    if (!last || record.seq > last.seq || (record.seq === last.seq && key < last.key)) last = { key, seq: record.seq };
  return last;
}

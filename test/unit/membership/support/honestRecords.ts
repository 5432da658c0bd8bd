import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { LastRecord } from "#shared/records/kinds/membershipChange.ts";
import type { HistoryRecord } from "./historyRecords.ts";
import { endOfChain } from "./machine.ts";
import type { World } from "./world.ts";

/** Tells the records that people made from those that a thief made with their keys, as their owner can (rule 27). */
export class HonestRecords {
  readonly #records: ReadonlyMap<RecordKey, HistoryRecord>;
  readonly #clean = new Map<RecordKey, boolean>();

  constructor({ records }: World) {
    this.#records = new Map(records);
  }

  /** The changes by a device, or by anybody, that a thief signed. */
  thiefsChangesOf(device?: DeviceId): readonly RecordKey[] {
    return [...this.#records.values()]
      .filter(
        ({ kind, actor, record }) =>
          (kind === "change" || kind === "roster") && actor === "thief" && (device ?? record.device) === record.device,
      )
      .map(({ key }) => key);
  }

  /** Returns the end of a device's longest chain that is its owner's, and is made upon nothing of a thief's. */
  lastOf(device: DeviceId): LastRecord | null {
    return endOfChain([...this.#records.values()].filter((each) => each.record.device === device && this.#isOwn(each)));
  }

  #isOwn(record: HistoryRecord): boolean {
    for (let at: HistoryRecord | undefined = record; at; at = this.#records.get(at.record.prev ?? "")) {
      if (at.actor === "thief" || ((at.kind === "change" || at.kind === "roster") && !this.#isClean(at.key)))
        return false;
    }
    return true;
  }

  /** Whether a record of membership, and all that it reaches, is by honest people. */
  #isClean(key: RecordKey): boolean {
    const known = this.#clean.get(key);
    if (known !== undefined) return known;
    const record = this.#records.get(key);
    const parents = record?.record.after ?? [];
    const isClean = record?.actor === "honest" && parents.every((parent) => this.#isClean(parent));
    this.#clean.set(key, isClean);
    return isClean;
  }
}

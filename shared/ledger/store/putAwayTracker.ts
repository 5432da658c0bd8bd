import type { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import type { RecordSet } from "#shared/members/recordSet.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";

/** Keeps track of the devices whose records are put away, and of the records that were removed for that. */
export class PutAwayTracker {
  readonly #removed = new Map<RecordKey, DeviceId>();
  #devices: ReadonlySet<DeviceId> = new Set();

  /** The devices whose records are put away. */
  get devices(): ReadonlySet<DeviceId> {
    return this.#devices;
  }

  /** The keys of the records that were here and were removed. */
  get removedKeys(): Iterable<RecordKey> {
    return this.#removed.keys();
  }

  /**
   * Returns the records to remove, and remembers them. `arrived` are the records that have changed; `isTeamChanged` says
   * that others may be concerned too. A device that belongs to the dossier by now may send its records again.
   */
  update(
    recordSet: RecordSet<OpenedRecord>,
    judgement: RecordJudge,
    arrived: readonly OpenedRecord[],
    isTeamChanged: boolean,
  ): readonly OpenedRecord[] {
    const isNews = isTeamChanged || arrived.some(({ record }) => record.type === "put-away");
    if (isNews) this.#devices = findPutAwayDevices(recordSet, judgement);
    if (this.#devices.size === 0 && this.#removed.size === 0) return [];
    for (const [key, device] of this.#removed) if (!this.#devices.has(device)) this.#removed.delete(key);
    const candidates = isNews ? [...recordSet.byKey.values()] : arrived;
    const gone = candidates.filter(({ record }) => this.#devices.has(record.device));
    for (const { key, record } of gone) this.#removed.set(key, record.device);
    return gone;
  }
}

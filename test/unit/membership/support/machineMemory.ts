import type { Roster } from "#shared/members/roster/roster.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";

/** The keys that were in force on a machine, to see that none of them returns. */
class KeyMemory {
  #inForce: ReadonlySet<string> = new Set();
  readonly #gone = new Set<string>();

  /** Takes the keys in force; returns those that had gone before. */
  update(keys: readonly string[]): readonly string[] {
    const now = new Set(keys);
    for (const key of this.#inForce) if (!now.has(key)) this.#gone.add(key);
    this.#inForce = now;
    return keys.filter((key) => this.#gone.has(key));
  }

  /** Begins anew: a key that went may come again. */
  forgive(): void {
    this.#gone.clear();
  }
}

/** What a machine has seen, which later records must not change without a cause. */
export class MachineMemory {
  /** The roster in force when it last looked, while it goes on in format 1. */
  format1: Roster | null = null;
  readonly keys = new KeyMemory();
  /** The keys of the state without provisional handovers. */
  readonly firmKeys = new KeyMemory();
  /** The provisional handovers that it has followed. */
  readonly provisional = new Set<RecordKey>();
  /** Those of them that gave way to a rival. */
  readonly displaced = new Set<RecordKey>();
  /** Records of honest people that have counted. */
  readonly counted = new Set<RecordKey>();
  /** The records that have cut each device. */
  readonly cuts = new Map<DeviceId, Set<RecordKey>>();
}

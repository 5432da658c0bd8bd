import type { RecordKey } from "#shared/records/envelope.ts";
import type { Format2Begin, MembershipChangeRecord, AdministrationTermBase } from "./membershipRecords.ts";

export type MembershipGraphRecord = AdministrationTermBase | MembershipChangeRecord | Format2Begin;

/**
 * The first record, handovers, changes and beginnings of format 2 of a dossier, each of which names in `after` those that it was made upon. To
 * reach a record is to be it, to name it, or to name one that reaches it. Only complete records are used: those that
 * are here with all that they reach (rule 1).
 */
export class MembershipRecordGraph {
  /** The complete records, each after those that it names. */
  readonly complete: ReadonlyMap<RecordKey, MembershipGraphRecord>;
  readonly #all: ReadonlyMap<RecordKey, MembershipGraphRecord>;
  readonly #depths = new Map<RecordKey, number>();
  readonly #bases = new Map<RecordKey, ReadonlySet<RecordKey>>();
  readonly #reached = new Map<string, ReadonlySet<RecordKey>>();

  constructor(records: Iterable<MembershipGraphRecord>) {
    this.#all = new Map([...records].map((each) => [each.key, each]));
    this.complete = findComplete(this.#all);
    for (const each of this.complete.values()) this.#index(each);
  }

  /** Whether a record is here, complete or not. */
  has(key: RecordKey): boolean {
    return this.#all.has(key);
  }

  /** Returns a record that an incomplete one reaches and that is not here. */
  firstMissing(key: RecordKey): RecordKey {
    return [...this.reachedFrom([key])].find((each) => !this.#all.has(each)) ?? key;
  }

  /** Returns the length of the longest way back from a complete record. */
  depthOf(key: RecordKey): number {
    return this.#depths.get(key)!;
  }

  /** Whether a complete record reaches a base. */
  reachesBase(key: RecordKey, base: RecordKey): boolean {
    return this.#bases.get(key)!.has(base);
  }

  /** Returns every record that is reached from the given ones, themselves included. */
  reachedFrom(keys: readonly RecordKey[]): ReadonlySet<RecordKey> {
    const name = keys.join();
    let reached = this.#reached.get(name);
    if (!reached) this.#reached.set(name, (reached = this.#walk(keys)));
    return reached;
  }

  /** Returns every complete record that reaches the given one, itself included: one pass for any number of questions. */
  recordsReaching(key: RecordKey): ReadonlySet<RecordKey> {
    const reaching = new Set([key]);
    for (const each of this.complete.values())
      if (each.after.some((parent) => reaching.has(parent))) reaching.add(each.key);
    return reaching;
  }

  #walk(keys: readonly RecordKey[]): ReadonlySet<RecordKey> {
    const reached = new Set(keys);
    // Iterating over a Set also visits entries added on the way.
    for (const key of reached) for (const parent of this.#all.get(key)?.after ?? []) reached.add(parent);
    return reached;
  }

  #index(each: MembershipGraphRecord): void {
    const { key, kind, after } = each;
    this.#depths.set(key, Math.max(-1, ...after.map((parent) => this.depthOf(parent))) + 1);
    const behind = uniteSets(after.map((parent) => this.#bases.get(parent)!));
    this.#bases.set(key, kind === "base" ? new Set([...behind, key]) : behind);
  }
}

/** Unites sets; returns the first one itself if it contains the others, as is usual along a chain of changes. */
function uniteSets(sets: readonly ReadonlySet<RecordKey>[]): ReadonlySet<RecordKey> {
  const [first = new Set<RecordKey>(), ...others] = sets;
  return others.every((each) => contains(first, each)) ? first : new Set(sets.flatMap((each) => [...each]));
}

function contains(all: ReadonlySet<RecordKey>, some: ReadonlySet<RecordKey>): boolean {
  return all === some || [...some].every((key) => all.has(key));
}

/** Finds the complete records, parents first. A depth-first walk with its own stack: a chain may be thousands long. */
function findComplete(all: ReadonlyMap<RecordKey, MembershipGraphRecord>): Map<RecordKey, MembershipGraphRecord> {
  const complete = new Map<RecordKey, MembershipGraphRecord>();
  const seen = new Set<RecordKey>();
  for (const start of all.keys()) {
    const stack = [{ key: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const each = all.get(top.key);
      const parent = each?.after[top.next++];
      if (parent !== undefined) {
        if (!seen.has(parent)) stack.push({ key: parent, next: 0 });
        continue;
      }
      stack.pop();
      if (each && !seen.has(each.key) && isRooted(each) && each.after.every((key) => complete.has(key)))
        complete.set(each.key, each);
      seen.add(top.key);
    }
  }
  return complete;
}

/** Whether a record names what it was made upon; the first record names nothing. */
function isRooted(each: MembershipGraphRecord): boolean {
  return each.after.length > 0 || (each.kind === "base" && each.previous === null);
}

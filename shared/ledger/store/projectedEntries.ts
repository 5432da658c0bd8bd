import { compareValues } from "#shared/base/compareValues.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import { RedactionCache } from "./blindRedaction.ts";
import type { BlindRatingRound } from "../entries/blindRatingRound.ts";
import type { RecordIndex } from "./recordIndex.ts";

/**
 * An entry that is sorted by time and, among entries of one device with the same time, by its place in the device's
 * chain.
 */
export interface TimedEntry {
  readonly at: string;
  readonly id: string;
  readonly seq?: number;
}

/**
 * A list of entries that the ledger derives, each from the records filed under a subject of this name.
 *
 * - `serialise` returns everything in an entry that can change, as a string.
 * - `bySubject`: entries of registers are keyed by the whole subject, others by the part that follows its name.
 * - `redact` reduces an entry to what a member may see. Without it, everybody sees all.
 * - `parts` is for records about a part of an entry: the name of such subjects, and the entry that one belongs to.
 */
export interface Projection<E extends TimedEntry = TimedEntry> {
  readonly name: string;
  readonly derive: (index: RecordIndex, key: string) => E | undefined;
  serialise?(entry: E): string;
  readonly bySubject?: true;
  redact?(entry: E, member: MemberId | undefined, round: BlindRatingRound | undefined): E;
  readonly parts?: {
    readonly name: string;
    readonly entryOf: (index: RecordIndex, key: string) => LedgerSubject | undefined;
  };
}

/**
 * The entries of a projection, by id. An entry is the same object until something in it changes; the list is the same
 * array while no entry changed.
 */
export class ProjectedEntries<E extends TimedEntry> {
  readonly #projection: Projection<E>;
  readonly #entries = new Map<string, E>();
  /** Of entries that were compared before. They are computed at the first comparison: most are never needed. */
  readonly #signatures = new Map<string, string>();
  readonly #veil = new RedactionCache<E>();
  #list: readonly E[] | null = null;

  constructor(projection: Projection<E>) {
    this.#projection = projection;
  }

  get(id: string): E | undefined {
    return this.#entries.get(id);
  }

  /** Sorted by time. */
  get list(): readonly E[] {
    this.#list ??= [...this.#entries.values()].sort(compareEntriesByTime);
    return this.#list;
  }

  /** Returns an entry as a member may see it. */
  getFor(id: string, member: MemberId | undefined, round: BlindRatingRound | undefined): E | undefined {
    const entry = this.get(id);
    return entry && this.#seen(entry, member, round);
  }

  /**
   * Returns all entries as a member may see them, sorted by time. Returns the same array until the entries, or what is
   * hidden of them, change.
   */
  listFor(member: MemberId | undefined, round: BlindRatingRound | undefined): readonly E[] {
    return this.#veil.apply(this.list, member, round, (entry) => this.#seen(entry, member, round));
  }

  /** Derives an entry again. Returns true if that changed it. */
  refresh(index: RecordIndex, id: string): boolean {
    const changed = this.#put(id, this.#projection.derive(index, id));
    if (changed) this.#list = null;
    return changed;
  }

  #seen(entry: E, member: MemberId | undefined, round: BlindRatingRound | undefined): E {
    return this.#projection.redact?.(entry, member, round) ?? entry;
  }

  #sign(entry: E): string {
    return this.#projection.serialise?.(entry) ?? JSON.stringify(entry);
  }

  #put(id: string, entry: E | undefined): boolean {
    if (entry === undefined) {
      this.#signatures.delete(id);
      return this.#entries.delete(id);
    }
    const known = this.#entries.get(id);
    if (known) {
      const [before, after] = [this.#signatures.get(id) ?? this.#sign(known), this.#sign(entry)];
      this.#signatures.set(id, after);
      if (before === after) return false;
    }
    // The entry's own string, if it is the same, instead of a second one that is as long.
    this.#entries.set(entry.id === id ? entry.id : id, entry);
    return true;
  }
}

/** Compares by `at`, then `seq`, then id. The result does not depend on the order of arrival. */
export function compareEntriesByTime(a: TimedEntry, b: TimedEntry): number {
  return compareValues(a.at, b.at) || (a.seq ?? 0) - (b.seq ?? 0) || compareValues(a.id, b.id);
}

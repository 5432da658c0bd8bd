import { signal, type Signal } from "@preact/signals-core";
import { ROSTER_SUBJECT, type LedgerChange, type Ledger } from "#shared/ledger/ledger.ts";
import { listProposalHeadsIfByOther, listThreadRecordsByOthers } from "#shared/ledger/queries/recordsByOthers.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";

/** What was read here, by prefixes of record keys; null before the first visit. */
export type ReadRecordKeyPrefixes = readonly string[] | null;

/** How many characters of a record key are stored: enough to distinguish it from any other. */
const KEPT = 12;

/**
 * Tracks which records of others the user has not looked at on this machine. Opening an item marks it as read. If
 * nothing was stored yet, everything present counts as read.
 */
export class UnreadTracker {
  /** The notes and proposals with something unread. */
  readonly ids = signal<ReadonlySet<RecordKey>>(new Set());
  readonly #ledger: Ledger;
  readonly #kept: Pick<Signal<ReadRecordKeyPrefixes>, "value">;
  readonly #me: () => MemberId | undefined;
  readonly #read: Set<string>;
  /** The open item, and those of its records that were unread when it was opened. */
  #open: { readonly id: RecordKey; readonly fresh: ReadonlySet<string> } | null = null;
  /** Items read since a filter was chosen: a user who filters for unread items does not lose an item on reading it. */
  readonly #recentlyRead = new Set<RecordKey>();
  #hasStarted = false;

  constructor(ledger: Ledger, kept: Pick<Signal<ReadRecordKeyPrefixes>, "value">, me: () => MemberId | undefined) {
    this.#ledger = ledger;
    this.#kept = kept;
    this.#me = me;
    this.#read = new Set(kept.value);
  }

  /** Starts tracking, once the local records have been read. For a user who has just joined, everything is unread. */
  start(hasJoined = false): void {
    this.#hasStarted = true;
    if (this.#kept.value !== null || hasJoined) this.#update(this.#all());
    else this.markAllRead();
    this.#markRead([]);
  }

  /** Applies a change of the ledger. */
  applyChange({ changed }: LedgerChange): void {
    if (!this.#hasStarted) return;
    const isAll = changed.has(BLIND_ROUND_REGISTER) || changed.has(ROSTER_SUBJECT);
    this.#update(
      isAll ? this.#all() : [...changed].flatMap((subject) => /^(?:thread|proposal)\/(.+)/.exec(subject)?.[1] ?? []),
    );
    if (this.#open && changed.has(`thread/${this.#open.id}`)) this.markOpened(this.#open.id);
  }

  /**
   * Whether an item matches the filter for unread items: something in it is unread, or was when it was opened or the
   * filter was chosen.
   */
  isUnread(id: string): boolean {
    return this.ids.value.has(id) || this.#recentlyRead.has(id);
  }

  /** Whether an item is to be marked: something in it is unread, or was when it was opened. */
  isMarked(id: string): boolean {
    return this.ids.value.has(id) || (this.#open?.id === id && this.#open.fresh.size > 0);
  }

  /** Whether a record was read on this machine. */
  wasRead(key: RecordKey): boolean {
    return this.#read.has(short(key));
  }

  /** Whether a record is to be marked as new. */
  isNew(key: RecordKey): boolean {
    return this.#open?.fresh.has(short(key)) ?? false;
  }

  /** Marks an item as opened, and so as read; null if none is open. */
  markOpened(id: RecordKey | null): void {
    const keys = id === null ? [] : this.#keysOf(id).map(short);
    const fresh = keys.filter((key) => !this.#read.has(key));
    const before = this.#open?.id === id ? this.#open.fresh : [];
    this.#open = id === null ? null : { id, fresh: new Set([...before, ...(this.#hasStarted ? fresh : [])]) };
    if (!this.#hasStarted || id === null || fresh.length === 0) return;
    this.#recentlyRead.add(id);
    this.#markRead(fresh);
    this.#update([id]);
  }

  /** Marks everything as read. */
  markAllRead(): void {
    const fresh = this.#all().flatMap((id) => this.#keysOf(id).map(short));
    this.#open = null;
    this.#recentlyRead.clear();
    this.#markRead(fresh.filter((key) => !this.#read.has(key)));
    if (this.ids.value.size > 0) this.ids.value = new Set();
  }

  /** Forgets the items read recently, because a filter was chosen. */
  forgetRecent(): void {
    this.#recentlyRead.clear();
  }

  #markRead(keys: readonly string[]): void {
    for (const key of keys) this.#read.add(key);
    if (keys.length > 0 || this.#kept.value === null) this.#kept.value = [...this.#read];
  }

  #update(ids: readonly RecordKey[]): void {
    const next = new Set(this.ids.value);
    for (const id of ids) {
      if (this.#keysOf(id).some((key) => !this.#read.has(short(key)))) next.add(id);
      else next.delete(id);
    }
    const isSame = next.size === this.ids.value.size && [...next].every((id) => this.ids.value.has(id));
    if (!isSame) this.ids.value = next;
  }

  #all(): readonly RecordKey[] {
    return [...this.#ledger.all(threadProjection), ...this.#ledger.all(proposalProjection)].map(({ id }) => id);
  }

  /** Returns the records of others in an item, as visible here. */
  #keysOf(id: RecordKey): readonly RecordKey[] {
    const me = this.#me();
    if (me === undefined) return [];
    const [thread, proposal] = [this.#ledger.get(threadProjection, id), this.#ledger.get(proposalProjection, id)];
    if (thread) return listThreadRecordsByOthers(thread, me);
    return proposal ? listProposalHeadsIfByOther(proposal, me) : [];
  }
}

function short(key: RecordKey): string {
  return key.slice(0, KEPT);
}

import { signal, type Signal } from "@preact/signals-core";
import { ROSTER_SUBJECT, type LedgerChange, type Ledger } from "#shared/ledger/ledger.ts";
import { proposalRecordsByOthers, threadRecordsByOthers } from "#shared/ledger/queries/recordsByOthers.ts";
import { proposals, threads } from "#shared/ledger/store/projections.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";

/** What was read here, by the beginnings of the records' keys; null before the first visit. */
export type ReadKeys = readonly string[] | null;

/** How much of a record's key is kept: enough to tell it from any other. */
const KEPT = 12;

/**
 * What others have said that was not yet looked at on this machine. What stood open is read. Where nothing was kept
 * yet, what is there counts as read.
 */
export class UnreadTracker {
  /** The notes and rival wordings with something unread. */
  readonly ids = signal<ReadonlySet<RecordKey>>(new Set());
  readonly #ledger: Ledger;
  readonly #kept: Pick<Signal<ReadKeys>, "value">;
  readonly #me: () => MemberId | undefined;
  readonly #read: Set<string>;
  /** What stands open, and what of it was unread when it was opened. */
  #open: { readonly id: RecordKey; readonly fresh: ReadonlySet<string> } | null = null;
  /** What was read since a filter was chosen: whoever looks through what is unread does not lose it at once. */
  readonly #lately = new Set<RecordKey>();
  #begun = false;

  constructor(ledger: Ledger, kept: Pick<Signal<ReadKeys>, "value">, me: () => MemberId | undefined) {
    this.#ledger = ledger;
    this.#kept = kept;
    this.#me = me;
    this.#read = new Set(kept.value);
  }

  /** Begins to tell, once what this machine has was read. To whoever has just joined all of it is news. */
  start(hasJoined = false): void {
    this.#begun = true;
    if (this.#kept.value !== null || hasJoined) this.#look(this.#all());
    else this.markAllRead();
    this.#take([]);
  }

  /** Takes in what has changed in the ledger. */
  applyChange({ changed }: LedgerChange): void {
    if (!this.#begun) return;
    const isAll = changed.has(ROUND_REGISTER) || changed.has(ROSTER_SUBJECT);
    this.#look(
      isAll ? this.#all() : [...changed].flatMap((subject) => /^(?:thread|proposal)\/(.+)/.exec(subject)?.[1] ?? []),
    );
    if (this.#open && changed.has(`thread/${this.#open.id}`)) this.markOpened(this.#open.id);
  }

  /** Whether there is something unread in it, or was when it was opened, or when the filter was chosen. */
  isUnread(id: string): boolean {
    return this.ids.value.has(id) || this.#lately.has(id);
  }

  /** Whether it is to be marked: something in it is unread, or was when it was opened. */
  isMarked(id: string): boolean {
    return this.ids.value.has(id) || (this.#open?.id === id && this.#open.fresh.size > 0);
  }

  /** Whether one record is to be marked so. */
  isNew(key: RecordKey): boolean {
    return this.#open?.fresh.has(short(key)) ?? false;
  }

  /** Something stands open, or nothing: it is read. */
  markOpened(id: RecordKey | null): void {
    const keys = id === null ? [] : this.#keysOf(id).map(short);
    const fresh = keys.filter((key) => !this.#read.has(key));
    const before = this.#open?.id === id ? this.#open.fresh : [];
    this.#open = id === null ? null : { id, fresh: new Set([...before, ...(this.#begun ? fresh : [])]) };
    if (!this.#begun || id === null || fresh.length === 0) return;
    this.#lately.add(id);
    this.#take(fresh);
    this.#look([id]);
  }

  /** Everything is read. */
  markAllRead(): void {
    const fresh = this.#all().flatMap((id) => this.#keysOf(id).map(short));
    this.#open = null;
    this.#lately.clear();
    this.#take(fresh.filter((key) => !this.#read.has(key)));
    if (this.ids.value.size > 0) this.ids.value = new Set();
  }

  /** A filter was chosen: what is read by now is no longer unread for it. */
  forgetRecent(): void {
    this.#lately.clear();
  }

  #take(keys: readonly string[]): void {
    for (const key of keys) this.#read.add(key);
    if (keys.length > 0 || this.#kept.value === null) this.#kept.value = [...this.#read];
  }

  #look(ids: readonly RecordKey[]): void {
    const next = new Set(this.ids.value);
    for (const id of ids) {
      if (this.#keysOf(id).some((key) => !this.#read.has(short(key)))) next.add(id);
      else next.delete(id);
    }
    const isSame = next.size === this.ids.value.size && [...next].every((id) => this.ids.value.has(id));
    if (!isSame) this.ids.value = next;
  }

  #all(): readonly RecordKey[] {
    return [...this.#ledger.all(threads), ...this.#ledger.all(proposals)].map(({ id }) => id);
  }

  /** What others have said of it, as it is to be seen here. */
  #keysOf(id: RecordKey): readonly RecordKey[] {
    const me = this.#me();
    if (me === undefined) return [];
    const [thread, proposal] = [this.#ledger.get(threads, id), this.#ledger.get(proposals, id)];
    if (thread) return threadRecordsByOthers(thread, me);
    return proposal ? proposalRecordsByOthers(proposal, me) : [];
  }
}

function short(key: RecordKey): string {
  return key.slice(0, KEPT);
}

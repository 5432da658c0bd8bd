import type { AddressedCounts } from "#shared/host/systemNotifications.ts";
import type { Ledger, LedgerChange } from "#shared/ledger/ledger.ts";
import { listRecordsAddressedTo, type AddressedRecord } from "#shared/ledger/queries/recordsAddressedToMember.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";

/** How long records that arrive one after the other are gathered for one notification, in ms. */
const GATHER_MS = 1500;

interface WatcherContext {
  readonly me: () => MemberId | undefined;
  /** Whether a record was read on this machine. */
  readonly wasRead: (key: RecordKey) => boolean;
  /** Whether the user is looking elsewhere. */
  readonly isAway: () => boolean;
  /** Shows what has arrived since the user left, and the thread of the newest record. */
  readonly show: (counts: AddressedCounts, thread: RecordKey) => void;
}

/** Watches which records that address the user arrive while they are away. What was here before is not news. */
export class AddressedRecordWatcher {
  readonly #ledger: Ledger;
  readonly #context: WatcherContext;
  readonly #known = new Set<RecordKey>();
  /** What has arrived since the user was last here. */
  #arrived: AddressedRecord[] = [];
  #newest: RecordKey | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #end: () => void;

  constructor(ledger: Ledger, context: WatcherContext) {
    this.#ledger = ledger;
    this.#context = context;
    for (const { id } of ledger.all(threadProjection)) for (const { key } of this.#list(id)) this.#known.add(key);
    this.#end = ledger.subscribe((change) => this.#gather(change));
  }

  /** The user has come back: what has arrived is shown in the window. */
  returned(): void {
    clearTimeout(this.#timer);
    this.#arrived = [];
    this.#newest = null;
  }

  close(): void {
    this.#end();
    this.returned();
  }

  #gather({ changed }: LedgerChange): void {
    for (const subject of changed) {
      const id = /^thread\/(.+)/.exec(subject)?.[1];
      if (id === undefined) continue;
      const fresh = this.#list(id).filter(({ key }) => !this.#known.has(key));
      for (const { key } of fresh) this.#known.add(key);
      const unread = fresh.filter(({ key }) => !this.#context.wasRead(key));
      if (unread.length === 0 || !this.#context.isAway()) continue;
      this.#arrived.push(...unread);
      this.#newest = id;
      this.#schedule();
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#newest === null || !this.#context.isAway()) return this.returned();
      const count = (kind: AddressedRecord["kind"]) => this.#arrived.filter((each) => each.kind === kind).length;
      const counts = { reply: count("reply"), mention: count("mention"), assignment: count("assignment") };
      this.#context.show(counts, this.#newest);
    }, GATHER_MS);
  }

  #list(id: RecordKey): readonly AddressedRecord[] {
    const me = this.#context.me();
    const thread = this.#ledger.get(threadProjection, id);
    return me === undefined || !thread ? [] : listRecordsAddressedTo(this.#ledger, thread, me);
  }
}

import type { MembershipRecords } from "#shared/members/membership/membershipRecords.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { HistoryRecord, RecordOf } from "./historyRecords.ts";

/** The records that are on a machine, in the order in which they came. */
export class KnownRecords implements MembershipRecords {
  readonly byKey = new Map<RecordKey, HistoryRecord>();
  readonly rosters = new Map<RecordKey, RecordOf<"roster">>();
  readonly begins = new Map<RecordKey, RecordOf<"begin">>();
  readonly handovers = new Map<RecordKey, RecordOf<"handover">>();
  readonly changes = new Map<RecordKey, RecordOf<"change">>();
  readonly confirmations = new Map<RecordKey, RecordOf<"confirm">>();
  readonly joins = new Map<RecordKey, RecordOf<"join">>();
  first: RecordOf<"dossier"> | null = null;

  constructor(records: Iterable<HistoryRecord> = []) {
    for (const each of records) this.add(each);
  }

  /** Adds a record; returns whether it is new. */
  add(record: HistoryRecord): boolean {
    if (this.byKey.has(record.key)) return false;
    this.byKey.set(record.key, record);
    this.#index(record);
    return true;
  }

  readonly seqOf = (key: RecordKey): number | undefined => this.byKey.get(key)?.record.seq;

  all(): HistoryRecord[] {
    return [...this.byKey.values()];
  }

  #index(record: HistoryRecord): void {
    switch (record.kind) {
      case "dossier":
        this.first = record;
        break;
      case "roster":
        this.rosters.set(record.key, record);
        break;
      case "begin":
        this.begins.set(record.key, record);
        break;
      case "handover":
        this.handovers.set(record.key, record);
        break;
      case "change":
        this.changes.set(record.key, record);
        break;
      case "confirm":
        this.confirmations.set(record.key, record);
        break;
      case "join":
        this.joins.set(record.key, record);
        break;
      case "note":
        break;
    }
  }
}

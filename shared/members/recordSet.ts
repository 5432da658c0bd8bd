import { mergeRecordCopies, type JudgeableRecord, type OpenedRecord } from "../records/validator.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";
import type { Format2BeginBody } from "../records/kinds/format2Begin.ts";
import type { MembershipChangeBody } from "../records/kinds/membershipChange.ts";
import type { HandoverConfirmationBody } from "../records/kinds/handoverConfirmation.ts";
import type { DossierBody } from "../records/kinds/dossier.ts";
import type { HandoverBody } from "../records/kinds/handover.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import type { PutAwayBody } from "../records/kinds/putAway.ts";
import type { RosterBody } from "../records/kinds/roster.ts";

/** A control record whose body is present. */
export type ControlRecord<B> = JudgeableRecord & { readonly body: B };

/** Records by key, as a map has them. */
export interface RecordsByKey<T> extends Iterable<[RecordKey, T]> {
  readonly size: number;
  get(key: RecordKey): T | undefined;
  has(key: RecordKey): boolean;
  set(key: RecordKey, record: T): unknown;
  delete(key: RecordKey): boolean;
  keys(): IterableIterator<RecordKey>;
  values(): IterableIterator<T>;
}

/**
 * The validated records of a dossier, with the few indexes that judging needs. Only those of devices that were put away
 * are removed.
 */
export class RecordSet<T extends JudgeableRecord & Partial<OpenedRecord> = JudgeableRecord> {
  readonly dossier: DossierId;
  readonly byKey: RecordsByKey<T>;
  readonly rosters = new Map<RecordKey, ControlRecord<RosterBody>>();
  readonly joins = new Map<RecordKey, ControlRecord<JoinBody>>();
  readonly begins = new Map<RecordKey, ControlRecord<Format2BeginBody>>();
  readonly changes = new Map<RecordKey, ControlRecord<MembershipChangeBody>>();
  readonly handovers = new Map<RecordKey, ControlRecord<HandoverBody>>();
  readonly confirmations = new Map<RecordKey, ControlRecord<HandoverConfirmationBody>>();
  readonly putAways = new Map<RecordKey, ControlRecord<PutAwayBody>>();
  first: ControlRecord<DossierBody> | null = null;

  /** `byKey` is where the records are kept: in a map of its own, if nobody else has one. */
  constructor(dossier: DossierId, records: Iterable<T> = [], byKey: RecordsByKey<T> = new Map()) {
    this.dossier = dossier;
    this.byKey = byKey;
    for (const each of records) this.add(each);
  }

  /** Returns the number of a record, if it is here. */
  readonly seqOf = (key: RecordKey): number | undefined => this.byKey.get(key)?.record.seq;

  /**
   * Adds a record; a known one keeps its body from either copy. Returns whether this can change authority: the body of
   * a first record, or of one about the team, has arrived.
   */
  add(each: T): boolean {
    const known = this.byKey.get(each.key);
    const filed = known ? mergeRecordCopies(known, each) : each;
    if (filed === known) return false;
    this.byKey.set(each.key, filed);
    return filed.body !== undefined && known?.body === undefined && this.#fileControl(filed);
  }

  /** Removes a record of a device that was put away: nothing that decides about the team. */
  remove(key: RecordKey): void {
    this.byKey.delete(key);
    const about = [
      this.joins,
      this.rosters,
      this.begins,
      this.changes,
      this.handovers,
      this.confirmations,
      this.putAways,
    ];
    for (const records of about) records.delete(key);
  }

  #fileControl(each: JudgeableRecord): boolean {
    switch (each.record.type) {
      case "dossier":
        this.first = each as ControlRecord<DossierBody>;
        return true;
      case "roster":
        this.rosters.set(each.key, each as ControlRecord<RosterBody>);
        return true;
      case "join":
        this.joins.set(each.key, each as ControlRecord<JoinBody>);
        return true;
      case "begin":
        this.begins.set(each.key, each as ControlRecord<Format2BeginBody>);
        return true;
      case "change":
        this.changes.set(each.key, each as ControlRecord<MembershipChangeBody>);
        return true;
      case "handover":
        this.handovers.set(each.key, each as ControlRecord<HandoverBody>);
        return true;
      case "confirm":
        this.confirmations.set(each.key, each as ControlRecord<HandoverConfirmationBody>);
        return true;
      case "put-away":
        this.putAways.set(each.key, each as ControlRecord<PutAwayBody>);
        return false;
      default:
        return false;
    }
  }
}

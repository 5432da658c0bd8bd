import { mergeRecordCopies, type ValidRecord, type OpenedRecord } from "../records/validator.ts";
import type { DossierId, RecordKey } from "../records/envelope.ts";
import type { DossierBody } from "../records/kinds/dossier.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import type { RosterBody } from "../records/kinds/roster.ts";

/** A control record whose body is present. */
export type ControlRecord<B> = ValidRecord & { readonly body: B };

/** The validated records of a dossier, with the few indexes that judging needs. Records are never removed. */
export class RecordSet<T extends ValidRecord & Partial<OpenedRecord> = ValidRecord> {
  readonly dossier: DossierId;
  readonly byKey = new Map<RecordKey, T>();
  readonly rosters = new Map<RecordKey, ControlRecord<RosterBody>>();
  readonly joins = new Map<RecordKey, ControlRecord<JoinBody>>();
  first: ControlRecord<DossierBody> | null = null;

  constructor(dossier: DossierId, records: Iterable<T> = []) {
    this.dossier = dossier;
    for (const each of records) this.add(each);
  }

  /**
   * Adds a record; a known one keeps its body from either copy. Returns whether this can change authority: the body of
   * a first record, a roster or a join has arrived.
   */
  add(each: T): boolean {
    const known = this.byKey.get(each.key);
    const filed = known ? mergeRecordCopies(known, each) : each;
    if (filed === known) return false;
    this.byKey.set(each.key, filed);
    return filed.body !== undefined && known?.body === undefined && this.#fileControl(filed);
  }

  #fileControl(each: ValidRecord): boolean {
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
      default:
        return false;
    }
  }
}

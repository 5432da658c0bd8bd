import type { Admitted } from "../records/door.ts";
import type { DeviceId, DossierId, RecordKey } from "../records/envelope.ts";
import type { DossierBody } from "../records/kinds/dossier.ts";
import type { EraseBody } from "../records/kinds/erase.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import type { RosterBody } from "../records/kinds/roster.ts";

/** A control record whose body is there. */
export type Control<B> = Admitted & { readonly body: B };

/** The admitted records of a dossier, with the few indexes that judging needs. */
export class RecordSet {
  readonly dossier: DossierId;
  readonly byKey = new Map<RecordKey, Admitted>();
  readonly byDevice = new Map<DeviceId, Admitted[]>();
  readonly rosters = new Map<RecordKey, Control<RosterBody>>();
  readonly joins = new Map<RecordKey, Control<JoinBody>>();
  readonly erasures = new Map<RecordKey, Control<EraseBody>>();
  first: Control<DossierBody> | null = null;

  constructor(dossier: DossierId, records: Iterable<Admitted> = []) {
    this.dossier = dossier;
    for (const each of records) this.add(each);
  }

  /** Files a record, or files it again when its body came later. True where that can change who may speak. */
  add(each: Admitted): boolean {
    const { key, record } = each;
    const known = this.byKey.get(key);
    this.byKey.set(key, each);
    const ofDevice = this.byDevice.get(record.device);
    if (!ofDevice) this.byDevice.set(record.device, [each]);
    else if (!known) ofDevice.push(each);
    else ofDevice[ofDevice.indexOf(known)] = each;
    return this.#fileControl(each, known?.body !== undefined);
  }

  #fileControl(each: Admitted, had: boolean): boolean {
    if (each.body === undefined || had) return false;
    if (each.record.type === "dossier") this.first = each as Control<DossierBody>;
    else if (each.record.type === "roster") this.rosters.set(each.key, each as Control<RosterBody>);
    else if (each.record.type === "join") this.joins.set(each.key, each as Control<JoinBody>);
    else if (each.record.type === "erase") this.erasures.set(each.key, each as Control<EraseBody>);
    else return false;
    return true;
  }
}

import type { DeviceId } from "../records/envelope.ts";
import type { JudgeableRecord } from "../records/validator.ts";
import type { RecordSet } from "./recordSet.ts";

/** The devices that a dossier's records about the team name. */
export interface DevicesNamedInRecords {
  /** Whoever has had office in any branch, and every recovery sheet. */
  readonly inOffice: ReadonlySet<DeviceId>;
  /** Whoever they have listed, cut or given a role, in any branch, and they themselves. */
  readonly all: ReadonlySet<DeviceId>;
}

/**
 * Finds the devices that anybody with office in any branch has named, whether that counts or not. What others sign names
 * nobody, or a stranger could list strangers. More records never make the result smaller.
 */
export function findDevicesNamedInRecords(recordSet: RecordSet): DevicesNamedInRecords {
  const { first } = recordSet;
  const inOffice = new Set<DeviceId>(first ? [first.record.device, first.body.recovery.key] : []);
  const bySigner = recordsBySigner(recordSet);
  const all = new Set<DeviceId>();
  // Office may be passed on by a record that comes later in the set, so each newcomer's records are read in turn.
  for (const signer of inOffice) {
    for (const { office, named } of bySigner.get(signer) ?? []) {
      for (const device of office) inOffice.add(device);
      for (const device of named) all.add(device);
    }
  }
  for (const device of inOffice) all.add(device);
  return { inOffice, all };
}

/** The devices to which a record about the team gives office, and the others that it names. */
interface NamingRecord {
  readonly office: readonly DeviceId[];
  readonly named: readonly DeviceId[];
}

function recordsBySigner({ rosters, changes, handovers }: RecordSet): ReadonlyMap<DeviceId, NamingRecord[]> {
  const bySigner = new Map<DeviceId, NamingRecord[]>();
  const add = (
    { record: { device } }: JudgeableRecord,
    office: readonly DeviceId[],
    named: readonly DeviceId[] = [],
  ) => {
    const known = bySigner.get(device);
    if (known) known.push({ office, named });
    else bySigner.set(device, [{ office, named }]);
  };
  for (const each of rosters.values()) {
    const { administrator, members } = each.body;
    add(
      each,
      [administrator],
      members.flatMap(({ devices }) => devices.map(({ device }) => device)),
    );
  }
  for (const each of handovers.values()) {
    const { administrators, sheet, cuts, ends } = each.body;
    const office = administrators.map(({ device }) => device);
    add(
      each,
      sheet ? [...office, sheet.key] : office,
      [...cuts, ...ends].map(({ device }) => device),
    );
  }
  for (const each of changes.values()) {
    const { adds, cuts, roles, closed } = each.body;
    add(
      each,
      [],
      [...adds, ...cuts, ...roles, ...closed].map(({ device }) => device),
    );
  }
  return bySigner;
}

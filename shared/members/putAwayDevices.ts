import type { DeviceId } from "../records/envelope.ts";
import type { RecordJudge } from "./judge.ts";
import { findDevicesNamedInRecords } from "./devicesNamedInRecords.ts";
import type { RecordSet } from "./recordSet.ts";

const NONE: ReadonlySet<DeviceId> = new Set();

/**
 * Returns the devices whose records no copy keeps: those that a `put-away` with effect names, except those that belong
 * to the dossier (`createPutAwayExemption`). A pure function of the set of records.
 */
export function findPutAwayDevices(recordSet: RecordSet, judgement: RecordJudge): ReadonlySet<DeviceId> {
  const effective = [...recordSet.putAways.values()].filter((each) => judgement.verdict(each).kind === "counts");
  if (effective.length === 0) return NONE;
  const isExempt = createPutAwayExemption(recordSet, judgement);
  return new Set(effective.flatMap(({ body }) => body.devices.filter((device) => !isExempt(device))));
}

/**
 * Returns whether a device's records cannot be put away: somebody with office in some branch has named it, or its join
 * counts. So nothing is put away that counts, or that decides what counts.
 */
export function createPutAwayExemption(recordSet: RecordSet, { team }: RecordJudge): (device: DeviceId) => boolean {
  const { all } = findDevicesNamedInRecords(recordSet);
  return (device) => all.has(device) || team?.joined.get(device)?.closed === null;
}

import { RECORD_SIZE_LIMITS, type DeviceId, type RecordKey } from "../records/envelope.ts";
import type { HandoverBody } from "../records/kinds/handover.ts";
import type { RosterBody } from "../records/kinds/roster.ts";
import type { JudgeableRecord } from "../records/validator.ts";
import type { RecordSet } from "./recordSet.ts";

/** The records that a device shows to a hub that may not have them yet. */
export interface HubAdmissionRecords {
  /** The dossier's first record, to publish it. */
  readonly first?: RecordKey;
  /** The device's join. */
  readonly join?: RecordKey;
  /** The handover by which a device without a join came into office: a takeover on a new machine. */
  readonly handover?: RecordKey;
}

/** Returns whether a record hands the administrator's office to a device: a handover, or a roster of format 1. */
export function isHandoverToDevice(
  { record, body }: Pick<JudgeableRecord, "record" | "body">,
  device: DeviceId,
): boolean {
  if (record.device === device || body === undefined) return false;
  if (record.type === "roster") return (body as RosterBody).administrator === device;
  return record.type === "handover" && (body as HandoverBody).administrators.some((each) => each.device === device);
}

/** Returns the records by which a hub can tell that a device belongs to the dossier. */
export function findHubAdmissionRecords({ dossier, byKey }: RecordSet, device: DeviceId): HubAdmissionRecords {
  let handover: RecordKey | undefined;
  for (const each of byKey.values()) {
    const { key, record, bytes } = each;
    if (record.device === device && record.seq === 0) {
      if (key === dossier) return { first: key };
      if (record.type === "join") return { join: key };
    }
    // A hub accepts no larger record before it has admitted the device.
    if (handover === undefined && (bytes?.length ?? 0) <= RECORD_SIZE_LIMITS.body && isHandoverToDevice(each, device))
      handover = key;
  }
  return handover === undefined ? {} : { first: dossier, handover };
}

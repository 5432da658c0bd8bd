import { findRemovalRosters } from "#shared/members/roster/removalRosters.ts";
import { isActiveDevice } from "#shared/members/roster/deviceSpans.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Ledger } from "../ledger.ts";

/** What is known of a device's removal from the team. */
export interface DeviceRemoval {
  /** The member whose device signed the list of members that removed it, and when that says it was signed. */
  readonly by: MemberId;
  readonly at: string;
  /** Whether another device of the same member still stands: then only this one was removed. */
  readonly isDeviceOnly: boolean;
  /** What the device has signed since, receipts apart: it is set aside. */
  readonly since: readonly RecordKey[];
}

/** Whether a device was removed from the team, by the records alone. */
export function isDeviceRemoved({ judgement, recordSet }: Ledger, device: DeviceId): boolean {
  return judgement.authorityOf(device) === null && findRemovalRosters(recordSet, judgement.roster, device) !== null;
}

/** How a device was removed from the team; null where it was not, or is in it again. */
export function findDeviceRemoval(ledger: Ledger, device: DeviceId): DeviceRemoval | null {
  const { judgement, recordSet } = ledger;
  if (!isDeviceRemoved(ledger, device)) return null;
  const { record } = ledger.record(findRemovalRosters(recordSet, judgement.roster, device)!.at(-1)!)!;
  const member = judgement.memberOf(device);
  const devices = [...judgement.roster!.devices.values()];
  const since = [...ledger.records()].flatMap(({ opened, verdict }) => {
    const isOwn = opened.record.device === device && opened.record.type !== "receipt";
    return isOwn && verdict.kind === "aside" && verdict.code.startsWith("device.") ? [opened.key] : [];
  });
  return {
    by: judgement.memberOf(record.device) ?? record.device,
    at: record.at,
    isDeviceOnly: devices.some((each) => each.member === member && isActiveDevice(each.device)),
    since,
  };
}

import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Ledger } from "../ledger.ts";

/** What is known about a device's removal from the team. */
export interface DeviceRemoval {
  /** The member who removed the device, and the time claimed there. */
  readonly by: MemberId;
  readonly at: string;
  /** True if another device of the same member is still active, so that only this device was removed. */
  readonly isDeviceOnly: boolean;
  /** What the device has signed since, except receipts. These records are set aside. */
  readonly since: readonly RecordKey[];
}

/** Returns true if a device was removed from the team, judged by the records alone. */
export function isDeviceRemoved({ judgement }: Ledger, device: DeviceId): boolean {
  return judgement.authorityOf(device) === null && (judgement.team?.removalEvidenceOf(device) ?? null) !== null;
}

/** Returns how a device was removed from the team, or null if it was not removed or has been readmitted. */
export function findDeviceRemoval(ledger: Ledger, device: DeviceId): DeviceRemoval | null {
  const { judgement } = ledger;
  if (!isDeviceRemoved(ledger, device)) return null;
  const key = judgement.team!.removalEvidenceOf(device)!.at(-1)!;
  const { record } = ledger.record(key)!;
  const member = judgement.memberOf(device);
  const devices = [...judgement.team!.devices.values()];
  const since = [...ledger.records()].flatMap(({ opened, verdict }) => {
    const isOwn = opened.record.device === device && opened.record.type !== "receipt";
    return isOwn && verdict.kind === "aside" && verdict.code.startsWith("device.") ? [opened.key] : [];
  });
  return {
    by: judgement.memberOf(record.device) ?? successorIn(ledger, key) ?? record.device,
    at: record.at,
    isDeviceOnly: devices.some((each) => each.member === member && !each.isCut),
    since,
  };
}

/** Returns who took the administration over by a record that the recovery sheet has signed; undefined for any other. */
function successorIn({ recordSet, judgement }: Ledger, key: RecordKey): MemberId | undefined {
  const handover = recordSet.handovers.get(key)?.body.administrators.at(-1);
  const roster = recordSet.rosters.get(key)?.body.administrator;
  return handover?.member ?? (roster === undefined ? undefined : (judgement.memberOf(roster) ?? undefined));
}

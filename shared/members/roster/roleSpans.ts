import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice, RosterMember } from "#shared/records/kinds/roster.ts";
import { indexLastRecords } from "../lastRecords.ts";
import type { RecordSet } from "../recordSet.ts";

/** Returns the record at which a device's span would end now, its highest one here, or null if it has none. */
export type FindLastDeviceRecord = (device: DeviceId) => RecordKey | null;

/** Indexes the highest record of every device in a set. */
export function indexLastDeviceRecords(recordSet: RecordSet): FindLastDeviceRecord {
  const last = indexLastRecords(recordSet);
  return (device) => last.get(device)?.key ?? null;
}

/**
 * Ends devices' spans at their last record. A device that has signed nothing is removed from the list: there is no
 * record to end at, and without an entry nothing it might sign has authority.
 */
export function revokeDevices(
  members: readonly RosterMember[],
  devices: ReadonlySet<DeviceId>,
  lastOf: FindLastDeviceRecord,
): RosterMember[] {
  const cut = (entry: RosterDevice): RosterDevice[] => {
    if (!devices.has(entry.device) || !isActiveDevice(entry)) return [entry];
    const last = lastOf(entry.device);
    return last === null ? [] : [{ ...entry, spans: [...entry.spans.slice(0, -1), { ...entry.spans.at(-1)!, last }] }];
  };
  const after = members.map((member) => ({ ...member, devices: member.devices.flatMap(cut) }));
  return after.filter((member) => member.devices.length > 0);
}

/**
 * Gives a member's active devices another role from here on. Their earlier records keep the role they were signed in.
 */
export function changeMemberRole(
  members: readonly RosterMember[],
  member: MemberId,
  role: Role,
  lastOf: FindLastDeviceRecord,
): RosterMember[] {
  const change = (entry: RosterDevice): RosterDevice => (isActiveDevice(entry) ? withRole(entry, role, lastOf) : entry);
  return members.map((each) => (each.id === member ? { ...each, devices: each.devices.map(change) } : each));
}

function withRole(entry: RosterDevice, role: Role, lastOf: FindLastDeviceRecord): RosterDevice {
  const before = entry.spans.slice(0, -1);
  const now = entry.spans.at(-1)!;
  if (now.role === role) return entry;
  const last = lastOf(entry.device);
  // No record was signed in the role that ends, so it leaves no span.
  const kept = last === null || before.at(-1)?.last === last ? before : [...before, { role: now.role, last }];
  return { ...entry, spans: [...kept, { role }] };
}

/** Whether a device's next record counts. */
export function isActiveDevice({ spans }: RosterDevice): boolean {
  return spans.at(-1)!.last === undefined;
}

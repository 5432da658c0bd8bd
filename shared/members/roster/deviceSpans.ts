import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice, RosterMember } from "#shared/records/kinds/roster.ts";
import type { RecordSet } from "../recordSet.ts";

/** The record at which a device's span ends: its highest one that is here. Null where there is none. */
export type FindLastRecord = (device: DeviceId) => RecordKey | null;

/** The highest record of every device in a set; of two with one number, the lower key. */
export function indexLastRecords(recordSet: RecordSet): FindLastRecord {
  const last = new Map<DeviceId, { readonly seq: number; readonly key: RecordKey }>();
  for (const { key, record } of recordSet.byKey.values()) {
    const { device, seq } = record;
    const known = last.get(device);
    if (!known || seq > known.seq || (seq === known.seq && key < known.key)) last.set(device, { seq, key });
  }
  return (device) => last.get(device)?.key ?? null;
}

/**
 * Cuts devices off at their last record. One that has signed nothing leaves the list: there is no record to end at,
 * and what it might sign has no standing without its place there.
 */
export function revokeDevices(
  members: readonly RosterMember[],
  devices: ReadonlySet<DeviceId>,
  lastOf: FindLastRecord,
): RosterMember[] {
  const cut = (entry: RosterDevice): RosterDevice[] => {
    if (!devices.has(entry.device) || !isActiveDevice(entry)) return [entry];
    const last = lastOf(entry.device);
    return last === null ? [] : [{ ...entry, spans: [...entry.spans.slice(0, -1), { ...entry.spans.at(-1)!, last }] }];
  };
  const after = members.map((member) => ({ ...member, devices: member.devices.flatMap(cut) }));
  return after.filter((member) => member.devices.length > 0);
}

/** Gives a member's standing devices another role from here on: what is there of them keeps the one it was said in. */
export function changeRoles(
  members: readonly RosterMember[],
  member: MemberId,
  role: Role,
  lastOf: FindLastRecord,
): RosterMember[] {
  const change = (entry: RosterDevice): RosterDevice => (isActiveDevice(entry) ? withRole(entry, role, lastOf) : entry);
  return members.map((each) => (each.id === member ? { ...each, devices: each.devices.map(change) } : each));
}

function withRole(entry: RosterDevice, role: Role, lastOf: FindLastRecord): RosterDevice {
  const before = entry.spans.slice(0, -1);
  const now = entry.spans.at(-1)!;
  if (now.role === role) return entry;
  const last = lastOf(entry.device);
  // Nothing was said in the role that ends: it leaves no span.
  const kept = last === null || before.at(-1)?.last === last ? before : [...before, { role: now.role, last }];
  return { ...entry, spans: [...kept, { role }] };
}

/** Whether what a device signs next counts. */
export function isActiveDevice({ spans }: RosterDevice): boolean {
  return spans.at(-1)!.last === undefined;
}

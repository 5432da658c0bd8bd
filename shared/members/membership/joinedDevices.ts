import { groupBy } from "#shared/base/groupBy.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { JoinBody } from "#shared/records/kinds/join.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { ControlRecord } from "../recordSet.ts";
import { roleAtRecordNumber, type MemberList } from "./memberList.ts";
import type { MembershipRecords } from "./membershipRecords.ts";

/** A device that joined and that nobody in office has listed yet. */
export interface JoinedDevice {
  /** The key of its join. */
  readonly key: RecordKey;
  readonly device: DeviceId;
  readonly recipient: string;
  readonly member: DeviceId;
  readonly role: Role;
  /** The key of the invitation it joined by; null if a device of the same member vouched for it. */
  readonly invitation: string | null;
  /** Whether its records do not count: its invitation was closed or had expired, or its voucher was cut. */
  readonly isClosed: boolean;
}

/**
 * Finds the devices that joined and are not listed. Joins by an invitation count if they are dated before it expires and
 * nothing that counts has closed it; all of several that used an invitation for one do. A join that another device
 * vouches for counts while that one belongs to the dossier (rules 20 to 22).
 */
export function findUnlistedJoinedDevices(
  joins: MembershipRecords["joins"],
  list: MemberList,
): ReadonlyMap<DeviceId, JoinedDevice> {
  const sorted = [...joins.values()]
    .filter(({ record }) => record.seq === 0 && !list.devices.has(record.device))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  // A device may vouch for another one before either is listed, so each round can admit those that the last one's vouch for.
  let joined: ReadonlyMap<DeviceId, JoinedDevice> = new Map();
  for (let weight = -1; weight !== weigh(joined);) {
    weight = weigh(joined);
    joined = readJoins(sorted, list, joined);
  }
  return joined;
}

/**
 * Returns the devices that have joined by each invitation for one person by which several have, and that nobody has listed
 * yet: the administrator decides about each (rule 21).
 */
export function findContestedJoins({
  joined,
  list,
}: {
  readonly joined: ReadonlyMap<DeviceId, JoinedDevice>;
  readonly list: MemberList;
}): ReadonlyMap<string, readonly JoinedDevice[]> {
  const bySingle = [...joined.values()].filter(
    ({ invitation, isClosed }) => !isClosed && list.invitations.get(invitation ?? "")?.uses === "one",
  );
  return new Map([...groupBy(bySingle, ({ invitation }) => invitation!)].filter(([, devices]) => devices.length > 1));
}

/** Grows with each device that is admitted, and with each of whose joins a better one is found. */
function weigh(joined: ReadonlyMap<DeviceId, JoinedDevice>): number {
  return [...joined.values()].reduce((weight, { isClosed }) => weight + (isClosed ? 1 : 2), 0);
}

/** Of a device's two joins the one that counts goes first, then the lower key. */
function readJoins(
  sorted: readonly ControlRecord<JoinBody>[],
  list: MemberList,
  before: ReadonlyMap<DeviceId, JoinedDevice>,
): ReadonlyMap<DeviceId, JoinedDevice> {
  const joined = new Map<DeviceId, JoinedDevice>();
  for (const join of sorted) {
    const device = join.body.proof.by === "device" ? vouchedFor(join, list, before) : invited(join, list);
    const known = joined.get(join.record.device);
    if (device && (!known || (known.isClosed && !device.isClosed))) joined.set(device.device, device);
  }
  return joined;
}

/** Returns what a join makes of its device, or null if nothing that counts knows the device that vouches for it. */
function vouchedFor(
  { key, record, body }: ControlRecord<JoinBody>,
  list: MemberList,
  joined: ReadonlyMap<DeviceId, JoinedDevice>,
): JoinedDevice | null {
  const common = { key, device: record.device, recipient: body.recipient, invitation: null };
  const listed = list.devices.get(body.proof.key);
  if (listed)
    return {
      ...common,
      member: listed.member,
      role: roleAtRecordNumber(listed, Infinity),
      isClosed: listed.cuts.length > 0,
    };
  const other = joined.get(body.proof.key);
  return other ? { ...common, member: other.member, role: other.role, isClosed: other.isClosed } : null;
}

/** Returns what a join makes of its device, or null if nothing that counts knows its invitation. */
function invited({ key, record, body }: ControlRecord<JoinBody>, list: MemberList): JoinedDevice | null {
  const invitation = list.invitations.get(body.proof.key);
  if (!invitation) return null;
  const { role, expires, member = record.device } = invitation;
  const isLate = expires !== undefined && Date.parse(record.at) >= Date.parse(expires);
  const isClosed = isLate || list.closed.has(invitation.key);
  return { key, device: record.device, recipient: body.recipient, member, role, invitation: invitation.key, isClosed };
}

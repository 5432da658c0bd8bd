import type { RefusalCode } from "../base/result.ts";
import type { DeviceId, MemberId } from "../records/envelope.ts";
import type { Role } from "../records/recordKind.ts";
import type { JoinBody } from "../records/kinds/join.ts";
import type { Roster } from "./roster/roster.ts";
import type { ControlRecord, RecordSet } from "./recordSet.ts";

/** A device that joined but is not in the roster (yet): whom it acts for, or why its join does not count. */
export interface UnadoptedJoin {
  readonly member: MemberId;
  readonly role: Role;
  /** The code of the reason why the join does not count, or null if it does. */
  readonly closed: RefusalCode | null;
  readonly join: JoinBody;
}

/**
 * Finds the joins that no roster has adopted yet. A join counts at once while the current roster lists its invitation,
 * or the device of the same member that vouched for it. A join by a single-use invitation counts while it is the only
 * one and none is adopted. When the invitation ends, joins that were not adopted stop counting. Codes of `closed`:
 * `join.closed` (invitation not listed), `join.used` (single-use invitation used by several), `join.voucher` (vouching
 * device not active).
 */
export function findUnadoptedJoins(recordSet: RecordSet, roster: Roster): ReadonlyMap<DeviceId, UnadoptedJoin> {
  const joins = [...recordSet.joins.values()].filter(({ record }) => record.seq === 0);
  const uses = new Map<string, Set<DeviceId>>();
  for (const { record, body } of joins) {
    if (body.proof.by !== "invitation") continue;
    uses.set(body.proof.key, (uses.get(body.proof.key) ?? new Set()).add(record.device));
  }
  const found = new Map<DeviceId, UnadoptedJoin>();
  // Sorted by key, so that a device that signed two joins is judged the same everywhere.
  for (const each of joins.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const { device } = each.record;
    if (roster.devices.has(device)) continue;
    const admission = { ...admit(each, roster, uses), join: each.body };
    const known = found.get(device);
    if (!known || (known.closed && !admission.closed)) found.set(device, admission);
  }
  return found;
}

function admit(
  { record, body }: ControlRecord<JoinBody>,
  roster: Roster,
  uses: ReadonlyMap<string, ReadonlySet<DeviceId>>,
): Omit<UnadoptedJoin, "join"> {
  const { proof } = body;
  if (proof.by === "device") {
    const voucher = roster.devices.get(proof.key);
    const span = voucher?.device.spans.at(-1);
    if (!voucher || !span) return { member: record.device, role: "reader", closed: "join.voucher" };
    return { member: voucher.member, role: span.role, closed: span.last === undefined ? null : "join.voucher" };
  }
  const invitation = roster.invitations.get(proof.key);
  if (!invitation) return { member: record.device, role: "reader", closed: "join.closed" };
  const used = invitation.uses === "one" && uses.get(proof.key)!.size > 1;
  const member = invitation.member ?? record.device;
  return { member, role: invitation.role, closed: used ? "join.used" : null };
}

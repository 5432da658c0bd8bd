import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { addDeviceToRosterMembers, createNextRoster, type RosterChange } from "#shared/members/roster/rosterChange.ts";
import {
  changeMemberRole,
  revokeDevices,
  indexLastDeviceRecords,
  isActiveDevice,
} from "#shared/members/roster/roleSpans.ts";
import { findContestedJoins } from "#shared/members/membership/joinedDevices.ts";
import type { Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice } from "#shared/records/kinds/roster.ts";
import { makeAct, type Act } from "../act.ts";
import { changeMembersAct } from "./changeMembers.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";

/**
 * Creates the administrator's next roster with a change, as an act.
 * @returns a refusal: `roster.yours-not` for anyone else, `key.missing`, or one of the change
 */
export async function changeRosterAct(
  ledger: Ledger,
  { me, key, now }: RosterChangeContext,
  change: RosterChange,
): Promise<Outcome<Act>> {
  if (!me?.administrator) return refusal("roster.yours-not");
  if (!key) return refusal("key.missing");
  const next = await createNextRoster(ledger.judgement, key, now, change);
  return isRefusal(next) ? next : makeAct({ type: "roster", after: [next.after], body: next.body });
}

/**
 * Gives a member another role from the member's next record on. The administrator is always a lead.
 * @returns a refusal: `member.unknown`, `member.administrator` or `member.role-same`
 */
export async function changeRoleAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
  { member, role }: { readonly member: MemberId; readonly role: Role },
): Promise<Outcome<Act>> {
  const known = ledger.member(member);
  if (!known?.isActive) return refusal("member.unknown");
  if (known.administrator) return refusal("member.administrator");
  if (known.role === role) return refusal("member.role-same");
  const { membership } = ledger.judgement;
  if (membership) return changeMembersAct(ledger, membership, keeper, { roles: [{ member, role }] });
  const lastOf = indexLastDeviceRecords(ledger.recordSet);
  return changeRosterAct(ledger, keeper, { members: (listed) => changeMemberRole(listed, member, role, lastOf) });
}

/**
 * Cuts devices off at their last record here: all devices of a member who leaves, or one lost laptop. The holder of
 * such a device may also have invitations, so every open invitation is closed; those who joined by one before stay
 * members. The dossier key is changed, so that the devices cannot open what is written from now on.
 */
export async function cutOffDevicesAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
  devices: readonly DeviceId[],
): Promise<Outcome<Act>> {
  const { team, membership } = ledger.judgement;
  if (devices.some((device) => team?.administrators.has(device))) return refusal("member.administrator");
  if (membership) return cutDevices(ledger, membership, keeper, devices);
  const lastOf = indexLastDeviceRecords(ledger.recordSet);
  const cut = new Set(devices);
  return changeRosterAct(ledger, keeper, {
    renew: true,
    invitations: () => [],
    members: (listed) => {
      const activeDevices = listed.flatMap((member) => member.devices.filter(isActiveDevice));
      const known = activeDevices.some(({ device }) => cut.has(device));
      return known ? revokeDevices(listed, cut, lastOf) : refusal("member.unknown");
    },
  });
}

function cutDevices(
  ledger: Ledger,
  membership: Membership,
  keeper: RosterChangeContext,
  devices: readonly DeviceId[],
): Promise<Outcome<Act>> {
  const cuts = devices.filter((device) => ledger.judgement.authorityOf(device) !== null);
  return cuts.length > 0
    ? changeMembersAct(ledger, membership, keeper, { cuts })
    : Promise.resolve(refusal("member.unknown"));
}

/** Changes only the dossier key, for when a key may have leaked. */
export function rotateDossierKeyAct(ledger: Ledger, keeper: RosterChangeContext): Promise<Outcome<Act>> {
  const { membership } = ledger.judgement;
  if (membership) return changeMembersAct(ledger, membership, keeper, { renew: true });
  return changeRosterAct(ledger, keeper, { renew: true });
}

/**
 * Closes an open invitation: nobody can join by it any more. Members whose join by it counts are added to the roster.
 */
export async function closeInvitationAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
  invitation: string,
): Promise<Outcome<Act>> {
  const { team, membership } = ledger.judgement;
  if (!team?.invitations.has(invitation)) return refusal("invitation.unknown");
  if (membership) return changeMembersAct(ledger, membership, keeper, { closes: [invitation] });
  return changeRosterAct(ledger, keeper, { invitations: (open) => open.filter(({ key }) => key !== invitation) });
}

/**
 * In a dossier of format 2: decides about the devices that joined by one invitation for one person. Those named are
 * admitted, the others are removed.
 * @returns a refusal: `format.old` or `invitation.unknown` if no several devices wait by it, or one of `changeMembersAct`
 */
export async function decideContestedJoinAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
  { invitation, admitted }: { readonly invitation: string; readonly admitted: readonly DeviceId[] },
): Promise<Outcome<Act>> {
  const { membership } = ledger.judgement;
  if (!membership) return refusal("format.old");
  const devices = findContestedJoins(membership).get(invitation);
  if (!devices) return refusal("invitation.unknown");
  const adds = devices.filter(({ device }) => admitted.includes(device));
  const cuts = devices.flatMap(({ device }) => (admitted.includes(device) ? [] : [device]));
  return changeMembersAct(ledger, membership, keeper, { adds, cuts });
}

/**
 * Admits a device whose join does not count by itself, because two devices used an invitation for one or the join came
 * too late. The device belongs to the member that its join names.
 */
export async function admitDeviceAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
  { device, role }: { readonly device: DeviceId; readonly role: Role },
): Promise<Outcome<Act>> {
  const joined = ledger.judgement.team?.joined.get(device);
  if (!joined) return refusal("member.unknown");
  const { member, join } = joined;
  const entry = { device, recipient: join.recipient, member, role };
  const { membership } = ledger.judgement;
  if (membership) return changeMembersAct(ledger, membership, keeper, { adds: [entry] });
  return changeRosterAct(ledger, keeper, {
    members: (listed) => (listed.some(hasDevice(device)) ? listed : addDeviceToRosterMembers(listed, entry)),
  });
}

const hasDevice =
  (device: DeviceId) =>
  ({ devices }: { readonly devices: readonly RosterDevice[] }) =>
    devices.some((each) => each.device === device);

/** Returns a member's listed devices that are not cut. */
export function activeDevicesOf({ judgement: { team } }: Ledger, member: MemberId): readonly DeviceId[] {
  const listed = [...(team?.devices.values() ?? [])];
  return listed.filter((each) => each.member === member && !each.isCut).map(({ device }) => device);
}

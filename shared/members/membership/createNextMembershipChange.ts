import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import {
  membershipChangeRecordKind,
  type MembershipChangeBody,
  type LastRecord,
  type MemberInvitation,
} from "#shared/records/kinds/membershipChange.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { recipientsOfShare, sealDossierKey } from "../roster/sharedDossierKeys.ts";
import { findContestedJoins, type JoinedDevice } from "./joinedDevices.ts";
import { dossierKeySharesOf } from "./dossierKeysInForce.ts";
import { makeDossierKeyOpeningOlder } from "./makeDossierKeyOpeningOlder.ts";
import type { Membership } from "./membership.ts";

/** What an administrator wants to change. Who joined is added, and what is over is closed, without being named. */
export interface MembershipChangeRequest {
  readonly cuts?: readonly DeviceId[];
  readonly roles?: readonly { readonly member: MemberId; readonly role: Role }[];
  readonly opens?: readonly MemberInvitation[];
  readonly closes?: readonly string[];
  /** Devices to add whose joins do not count by themselves. */
  readonly adds?: readonly Pick<JoinedDevice, "device" | "recipient" | "member" | "role">[];
  readonly closed?: MembershipChangeBody["closed"];
  /** Whether to make a new dossier key in any case. */
  readonly renew?: boolean;
}

/** What the machine of an administrator has. */
export interface MembershipChangeContext {
  /** Every dossier key held here. */
  readonly keys: readonly DossierKey[];
  /** Returns a device's last record here. */
  readonly lastOf: (device: DeviceId) => LastRecord | null;
  /** ISO, UTC. */
  readonly now: string;
}

/**
 * Creates an administrator's next change, by rules 21 and 23 to 25 of `docs/membership.md`: it names all heads, adds who
 * has joined unless he is one of several by an invitation for one, closes used and expired invitations, and makes a new dossier key where one is needed.
 * @returns a refusal: `member.administrator`, `member.unknown`, `invitation.unknown` or `roster.full`
 */
export async function createNextMembershipChange(
  membership: Membership,
  maker: MembershipChangeContext,
  change: MembershipChangeRequest = {},
): Promise<Outcome<{ body: MembershipChangeBody; after: readonly RecordKey[] }>> {
  const listing = nextListing(membership, maker, change);
  if (isRefusal(listing)) return listing;
  const current = maker.keys.find(({ id }) => membership.keysInForce.includes(id));
  const isRenewed = current === undefined || change.renew === true || takesAway(membership, listing, change);
  const recipients = recipientsAfter(membership, listing);
  const keyPart = isRenewed
    ? { key: await makeDossierKeyOpeningOlder(membership, maker.keys, recipients), hands: [] }
    : { hands: await handOut(membership, current, recipients) };
  const base = membership.terms.at(-1)!.base.key;
  const body = membershipChangeRecordKind.body.safeParse({ base, ...listing, closed: change.closed ?? [], ...keyPart });
  return body.success ? { body: body.data, after: membership.heads } : refusal("roster.full");
}

type Listing = Pick<MembershipChangeBody, "adds" | "cuts" | "roles" | "opens" | "closes">;

/** Returns what changes in the list, with what the app adds and closes by itself. */
function nextListing(
  membership: Membership,
  maker: MembershipChangeContext,
  change: MembershipChangeRequest,
): Outcome<Listing> {
  const { administrators, list } = membership;
  const cut = change.cuts ?? [];
  if (cut.some((device) => administrators.has(device))) return refusal("member.administrator");
  if (cut.some((device) => !membership.joined.has(device) && !list.devices.has(device)))
    return refusal("member.unknown");
  if (change.closes?.some((key) => !list.invitations.has(key) || list.closed.has(key)))
    return refusal("invitation.unknown");
  const decided = new Set([...cut, ...(change.adds ?? []).map(({ device }) => device)]);
  const contested = [...findContestedJoins(membership).values()].flat();
  const isUndecided = (device: DeviceId) => contested.some((each) => each.device === device) && !decided.has(device);
  const admitted = [...membership.joined.values()].filter(({ device, isClosed }) => !isClosed && !isUndecided(device));
  const used = admitted.filter(({ invitation }) => usesOf(membership, invitation) === "one");
  const joined = admitted.filter(({ device }) => !change.adds?.some((each) => each.device === device));
  // Whoever holds a device that is cut may hold any link, so all of them are closed.
  const closes = openInvitations(membership).filter(
    ({ key, expires }) =>
      cut.length > 0 ||
      change.closes?.includes(key) ||
      used.some(({ invitation }) => invitation === key) ||
      (expires !== undefined && expires <= maker.now),
  );
  return {
    adds: [...joined, ...(change.adds ?? [])].map(({ device, recipient, member, role }) => ({
      device,
      recipient,
      member,
      role,
    })),
    cuts: cut.map((device) => ({ device, last: maker.lastOf(device) })),
    roles: (change.roles ?? []).flatMap(({ member, role }) => roleChanges(membership, maker, member, role)),
    opens: [...(change.opens ?? [])],
    closes: closes.map(({ key }) => key),
  };
}

function openInvitations({ list }: Membership): readonly MemberInvitation[] {
  return [...list.invitations.values()].filter(({ key }) => !list.closed.has(key));
}

function usesOf({ list }: Membership, invitation: string | null): MemberInvitation["uses"] | undefined {
  return list.invitations.get(invitation ?? "")?.uses;
}

/** Changes the role of a member's devices, also of those that have joined and are added by the same change. */
function roleChanges(
  { list, joined }: Membership,
  { lastOf }: MembershipChangeContext,
  member: MemberId,
  role: Role,
): MembershipChangeBody["roles"] {
  const active = [
    ...[...list.devices.values()].filter(({ cuts }) => cuts.length === 0),
    ...[...joined.values()].filter(({ isClosed }) => !isClosed),
  ];
  const devices = active.filter((each) => each.member === member);
  return devices.map(({ device }) => ({ device, role, last: lastOf(device) }));
}

/** Whether somebody may hold the current key who must not have the next one. */
function takesAway(
  membership: Membership,
  { cuts, closes }: Listing,
  { closed = [] }: MembershipChangeRequest,
): boolean {
  return cuts.length > 0 || closes.length > 0 || closed.length > 0 || membership.keysInForce.length > 1;
}

/** Returns the recipients that may open what is written from now on. */
function recipientsAfter(membership: Membership, { adds, cuts, opens, closes }: Listing): readonly string[] {
  const cut = new Set(cuts.map(({ device }) => device));
  const standing = [...membership.list.devices.values()].filter((each) => each.cuts.length === 0);
  const devices = standing.filter(({ device }) => !cut.has(device)).flatMap(({ recipients }) => [...recipients]);
  const added = adds.filter(({ device }) => !cut.has(device)).map(({ recipient }) => recipient);
  const open = [...openInvitations(membership).filter(({ key }) => !closes.includes(key)), ...opens];
  const sheet = membership.sheets.at(-1)!.recipient;
  return [...new Set([...devices, ...added, ...open.map(({ recipient }) => recipient), sheet])];
}

/** Hands the key in force to those who have not been handed it. */
async function handOut(
  { graph }: Membership,
  key: DossierKey,
  recipients: readonly string[],
): Promise<MembershipChangeBody["hands"]> {
  const shares = [...graph.complete.values()].flatMap(dossierKeySharesOf);
  const handed = new Set(shares.filter(({ id }) => id === key.id).flatMap(recipientsOfShare));
  const missing = recipients.filter((recipient) => !handed.has(recipient));
  return missing.length === 0 ? [] : [await sealDossierKey(key, missing)];
}

import { DAY_MS } from "#shared/base/localDay.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findContestedJoins } from "#shared/members/membership/joinedDevices.ts";
import { findDevicesToList, isInvitationUnexpired, type PublicKeys } from "#shared/members/roster/rosterChange.ts";
import { createLinkedDeviceJoinBody, type DeviceLinkAnswer } from "#shared/members/joining/deviceLinking.ts";
import { createInvitationJoinBody, newKeyPairs, type Invitation } from "#shared/members/joining/invitation.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { combineActs, makeAct, type Act } from "../act.ts";
import { createFormat1ClosingRosterAct } from "./updateToFormat2.ts";
import { changeMembersAct } from "./changeMembers.ts";
import { changeRosterAct } from "./changeRoster.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";

/** How long an invitation for several people may be open, in ms: anyone who has it can read until it closes. */
const LONGEST_FOR_MANY = DAY_MS;

/** Whom an invitation is for. `expires` is ISO, UTC; for several people, at most a day from now. */
export interface NewInvitation {
  readonly role: Role;
  readonly uses?: "one" | "many";
  readonly expires?: string;
  readonly title: string;
  readonly hub?: string;
  /** The hash of the hub's certificate, if nothing else vouches for it. */
  readonly pin?: string;
  /** A member who lost a device and joins again as the same member with the same role. Admits one device. */
  readonly member?: MemberId;
}

/**
 * Opens an invitation. Returns the administrator's next roster, and the invitation to send as a message, file or QR
 * code.
 * @returns a refusal: `invitation.not-administrator`, `member.unknown`, `invitation.over` or `invitation.too-long`
 */
export async function createInvitation(
  ledger: Ledger,
  keeper: RosterChangeContext,
  input: NewInvitation,
): Promise<Outcome<{ act: Act; invitation: Invitation }>> {
  if (!keeper.me?.administrator) return refusal("invitation.not-administrator");
  const { title, hub, pin, member } = input;
  const known = member === undefined ? null : ledger.member(member);
  if (known === undefined) return refusal("member.unknown");
  const [role, uses] = known ? [known.role, "one" as const] : [input.role, input.uses ?? "one"];
  const expires = uses === "many" ? (input.expires ?? lastFor(keeper.now)) : input.expires;
  if (expires !== undefined && expires <= keeper.now) return refusal("invitation.over");
  if (uses === "many" && expires! > lastFor(keeper.now)) return refusal("invitation.too-long");
  const { key, recipient, seed, identity } = await newKeyPairs();
  const listed = { key, recipient, role, uses, ...(expires && { expires }), ...(member && { member }) };
  const { membership } = ledger.judgement;
  const act = membership
    ? await changeMembersAct(ledger, membership, keeper, { opens: [listed] })
    : await changeRosterAct(ledger, keeper, { invitations: (open) => [...open, listed] });
  if (isRefusal(act)) return act;
  const invitation: Invitation = {
    format: "clausemark/1 invitation",
    dossier: ledger.dossier,
    title,
    role,
    seed,
    identity,
    ...(expires && { expires }),
    ...(hub && { hub, ...(pin && { pin }) }),
  };
  return { act, invitation };
}

function lastFor(now: string): string {
  return new Date(Date.parse(now) + LONGEST_FOR_MANY).toISOString();
}

/**
 * Creates what is due of the administrator's app: the next roster with everyone whose join counts and without expired
 * invitations, and, once the dossier was updated to format 2, the roster that stops earlier versions. Returns null if
 * nothing is, or if the user is not the administrator.
 */
export async function createDueRosterUpdateAct(
  ledger: Ledger,
  keeper: RosterChangeContext,
): Promise<Outcome<Act> | null> {
  if (!keeper.me?.administrator) return null;
  const closing = createFormat1ClosingRosterAct(ledger, keeper.device);
  const update = await createDueListUpdate(ledger, keeper);
  return closing && update && !isRefusal(update) ? combineActs(closing, update) : (update ?? closing);
}

async function createDueListUpdate(ledger: Ledger, keeper: RosterChangeContext): Promise<Outcome<Act> | null> {
  const { judgement } = ledger;
  const open = [...(judgement.team?.invitations.values() ?? [])];
  const isOver = open.some((each) => !isInvitationUnexpired(each, keeper.now));
  const { membership } = judgement;
  // Rival branches are joined, and a key is made where none is in force (rules 23 and 25 of membership).
  const isApart = membership !== null && (membership.heads.length > 1 || membership.keysInForce.length !== 1);
  const contested = membership ? [...findContestedJoins(membership).values()].flat() : [];
  const joined = findDevicesToList(judgement, keeper.now);
  const isJoined = joined.some(({ device }) => !contested.some((each) => each.device === device));
  const isDue = isOver || isApart || isJoined;
  if (!isDue) return null;
  return membership ? changeMembersAct(ledger, membership, keeper, {}) : changeRosterAct(ledger, keeper, {});
}

/** Creates the device's first record, which joins by an invitation. */
export async function joinDossierAct(invitation: Invitation, device: PublicKeys): Promise<Act> {
  return makeAct({ type: "join", body: await createInvitationJoinBody(invitation, device.key, device.recipient) });
}

/** Joins as a further device of the member whose other device has answered. */
export function joinAsFurtherDeviceAct(answer: DeviceLinkAnswer): Act {
  return makeAct({ type: "join", body: createLinkedDeviceJoinBody(answer) });
}

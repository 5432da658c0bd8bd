import { DAY_MS } from "../base/day.ts";
import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { adoptable, isOpen, type Card } from "../members/change.ts";
import { furtherJoin, type DeviceAnswer } from "../members/further.ts";
import { joinBody, newSecrets, type Invitation } from "../members/invitation.ts";
import type { MemberId } from "../records/envelope.ts";
import type { Role } from "../records/kind.ts";
import { act, type Act } from "./act.ts";
import { changeRoster, type Keeper } from "./members.ts";

/** How long an invitation for several people may be open, in ms: whoever holds it can read until it closes. */
const LONGEST_FOR_MANY = DAY_MS;

/** Whom an invitation is for. `expires` is ISO, UTC; of one for several people a day from now at the latest. */
export interface NewInvitation {
  readonly role: Role;
  readonly uses?: "one" | "many";
  readonly expires?: string;
  readonly title: string;
  readonly hub?: string;
  /** The hash of the hub's certificate, where nothing else vouches for it. */
  readonly pin?: string;
  /** A member who has lost his device and joins anew as himself, with the role that he has; it lets in one device. */
  readonly member?: MemberId;
}

/** Opens an invitation: the administrator's next roster, and what its message, file or QR code carries. */
export async function invite(
  ledger: Ledger,
  keeper: Keeper,
  input: NewInvitation,
): Promise<Outcome<{ act: Act; invitation: Invitation }>> {
  if (!keeper.me?.administrator) return refuse("invitation.not-administrator");
  const { title, hub, pin, member } = input;
  const known = member === undefined ? null : ledger.member(member);
  if (known === undefined) return refuse("member.unknown");
  const [role, uses] = known ? [known.role, "one" as const] : [input.role, input.uses ?? "one"];
  const expires = uses === "many" ? (input.expires ?? lastFor(keeper.now)) : input.expires;
  if (expires !== undefined && expires <= keeper.now) return refuse("invitation.over");
  if (uses === "many" && expires! > lastFor(keeper.now)) return refuse("invitation.too-long");
  const { key, recipient, seed, identity } = await newSecrets();
  const listed = { key, recipient, role, uses, ...(expires && { expires }), ...(member && { member }) };
  const roster = await changeRoster(ledger, keeper, { invitations: (open) => [...open, listed] });
  if (isRefusal(roster)) return roster;
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
  return { act: roster, invitation };
}

function lastFor(now: string): string {
  return new Date(Date.parse(now) + LONGEST_FOR_MANY).toISOString();
}

/**
 * Takes everybody whose join counts into the administrator's next roster, and has it close invitations that are over; null
 * where there is neither.
 */
export async function adoptJoined(ledger: Ledger, keeper: Keeper): Promise<Outcome<Act> | null> {
  const { judgement } = ledger;
  const isOver = judgement.roster?.body.invitations.some((each) => !isOpen(each, keeper.now)) ?? false;
  if (!keeper.me?.administrator || (adoptable(judgement, keeper.now).length === 0 && !isOver)) return null;
  return changeRoster(ledger, keeper, {});
}

/** Joins by an invitation: the device's first record. */
export async function join(invitation: Invitation, device: Card): Promise<Act> {
  return act({ type: "join", body: await joinBody(invitation, device.key, device.recipient) });
}

/** Joins as a further device of the member whose other device has answered. */
export function joinFurther(answer: DeviceAnswer): Act {
  return act({ type: "join", body: furtherJoin(answer) });
}

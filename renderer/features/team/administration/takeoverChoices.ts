import { activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { administratorOf } from "#shared/members/team.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { TakeoverOptions } from "#renderer/workspace/dossier/joinDossier.ts";

/** Whose machine this is, if it has no role in the dossier yet. */
export const MACHINE_OWNER_CHOICES = ["back", "new"] as const;

/** What becomes of the former administrator. In a dossier of format 2, somebody else's changes can be excluded. */
export const FORMER_ADMINISTRATOR_FATES = ["stays", "device", "leaves", "stolen"] as const;

/** What the user chooses in a takeover besides the recovery code. */
export interface TakeoverChoices {
  readonly owner: (typeof MACHINE_OWNER_CHOICES)[number];
  readonly former: (typeof FORMER_ADMINISTRATOR_FATES)[number];
  /** With `stolen`: the changes that the former administrator did not make. */
  readonly forged: ReadonlySet<RecordKey>;
}

/** What a takeover offers. */
interface OfferedChoices {
  /** Whether this machine has no role in the dossier, so that the user says whose it is. */
  readonly asksOwner: boolean;
  readonly former: readonly TakeoverChoices["former"][];
}

/** Returns what can be chosen. If the administrator comes back on another machine, the old device is removed anyway. */
export function offeredTakeoverChoices(
  ledger: Ledger,
  hasSession: boolean,
  { owner }: TakeoverChoices,
): OfferedChoices {
  const isBack = !hasSession && owner === "back";
  const canExclude = ledger.judgement.membership !== null;
  const former = FORMER_ADMINISTRATOR_FATES.filter((each) =>
    each === "stolen" ? canExclude : !isBack || each === "device",
  );
  return { asksOwner: !hasSession, former };
}

/** Returns the former administrator. */
export function findFormerAdministrator({ judgement }: Ledger): {
  readonly device: DeviceId;
  readonly member: MemberId;
} {
  const device = judgement.team ? administratorOf(judgement.team) : "";
  return { device, member: judgement.memberOf(device) ?? device };
}

/** Returns the takeover that was chosen; of several choices that are not offered, the first one that is applies. */
export function takeoverOptionsOf(
  ledger: Ledger,
  hasSession: boolean,
  choices: TakeoverChoices,
): Omit<TakeoverOptions, "recovery"> {
  const { device, member } = findFormerAdministrator(ledger);
  const offered = offeredTakeoverChoices(ledger, hasSession, choices);
  const former = offered.former.find((each) => each === choices.former) ?? offered.former[0]!;
  const cuts = { stays: [], device: [device], leaves: activeDevicesOf(ledger, member), stolen: [device] };
  return {
    member: offered.asksOwner && choices.owner === "back" ? member : null,
    cut: cuts[former],
    ...(former === "stolen" && { stolen: { forged: [...choices.forged] } }),
  };
}

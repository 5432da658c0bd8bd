import { admitDeviceAct, decideContestedJoinAct } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findContestedJoins } from "#shared/members/membership/joinedDevices.ts";
import { message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findIdByPrefix, commitRosterChange } from "../dossier/commitRosterChange.ts";

const text = { type: "string" } as const;

/**
 * `admit DOSSIER --as NAME --device ID --role ROLE`: admits a device whose invitation does not admit it. Of several devices
 * that joined by one invitation for one person it admits this one, with the invitation's role, and removes the others.
 */
export async function admitDeviceCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: text, device: text, role: text } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "device", "role"] });
  const role = readChoiceFlag("role", values.role, ROLES, "observer");
  const kept = await commitRosterChange(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const contested = contestedInvitations(ledger);
    const waiting = [...(ledger.judgement.team?.joined ?? [])].filter(([, { closed }]) => closed !== null);
    const device = findIdByPrefix([...waiting.map(([id]) => id), ...contested.keys()], values.device!);
    if (isRefusal(device)) return device;
    const invitation = contested.get(device);
    return invitation === undefined
      ? admitDeviceAct(ledger, keeper, { device, role })
      : decideContestedJoinAct(ledger, keeper, { invitation, admitted: [device] });
  });
  if (isRefusal(kept)) return kept;
  io.out(message("cli.members.admitted", { role: message(`role.${role}`) }));
  return 0;
}

/** Returns the devices that joined by one invitation for one person, each with the invitation. */
function contestedInvitations({ judgement: { membership } }: Ledger): ReadonlyMap<DeviceId, string> {
  const contested = membership ? [...findContestedJoins(membership)] : [];
  return new Map(contested.flatMap(([invitation, devices]) => devices.map(({ device }) => [device, invitation])));
}

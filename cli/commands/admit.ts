import { admitDevice } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../io.ts";
import { findIdByPrefix, commitRosterChange } from "../dossier/commitRosterChange.ts";

const text = { type: "string" } as const;

/** `admit DOSSIER --as NAME --device ID --role ROLE`: admits a device whose invitation does not admit it. */
export async function run(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: text, device: text, role: text } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "device", "role"] });
  const role = readChoiceFlag("role", values.role, ROLES, "observer");
  const kept = await commitRosterChange(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const waiting = [...(ledger.judgement.team?.joined ?? [])].filter(([, { closed }]) => closed !== null);
    const device = findIdByPrefix(
      waiting.map(([id]) => id),
      values.device!,
    );
    return isRefusal(device) ? device : admitDevice(ledger, keeper, { device, role });
  });
  if (isRefusal(kept)) return kept;
  io.out(message("cli.members.admitted", { role: message(`role.${role}`) }));
  return 0;
}

import { cutOffDevicesAct, activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findIdByPrefix, commitRosterChange, findMemberByName } from "../dossier/commitRosterChange.ts";

const text = { type: "string" } as const;

/**
 * `remove DOSSIER --as NAME --member NAME [--device ID]`: cuts off a member, or one lost device, and changes the
 * dossier key.
 */
export async function removeMemberCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: text, member: text, device: text } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "member"] });
  const kept = await commitRosterChange(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const member = findMemberByName(ledger, values.member!);
    if (isRefusal(member)) return member;
    const all = activeDevicesOf(ledger, member);
    const device = values.device === undefined ? null : findIdByPrefix(all, values.device);
    return isRefusal(device) ? device : cutOffDevicesAct(ledger, keeper, device === null ? all : [device]);
  });
  if (isRefusal(kept)) return kept;
  io.out(message("members.cut.done", { name: values.member! }));
  return 0;
}

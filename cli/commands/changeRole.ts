import { changeRoleAct } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitRosterChange, findMemberByName } from "../dossier/commitRosterChange.ts";

const text = { type: "string" } as const;

/** `role DOSSIER --as NAME --member NAME --role ROLE`: changes a member's role from his next record on. */
export async function changeRoleCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: text, member: text, role: text } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "member", "role"] });
  const role = readChoiceFlag("role", values.role, ROLES, "observer");
  const kept = await commitRosterChange(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const member = findMemberByName(ledger, values.member!);
    return isRefusal(member) ? member : changeRoleAct(ledger, keeper, { member, role });
  });
  if (isRefusal(kept)) return kept;
  io.out(message("members.role.changed", { name: values.member!, role: message(`role.${role}`) }));
  return 0;
}

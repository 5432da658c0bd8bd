import { changeRole } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { oneOf, parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { keep, memberCalled } from "../keeping.ts";

const text = { type: "string" } as const;

/** `role DOSSIER --as NAME --member NAME --role ROLE`: another role from the member's next record on. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const flags = { as: text, member: text, role: text } as const;
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "member", "role"] });
  const role = oneOf("role", values.role, ROLES, "observer");
  const kept = await keep(positionals[0]!, values.as!, io, async (ledger, keeper) => {
    const member = memberCalled(ledger, values.member!);
    return isRefusal(member) ? member : changeRole(ledger, keeper, { member, role });
  });
  if (isRefusal(kept)) return kept;
  io.out(message("members.role.changed", { name: values.member!, role: message(`role.${role}`) }));
  return 0;
}

import { assignAct } from "#shared/acts/notes/assign.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findMemberByName } from "../dossier/commitRosterChange.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, to: text } as const;
const NOBODY = "nobody";

/** `assign DOSSIER --as NAME --note ID --to NAME|nobody`: assigns a note to a member, or to nobody. */
export async function assignNoteCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "note", "to"] });
  const isNobody = values.to === NOBODY;
  const committed = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, id) => {
    const member = isNobody ? null : findMemberByName(ledger, values.to!);
    return isRefusal(member) ? member : assignAct(ledger, me, id, member);
  });
  if (isRefusal(committed)) return committed;
  io.out(message("cli.assigned", { name: isNobody ? "none" : values.to! }));
  return 0;
}

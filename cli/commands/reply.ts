import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, text } as const;

/** `reply DOSSIER --as NAME --note ID --text WORDS`: replies to a note and prints the id of the reply. */
export async function run(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "note", "text"] });
  const committed = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, id) =>
    replyToThreadAct(ledger, me, id, values.text!),
  );
  if (isRefusal(committed)) return committed;
  io.out(committed[0]!.key);
  return 0;
}

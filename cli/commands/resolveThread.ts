import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, reason: text, open: { type: "boolean" } } as const;

/** `settle DOSSIER --as NAME --note ID [--open] [--reason TEXT]`: resolves a thread, or reopens it. */
export async function resolveThreadCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "note"] });
  const state = values.open ? "open" : "settled";
  const committed = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, id) =>
    setResolutionAct(ledger, me, id, state, values.reason),
  );
  if (isRefusal(committed)) return committed;
  io.out(message("cli.settled", { state }));
  return 0;
}

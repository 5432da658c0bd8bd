import { setResolution } from "#shared/acts/notes/setResolution.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { sayOfNote } from "../thread.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, reason: text, open: { type: "boolean" } } as const;

/** `settle DOSSIER --as NAME --note ID [--open] [--reason TEXT]`: settles a thread, or opens it again. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "note"] });
  const state = values.open ? "open" : "settled";
  const said = await sayOfNote(io, positionals[0]!, values, (ledger, me, id) =>
    setResolution(ledger, me, id, state, values.reason),
  );
  if (isRefusal(said)) return said;
  io.out(message("cli.settled", { state }));
  return 0;
}

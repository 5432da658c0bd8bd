import { assign } from "#shared/acts/notes/assign.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { memberCalled } from "../keeping.ts";
import { sayOfNote } from "../thread.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, to: text } as const;
const NOBODY = "nobody";

/** `assign DOSSIER --as NAME --note ID --to NAME|nobody`: says who is to see to a note. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "note", "to"] });
  const isNobody = values.to === NOBODY;
  const said = await sayOfNote(io, positionals[0]!, values, (ledger, me, id) => {
    const member = isNobody ? null : memberCalled(ledger, values.to!);
    return isRefusal(member) ? member : assign(ledger, me, id, member);
  });
  if (isRefusal(said)) return said;
  io.out(message("cli.assigned", { name: isNobody ? "none" : values.to! }));
  return 0;
}

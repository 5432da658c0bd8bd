import { settle } from "../../shared/acts/settle.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { message } from "../../shared/messages/messages.ts";
import { openDossier, speaker } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { threadOf } from "../thread.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, reason: text, open: { type: "boolean" } } as const;

/** `settle DOSSIER --as NAME --note ID [--open] [--reason TEXT]`: settles a thread, or opens it again. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "note"] });
  const state = values.open ? "open" : "settled";
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const thread = threadOf(dossier.ledger, values.note!);
  if (isRefusal(thread)) return thread;
  const act = settle(dossier.ledger, who.me, thread.id, state, values.reason);
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  if (isRefusal(said)) return said;
  io.out(message("cli.settled", { state }));
  return 0;
}

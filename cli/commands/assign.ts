import { assign } from "../../shared/acts/assign.ts";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { message } from "../../shared/messages/messages.ts";
import type { MemberId } from "../../shared/records/envelope.ts";
import { openDossier, speaker } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { threadOf } from "../thread.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, to: text } as const;
const NOBODY = "nobody";

/** `assign DOSSIER --as NAME --note ID --to NAME|nobody`: says who is to see to a note. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "note", "to"] });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const thread = threadOf(dossier.ledger, values.note!);
  if (isRefusal(thread)) return thread;
  const member = values.to === NOBODY ? null : memberCalled(dossier.ledger, values.to!);
  if (isRefusal(member)) return member;
  const act = assign(dossier.ledger, who.me, thread.id, member);
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  if (isRefusal(said)) return said;
  io.out(message("cli.assigned", { name: member === null ? "none" : values.to! }));
  return 0;
}

/** The one member who stands and goes by a name. */
function memberCalled(ledger: Ledger, name: string): Outcome<MemberId> {
  const found = ledger.members.filter((each) => each.standing && each.name.toLowerCase() === name.toLowerCase());
  return found.length === 1 ? found[0]!.id : refuse("cli.member", { name, count: found.length });
}

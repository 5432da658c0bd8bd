import { rate } from "../../shared/acts/rate.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { explain } from "../../shared/messages/messages.ts";
import { severityCode } from "../../shared/rights/levels.ts";
import { severityOf } from "../../shared/rights/severity.ts";
import { assessmentFlags, assessmentOf } from "../assessment.ts";
import { openDossier, speaker } from "../dossier.ts";
import { parse, UsageError } from "../flags.ts";
import type { Io } from "../io.ts";
import { threadOf } from "../thread.ts";

const flags = { as: { type: "string" }, note: { type: "string" }, ...assessmentFlags } as const;

/** `rate DOSSIER --as NAME --note ID --level 1..4 | --scale … …`: says one's own rating of a note, prints its severity. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "note"] });
  const assessment = assessmentOf(values);
  if (Object.keys(assessment).length === 0) throw new UsageError("--level, --scale");
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const thread = threadOf(dossier.ledger, values.note!);
  if (isRefusal(thread)) return thread;
  const act = rate(dossier.ledger, who.me, thread.id, assessment);
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  if (isRefusal(said)) return said;
  io.out(explain({ code: severityCode(severityOf(assessment)) }));
  return 0;
}

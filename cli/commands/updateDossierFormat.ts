import { updateToFormat2Act } from "#shared/acts/team/updateToFormat2.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

/** `update DOSSIER --as NAME`: takes a dossier of the first format on to the second one. */
export async function updateDossierFormatCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: { type: "string" } } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const act = await updateToFormat2Act(who.ledger, who.rosterContext(io.now()));
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message(who.ledger.judgement.membership ? "update.done" : "update.waits"));
  return 0;
}

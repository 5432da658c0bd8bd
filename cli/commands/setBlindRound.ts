import { setBlindRoundAct } from "#shared/acts/notes/setBlindRound.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = { as: { type: "string" }, blind: { type: "string" } } as const;

/** `round DOSSIER --as NAME --blind yes|no`: starts or ends a round of blind rating. */
export async function setBlindRoundCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "blind"] });
  const blind = readChoiceFlag("blind", values.blind, ["yes", "no"], "no") === "yes";
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const act = setBlindRoundAct(who.ledger, who.me, blind);
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message("cli.round", { blind: String(blind) }));
  return 0;
}

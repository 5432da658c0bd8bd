import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitRosterChange } from "../dossier/commitRosterChange.ts";

/** `key DOSSIER --as NAME`: changes the dossier key without changing anyone's authority. */
export async function changeDossierKeyCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(
    args,
    { as: { type: "string" } },
    { positionals: 1, required: ["as"] },
  );
  const kept = await commitRosterChange(positionals[0]!, values.as!, io, rotateDossierKeyAct);
  if (isRefusal(kept)) return kept;
  io.out(message("keeping.key.done"));
  return 0;
}

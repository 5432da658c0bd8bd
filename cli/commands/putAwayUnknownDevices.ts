import { putAwayUnknownDevicesAct } from "#shared/acts/team/putAwayUnknownDevices.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import { message } from "#shared/messages/messages.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

/** `put-away DOSSIER --as NAME`: removes the records of unknown devices from this file and from every other copy. */
export async function putAwayUnknownDevicesCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const flags = { as: { type: "string" } } as const;
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const { records } = findUnknownDevices(who.ledger);
  const act = putAwayUnknownDevicesAct(who.ledger, who.me);
  const committed = isRefusal(act) ? act : await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message("put-away.done", { count: records }));
  return 0;
}

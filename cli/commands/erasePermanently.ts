import { eraseAct } from "#shared/acts/erase.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = { as: { type: "string" }, id: { type: "string" }, former: { type: "boolean" } } as const;

/**
 * `erase DOSSIER --as NAME --id ID [--former]`: permanently erases the words of the thing that a record belongs to,
 * whatever its type; with `--former` only those of replaced versions, such as former names.
 */
export async function erasePermanentlyCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "id"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const found = [...who.ledger.recordSet.byKey.keys()].filter((key) => key.startsWith(values.id!));
  if (found.length !== 1 || values.id!.length < 6) return refusal("cli.id", { id: values.id!, count: found.length });
  const act = eraseAct(who.ledger, who.me, found[0]!, values.former ? "former" : "all");
  const committed = isRefusal(act) ? act : await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message("cli.erased", { count: committed.filter(({ record }) => record.type === "erase").length }));
  io.err(message("erase.reach"));
  return 0;
}

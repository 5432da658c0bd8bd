import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { message } from "../../shared/messages/messages.ts";
import { openDossier } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { line, listed } from "../print/threads.ts";

/** `list DOSSIER [--json]`: every status, position, annotation and proposal, in the order of the text. Needs no key. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, { json: { type: "boolean" } }, { positionals: 1 });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const all = listed(dossier.ledger);
  if (values.json) io.out(JSON.stringify(all, null, 2));
  else io.out(all.length > 0 ? all.map(line).join("\n") : message("cli.no-annotations"));
  return 0;
}

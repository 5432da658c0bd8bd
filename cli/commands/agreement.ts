import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { openDossier } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { agreementLines, measured } from "../print/agreement.ts";

/** `agreement DOSSIER [--json]`: how well the raters agree, and which notes are worth a talk. Needs no key. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, { json: { type: "boolean" } }, { positionals: 1 });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const all = measured(dossier.ledger);
  io.out(values.json ? JSON.stringify(all, null, 2) : agreementLines(all).join("\n"));
  return 0;
}

import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatRaterAgreementLines, toRaterAgreementJson } from "../print/raterAgreement.ts";

const flags = { as: { type: "string" }, json: { type: "boolean" } } as const;

/**
 * `agreement DOSSIER [--as NAME] [--json]`: how well the raters agree, and which notes need discussion. Needs no key,
 * except to show what a blind round hides from others.
 */
export async function printRaterAgreementCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const all = toRaterAgreementJson(dossier.ledger);
  io.out(values.json ? JSON.stringify(all, null, 2) : formatRaterAgreementLines(all).join("\n"));
  return 0;
}

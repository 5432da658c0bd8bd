import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { suggestFilterLine } from "../arguments/suggestFilterLine.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatListedItemLine, listLedgerItems } from "../print/listedItems.ts";

const flags = { json: { type: "boolean" }, filter: { type: "string" }, as: { type: "string" } } as const;

/**
 * `list DOSSIER [--filter LINE] [--as NAME] [--json]`: every status, position, annotation and proposal, in the order of
 * the text; or the annotations and proposals that pass a filter. Needs no key, except for "me" in a filter and to show
 * what a blind round hides from others.
 */
export async function listDossierItemsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const { filter, faults } = parseFilterQuery(values.filter ?? "");
  if (faults[0]) return faults[0].refusal;
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const me = ledger.viewer;
  if (values.as !== undefined && me === undefined) return refusal("may.no-member");
  const all = filter.length > 0 ? listLedgerItems(ledger, filterLedger(ledger, filter, me)) : listLedgerItems(ledger);
  const none =
    filter.length > 0
      ? message("cli.none-found", { near: suggestFilterLine(values.filter!) })
      : message("cli.no-annotations");
  if (values.json) io.json(all);
  else io.out(all.length > 0 ? all.map(formatListedItemLine).join("\n") : none);
  return 0;
}

import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateStatusWords } from "#shared/publish/gate/statuses.ts";
import { listTextStateHistory } from "#shared/ledger/textState/textStateHistory.ts";
import { measureArticleTextStates } from "#shared/ledger/textState/textState.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments, readChoiceFlag, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findBriefingText } from "../texts/findBriefingText.ts";
import { formatTextStateLines, toTextStateJson } from "../print/textState.ts";

const flags = {
  text: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `state DOSSIER [--text TEXT] [--audience …] [--json]`: what is unsettled in a text, article by article, and in all
 * texts of its document, with the statuses that an audience may see. Needs no key.
 */
export async function printTextStateCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "team");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const text = findBriefingText(ledger, values.text);
  if (isRefusal(text)) return text;
  const asked: ExportAudience = { audience, informals, authors: "none" };
  const { words, withheld } = gateStatusWords(ledger, text.id, asked);
  const articles = measureArticleTextStates(text.draft, words);
  const over = listTextStateHistory(ledger, text.id, (draft: Hash) => gateStatusWords(ledger, draft, asked).words);
  if (values.json) io.json(toTextStateJson(text, articles, over));
  else io.out(formatTextStateLines(text.draft, articles, over).join("\n"));
  const count = withheld.team + withheld.informals;
  if (count > 0) io.err(message("cli.state.left", { count }));
  return 0;
}

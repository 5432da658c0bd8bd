import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { computeSeverity } from "#shared/rights/severity.ts";
import { assessmentFlags, readAssessmentFlags } from "../arguments/assessmentFlags.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const flags = { as: { type: "string" }, note: { type: "string" }, ...assessmentFlags } as const;

/**
 * `rate DOSSIER --as NAME --note ID --level 1..4 | --scale … …`: records the user's own rating of a note and prints its
 * severity.
 */
export async function rateNoteCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "note"] });
  const assessment = readAssessmentFlags(values);
  if (Object.keys(assessment).length === 0)
    throw UsageError.choice("level", "scale", "scope", "irremediability", "likelihood");
  const committed = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, id) =>
    rateThreadAct(ledger, me, id, assessment),
  );
  if (isRefusal(committed)) return committed;
  io.out(explainRefusal({ code: severityMessageCode(computeSeverity(assessment)) }));
  return 0;
}

import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { SEVERITY_GRADE_NAMES, SEVERITY_GRADES } from "#shared/rights/ratingLevels.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { commitActOnEntry } from "../dossier/commitActOnEntry.ts";

const text = { type: "string" } as const;
const flags = { as: text, note: text, level: text, reason: text } as const;

/** `agree DOSSIER --as NAME --note ID --level 1..4|none [--reason TEXT]`: records the agreed level, or retracts it. */
export async function recordAgreedSeverityCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "note", "level"] });
  const level = readChoiceFlag("level", values.level, ["1", "2", "3", "4", "none"], "none");
  const grade = SEVERITY_GRADES.find((each) => String(each) === level) ?? null;
  const committed = await commitActOnEntry(io, positionals[0]!, values, (ledger, me, id) =>
    setAgreedSeverityAct(ledger, me, id, grade, values.reason),
  );
  if (isRefusal(committed)) return committed;
  io.out(
    message("cli.agreed", { level: grade === null ? "none" : message(`severity.${SEVERITY_GRADE_NAMES[grade]}`) }),
  );
  return 0;
}

import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { localDayOf } from "#shared/base/localDay.ts";
import { gateCoverageStatements } from "#shared/publish/gate/coverageStatements.ts";
import { groupStatementsByDayAndMeeting, filterDailyCoverage } from "#shared/ledger/queries/dailyCoverage.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { readDayFlag, readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatDiscussionCoverageLines, toDiscussionCoverageJson } from "../print/discussionCoverage.ts";

const flags = {
  as: { type: "string" },
  date: { type: "string" },
  meeting: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  authors: { type: "string" },
  json: { type: "boolean" },
} as const;

/**
 * `coverage DOSSIER [--date …] [--meeting …] [--audience …]`: what was discussed, by day, meeting and provision, as an
 * audience may see it. The public sees neither days nor meetings, so these cannot be filtered for it. Needs no key.
 */
export async function printDiscussionCoverageCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "team");
  const authors = readChoiceFlag(
    "authors",
    values.authors,
    ["names", "roles", "none"],
    audience === "team" ? "names" : "none",
  );
  const informals = values["include-informals"] ?? false;
  if (audience === "public") {
    const closed = (["date", "meeting", "include-informals"] as const).find((flag) => values[flag] !== undefined);
    if (closed) throw UsageError.clash(closed, "audience public");
  }
  const date = values.date === undefined ? undefined : readDayFlag("date", values.date);
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const meeting = values.meeting === undefined ? undefined : meetingCalled(ledger, values.meeting, date);
  if (isRefusal(meeting)) return meeting;
  const { shown, withheld } = gateCoverageStatements(ledger, { audience, informals, authors });
  const days = filterDailyCoverage(groupStatementsByDayAndMeeting(ledger, shown, localDayOf), { date, meeting });
  if (values.json) io.json(toDiscussionCoverageJson(days));
  else io.out(days.length > 0 ? formatDiscussionCoverageLines(days).join("\n") : message("cli.coverage.none"));
  const count = withheld.team + withheld.informals;
  const both = withheld.team > 0 && withheld.informals > 0 ? "yes" : "no";
  if (count > 0) io.err(message("cli.coverage.left", { ...withheld, both, count }));
  return 0;
}

/** Finds a meeting by its name (on a day) or the beginning of its id. */
function meetingCalled(ledger: Ledger, name: string, date: string | undefined): Outcome<RecordKey> {
  const fold = (text: string) => text.trim().toLowerCase();
  const fitting = ledger
    .all(meetingProjection)
    .filter(
      ({ id, body }) =>
        (id.startsWith(name) || fold(body.name) === fold(name)) && (date === undefined || body.date === date),
    );
  if (fitting.length === 1) return fitting[0]!.id;
  return refusal("cli.coverage.no-meeting", { count: fitting.length, name });
}

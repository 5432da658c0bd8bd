import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectSinceReportForAudience } from "#shared/publish/since/sinceForAudience.ts";
import { describeSinceLimits, formatSinceMessage } from "#shared/publish/since/sinceMessage.ts";
import { describeSinceReport, type SinceSection } from "#shared/publish/since/sinceSections.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import type { SinceReportRecipient } from "#shared/ledger/since/sinceReportFilter.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { parseArguments, readChoiceFlag, UsageError } from "../arguments/parseArguments.ts";
import { readSinceMoment } from "../arguments/readSinceMoment.ts";
import { findMemberByName } from "../dossier/commitRosterChange.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = {
  from: { type: "string" },
  for: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  as: { type: "string" },
  json: { type: "boolean" },
} as const;

/**
 * `since DOSSIER --from MOMENT|COPY [--for NAME|ROLE] [--audience …] [--json]`: what happened since a moment, as far as
 * an audience may know it. Needs no key, except to show what a blind round hides from others.
 */
export async function printSinceReportCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["from"] });
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "team");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const reader = values.for === undefined ? null : readReader(ledger, values.for);
  if (isRefusal(reader)) return reader;
  const moment = await readSinceMoment(ledger, values.from!, io.now());
  if (isRefusal(moment)) return moment;
  const asked: ExportAudience = { audience, informals, authors: audience === "team" ? "names" : "none" };
  const { since, withheld } = collectSinceReportForAudience(ledger, { moment, reader }, asked);
  const sections = describeSinceReport(ledger, since, { audience: asked, reader: values.for ?? "" });
  if (values.json) io.json(toJson(moment, sections, asked));
  else io.out(formatSinceMessage(moment, sections, asked, Infinity));
  if (withheld > 0) io.err(message("since.withheld", { count: withheld }));
  return 0;
}

/** Finds whom a name or role means. */
function readReader(ledger: Ledger, value: string): Outcome<SinceReportRecipient> {
  const role = ROLES.find((each) => each === value.toLowerCase());
  if (role) return { role };
  const member = findMemberByName(ledger, value);
  return isRefusal(member) ? member : { member };
}

function toJson(moment: SinceMoment, sections: readonly SinceSection[], asked: ExportAudience) {
  return {
    from: { kind: moment.kind, at: moment.at },
    limits: describeSinceLimits(moment, asked),
    sections: sections.map((section) => ({
      kind: section.kind,
      title: section.title,
      lines: section.lines.map(({ text, details, isLate }) => ({ text, details, late: isLate })),
    })),
  };
}

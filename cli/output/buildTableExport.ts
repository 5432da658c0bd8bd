import { buildConcordanceSheet } from "#shared/publish/tables/concordanceSheet.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import type { DossierTableName, TableExportFormat } from "#shared/publish/formats/exportFormats.ts";
import { buildTextStateTable } from "#shared/publish/tables/textStateSheet.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { buildStatusesTable } from "#shared/publish/tables/statusesTable.ts";
import { buildVotesTable } from "#shared/publish/tables/votesTable.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import { explainEarlierEntriesLeftOut } from "./prepareBriefing.ts";
import { findBriefingText } from "../texts/findBriefingText.ts";
import { findTwoTextsByName, type TextNamePair } from "../texts/findTextByName.ts";

interface TableRequest {
  readonly what: DossierTableName;
  readonly format: TableExportFormat;
  readonly audience: ExportAudience;
  /** The texts that a concordance compares, or the one whose state is told. */
  readonly texts: TextNamePair & { readonly text?: string | undefined };
}

/** Creates a table's file and its description; `path` is where it will be written. */
export function buildTableExport(
  ledger: Ledger,
  { what, format, audience, texts }: TableRequest,
  path: string,
): Outcome<{
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly told: string;
  /** What was left out. */
  readonly left: readonly string[];
}> {
  if (what === "concordance") {
    const two = findTwoTextsByName(ledger, texts);
    if (isRefusal(two)) return two;
    const sheet = buildConcordanceSheet(two);
    const rows = sheet.rows.length - 1;
    const told = message("cli.exported-concordance", { path, rows });
    return { bytes: writeTableFile([sheet], format), rows, told, left: [] };
  }
  if (what === "state" || what === "statuses") {
    const text = findBriefingText(ledger, texts.text);
    if (isRefusal(text)) return text;
    const make = { state: buildTextStateTable, statuses: buildStatusesTable }[what];
    const { sheet, rows, left, earlier } = make(ledger, audience, text.id);
    const told = message(`cli.exported-${what}`, { path, rows, kept: left.team + left.informals });
    const older = explainEarlierEntriesLeftOut({ statuses: earlier });
    return { bytes: writeTableFile([sheet], format), rows, told, left: older };
  }
  const make = { positions: buildPositionsTable, proposals: buildProposalsTable, votes: buildVotesTable }[what];
  const { sheet, rows, left, earlier } = make(ledger, audience);
  const told = message(`cli.exported-${what}`, { path, rows, kept: left.team + left.informals });
  return {
    bytes: writeTableFile([sheet], format),
    rows,
    told,
    left: explainEarlierEntriesLeftOut({ positions: earlier }),
  };
}

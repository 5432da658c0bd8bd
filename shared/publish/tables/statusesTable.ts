import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateStatusesOfText } from "#shared/publish/gate/statuses.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { describeEntryValidityInText } from "#shared/ledger/placement/passageReference.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { registerCodeColumnTitle } from "./register/columns.ts";
import { toTimeCell, type TableCell } from "./cells.ts";
import type { DossierTable } from "./dossierTables.ts";

/**
 * Builds the table of how far a text's provisions have come, in its order: a row for each status; several for a
 * provision of which leads say different things. If asked for, also those of other words, labelled.
 */
export function buildStatusesTable(ledger: Ledger, asked: ExportAudience, draft: Hash): DossierTable {
  const { shown, withheld, earlier } = gateStatusesOfText(ledger, draft, asked);
  const isTeam = asked.audience === "team";
  const rows = shown.flatMap(({ draft: id, provision, words, note, at, taken, validity }) => {
    const text = findDraftById(ledger, id);
    const index = text ? indexOfProvision(text, provision) : -1;
    return words.map((word): readonly TableCell[] => [
      index < 0 ? "" : text!.provisions[index]!.address,
      index < 0 ? "" : text!.provisions[index]!.heading,
      message(`provision-status.${word}`),
      word,
      note ?? "",
      taken?.text ?? "",
      taken?.address ?? "",
      validity ? describeEntryValidityInText({ validity }) : "",
      validity ?? "",
      provision,
      ...(isTeam ? [toTimeCell(at)] : []),
    ]);
  });
  const head = [
    message("table.address"),
    message("concordance.heading"),
    message("table.status"),
    registerCodeColumnTitle(message("table.status")),
    message("table.remark"),
    message("table.taken-text"),
    message("table.taken-address"),
    message("table.validity"),
    registerCodeColumnTitle(message("table.validity")),
    message("table.eid"),
    ...(isTeam ? [message("table.at")] : []),
  ];
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  const widths = [14, 36, 24, 14, 40, 20, 14, 24, 14, 18, 20].slice(0, head.length);
  const sheet = { name: message("others.table.statuses"), rows: [head, ...rows], widths, isRightToLeft };
  return { sheet, rows: rows.length, left: withheld, earlier };
}

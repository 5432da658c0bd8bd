import type { BriefingSinceReport } from "#shared/publish/layouts/data/sinceReportAnnex.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { message } from "#shared/messages/messages.ts";
import type { ExportAudience } from "../gate/audience.ts";
import { collectSinceReportForAudience } from "./sinceForAudience.ts";
import { describeSinceMoment, describeSinceLimits, formatSinceLine } from "./sinceMessage.ts";
import { describeSinceReport } from "./sinceSections.ts";

/**
 * Returns a function that puts in words what happened in the dossier since a moment, for the audience of a briefing. It
 * is called once the language of the briefing is set.
 */
export function prepareBriefingSinceReport(
  ledger: Ledger,
  moment: SinceMoment,
  audience: ExportAudience,
): () => BriefingSinceReport {
  const { since } = collectSinceReportForAudience(ledger, { moment, reader: null }, audience);
  return () => {
    const sections = describeSinceReport(ledger, since, { audience, reader: "" });
    return {
      title: message("since.annex.title", { when: describeSinceMoment(moment) }),
      notes: [...(sections.length === 0 ? [message("since.nothing")] : []), ...describeSinceLimits(moment, audience)],
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map((line) => ({ text: formatSinceLine(line), details: line.details })),
      })),
    };
  };
}

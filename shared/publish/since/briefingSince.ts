import type { BriefingSince } from "#shared/publish/layouts/data/sinceAnnex.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { SinceMoment } from "#shared/ledger/since/moment.ts";
import { message } from "#shared/messages/messages.ts";
import type { ExportAudience } from "../gate/audience.ts";
import { collectSinceForAudience } from "./sinceForAudience.ts";
import { describeMoment, describeSinceLimits, formatSinceLine } from "./sinceMessage.ts";
import { describeSince } from "./sinceSections.ts";

/**
 * Returns a function that puts in words what happened in the dossier since a moment, for the audience of a briefing. It
 * is called once the language of the briefing is set.
 */
export function sinceForBriefing(ledger: Ledger, moment: SinceMoment, audience: ExportAudience): () => BriefingSince {
  const { since } = collectSinceForAudience(ledger, { moment, reader: null }, audience);
  return () => {
    const sections = describeSince(ledger, since, { audience, reader: "" });
    return {
      title: message("since.annex.title", { when: describeMoment(moment) }),
      notes: [...(sections.length === 0 ? [message("since.nothing")] : []), ...describeSinceLimits(moment, audience)],
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map((line) => ({ text: formatSinceLine(line), details: line.details })),
      })),
    };
  };
}

import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import type { ExportAudience } from "../gate/audience.ts";
import type { SinceLine, SinceSection } from "./sinceSections.ts";

/** How many lines of a section a message has at most. The others are counted. */
const MOST = 30;

/** Names a moment: "29 November 2026 at 18:05". */
export function describeSinceMoment({ at }: SinceMoment): string {
  return formatDate(new Date(at), { dateStyle: "long", timeStyle: "short" });
}

/** Says what a report does not contain, and by which clock: nothing that depends on what is withheld. */
export function describeSinceLimits(moment: SinceMoment, { audience }: ExportAudience): readonly string[] {
  return [
    message(`since.clock.${moment.kind}`),
    ...(audience === "public" ? [message("since.public")] : [message("since.positions.counted")]),
  ];
}

/** Formats a line, marked if it was made before the moment and arrived since. */
export function formatSinceLine({ text, isLate }: Pick<SinceLine, "text" | "isLate">): string {
  return isLate ? `${text} [${message("since.late")}]` : text;
}

/** Formats a report as plain text, for a chat or the command line. */
export function formatSinceMessage(
  moment: SinceMoment,
  sections: readonly SinceSection[],
  audience: ExportAudience,
  most = MOST,
): string {
  const parts = sections.map(({ title, lines }) =>
    [
      title,
      ...lines
        .slice(0, most)
        .flatMap((line) => [`• ${formatSinceLine(line)}`, ...line.details.map((detail) => `  ${detail}`)]),
      ...(lines.length > most ? [message("since.more", { count: lines.length - most })] : []),
    ].join("\n"),
  );
  const head = message("since.title", { when: describeSinceMoment(moment) });
  const body = parts.length > 0 ? parts : [message("since.nothing")];
  return [head, ...body, describeSinceLimits(moment, audience).join("\n")].join("\n\n");
}

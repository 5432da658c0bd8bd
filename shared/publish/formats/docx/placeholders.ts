import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";

/** Formats the line that is shown at a gap: "[Omission · After Article 2]". */
export function formatOmissionPlaceholder(draft: Draft, provision: number): string {
  return `[${message("briefing.gap")} · ${message("briefing.after", { place: formatProvisionLabel(draft, provision) })}]`;
}

/** Returns the author that is given if nobody is named, as in a Word file without personal information. */
export function getDefaultDocxAuthor(): string {
  return message("docx.author");
}

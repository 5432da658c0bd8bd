import { placeLabel } from "#shared/briefing/data/placeLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";

/** The line that stands where something is missing: "[Omission · After Article 2]". */
export function formatGapLine(draft: Draft, provision: number): string {
  return `[${message("briefing.gap")} · ${message("briefing.after", { place: placeLabel(draft, provision) })}]`;
}

/** What stands as author where nobody is named, as Word has it for a file without personal information. */
export function anonymousAuthor(): string {
  return message("docx.author");
}

import { placeLabel } from "#shared/briefing/data/place.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";

/** The line that stands where something is missing: "[Omission · After Article 2]". */
export function gapLine(draft: Draft, provision: number): string {
  return `[${message("briefing.gap")} · ${message("briefing.after", { place: placeLabel(draft, provision) })}]`;
}

/** What stands as author where nobody is named, as Word has it for a file without personal information. */
export function nobody(): string {
  return message("docx.author");
}

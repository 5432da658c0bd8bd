import { message } from "#shared/messages/messages.ts";
import type { ExportFormatName } from "./exportFormats.ts";

/** Returns what a format is called where one is chosen, and what it is good for. */
export function exportFormatLabelAndNoteOf(format: ExportFormatName): {
  readonly label: string;
  readonly note: string;
} {
  return { label: message(`others.for.${format}`), note: message(`others.for.${format}.note`) };
}

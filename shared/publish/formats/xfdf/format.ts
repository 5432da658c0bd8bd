import type { ExportFormat } from "../exportFormat.ts";

/** Annotations for the briefing of the same notes. */
export const xfdfFormat = {
  extension: "xfdf",
  mediaType: "application/vnd.adobe.xfdf",
  contains: "notes",
  source: "pages",
  options: ["text", "audience", "filter", "words"],
  isRead: true,
} as const satisfies ExportFormat;

import type { ExportFormat } from "../exportFormat.ts";

/** Notes and replies as Hypothesis exports and imports them. */
export const hypothesisFormat = {
  extension: "json",
  mediaType: "application/json",
  contains: "notes",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
  isRead: true,
} as const satisfies ExportFormat;

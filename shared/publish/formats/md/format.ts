import type { ExportFormat } from "../exportFormat.ts";

/** Markdown. */
export const mdFormat = {
  extension: "md",
  mediaType: "text/markdown",
  contains: "notes-and-proposals",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
} as const satisfies ExportFormat;

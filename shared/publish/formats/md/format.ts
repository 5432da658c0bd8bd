import type { ExportFormat } from "../format.ts";

/** Markdown. */
export const mdFormat = {
  extension: "md",
  mediaType: "text/markdown",
  contains: "notes-and-proposals",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
} as const satisfies ExportFormat;

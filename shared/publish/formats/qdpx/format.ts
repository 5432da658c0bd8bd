import type { ExportFormat } from "../exportFormat.ts";

/** A REFI-QDA project. */
export const qdpxFormat = {
  extension: "qdpx",
  mediaType: "application/zip",
  contains: "notes",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
} as const satisfies ExportFormat;

import type { ExportFormat } from "../exportFormat.ts";

/** Pages of all texts, with an index. */
export const siteFormat = {
  extension: "zip",
  mediaType: "application/zip",
  contains: "everything",
  source: "dossier",
  options: ["audience", "filter", "words"],
  earlier: "everything",
} as const satisfies ExportFormat;

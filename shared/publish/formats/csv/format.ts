import type { ExportFormat } from "../exportFormat.ts";

/** CSV: the risk register, or a table. */
export const csvFormat = {
  extension: "csv",
  mediaType: "text/csv",
  contains: "notes",
  source: "publication",
  options: ["table", "text", "audience", "filter", "words"],
  earlier: "positions",
  isRead: true,
} as const satisfies ExportFormat;

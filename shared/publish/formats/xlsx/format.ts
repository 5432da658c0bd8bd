import type { ExportFormat } from "../exportFormat.ts";

/** A workbook: the risk register, or a table. */
export const xlsxFormat = {
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  contains: "notes",
  source: "publication",
  options: ["table", "text", "audience", "filter", "words"],
  earlier: "positions",
  isRead: true,
} as const satisfies ExportFormat;

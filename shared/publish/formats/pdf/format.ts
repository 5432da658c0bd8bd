import type { ExportFormat } from "../exportFormat.ts";

/** The briefing, with native annotations. */
export const pdfFormat = {
  extension: "pdf",
  mediaType: "application/pdf",
  contains: "notes-and-proposals",
  source: "typesetter",
  options: ["text", "audience", "filter", "words"],
  earlier: "positions",
  isRead: true,
} as const satisfies ExportFormat;

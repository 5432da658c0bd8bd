import type { ExportFormat } from "../exportFormat.ts";

/** Word: the text with comments and tracked changes. */
export const docxFormat = {
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  contains: "notes-and-proposals",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
  isRead: true,
} as const satisfies ExportFormat;

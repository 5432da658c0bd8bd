import type { ExportFormat } from "../exportFormat.ts";

/** The draft as Akoma Ntoso. */
export const aknFormat = {
  extension: "xml",
  mediaType: "application/xml",
  contains: "text",
  source: "publication",
  options: ["text"],
} as const satisfies ExportFormat;

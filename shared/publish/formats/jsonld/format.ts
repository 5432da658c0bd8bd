import type { ExportFormat } from "../exportFormat.ts";

/** W3C Web Annotations. */
export const jsonldFormat = {
  extension: "jsonld",
  mediaType: "application/ld+json",
  contains: "notes-and-proposals",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
  isRead: true,
} as const satisfies ExportFormat;

import type { ExportFormat } from "../exportFormat.ts";

/** A page for browsers. */
export const htmlFormat = {
  extension: "html",
  mediaType: "text/html",
  contains: "everything",
  source: "publication",
  options: ["text", "audience", "filter", "words"],
  earlier: "everything",
} as const satisfies ExportFormat;

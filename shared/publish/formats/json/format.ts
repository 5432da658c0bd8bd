import type { ExportFormat } from "../exportFormat.ts";

/** All of it, for programs. */
export const jsonFormat = {
  extension: "json",
  mediaType: "application/json",
  contains: "everything",
  source: "publication",
  options: ["text", "audience", "photographs", "filter", "words"],
  earlier: "everything",
} as const satisfies ExportFormat;

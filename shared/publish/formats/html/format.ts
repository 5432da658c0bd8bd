import type { Format } from "../format.ts";

/** A page for browsers. */
export const htmlFormat = {
  extension: "html",
  mediaType: "text/html",
  contains: "everything",
  source: "publication",
  options: ["text", "audience", "photographs", "filter", "words"],
  earlier: "everything",
} as const satisfies Format;

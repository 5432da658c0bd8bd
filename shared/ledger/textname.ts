import { message } from "../messages/messages.ts";
import type { DocumentRevision } from "./texts.ts";

/** A very text as people know it: by its symbol, else by its own title and its date. Its document may have another title. */
export function nameInFull({ revision }: DocumentRevision): string {
  const { symbol, draft, date } = revision.body;
  return symbol || [draft.title, date].filter(Boolean).join(message("list.comma"));
}

import type { DisclosedAuthor } from "#shared/ledger/disclosedEntries.ts";
import { message } from "#shared/messages/messages.ts";

/** Formats an author for print, as far as the audience may know who it is; "" if it may not. */
export function formatAuthorName(author: DisclosedAuthor | undefined): string {
  if (!author) return "";
  if (author.by === "role") return message(`briefing.role.${author.role}`);
  return [author.name, author.organisation].filter((part) => part !== "").join(", ");
}

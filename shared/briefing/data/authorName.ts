import type { ShownAuthor } from "#shared/ledger/shownEntries.ts";
import { message } from "#shared/messages/messages.ts";

/** How an author is printed, as far as an audience is told who it is; "" where it is told nobody. */
export function formatAuthorName(author: ShownAuthor | undefined): string {
  if (!author) return "";
  if (author.by === "role") return message(`briefing.role.${author.role}`);
  return [author.name, author.organisation].filter((part) => part !== "").join(", ");
}

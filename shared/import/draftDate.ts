import type { ImportedDraft } from "./importedDraft.ts";
import { findDateInFileName } from "./recognise/front/findDate.ts";

/** The date of a text as it was read: that of its masthead, else one in the name of its file. YYYY-MM-DD. */
export function findDraftDate({ masthead, source }: Pick<ImportedDraft, "masthead" | "source">): string | undefined {
  return masthead.date ?? findDateInFileName(source.name);
}

import type { ImportedDraft } from "./importedDraft.ts";
import { findDateInFileName } from "./recognise/front/findDate.ts";

/** Returns the date of an imported draft as YYYY-MM-DD: the date in its masthead, otherwise one in the file name. */
export function findDraftDate({ masthead, source }: Pick<ImportedDraft, "masthead" | "source">): string | undefined {
  return masthead.date ?? findDateInFileName(source.name);
}

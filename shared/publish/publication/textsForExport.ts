import type { Hash } from "#shared/base/hash.ts";
import { composeCurrentText, articleSourcesOf } from "#shared/ledger/texts/currentText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { revisionDateOf, titleOfText, type DocumentRevision } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { TextForExport } from "./publication.ts";

/**
 * Converts a revision for export. Its title distinguishes it from the document's other texts if symbol and date do not.
 */
export function toTextForExport(text: DocumentRevision): TextForExport {
  const { symbol, draft } = text.revision.body;
  const date = revisionDateOf(text.revision);
  return { title: titleOfText(text), symbol, ...(date && { date }), id: text.revision.draftId, draft };
}

/** Returns the current text for export; null if it is the newest text itself. */
export function composeCurrentTextForExport(ledger: Ledger): TextForExport | null {
  const current = composeCurrentText(ledger);
  if (!current) return null;
  const title = current.parts[0]!.text.document.title;
  return {
    title,
    symbol: message("texts.current"),
    id: current.id,
    draft: current.draft,
    sources: articleSourcesOf(current),
  };
}

/**
 * Finds the text of a draft for export. The draft may be the current text, or a reading that was corrected. Null if
 * there is none.
 */
export function findTextForExport(ledger: Ledger, id: Hash): TextForExport | null {
  const current = composeCurrentTextForExport(ledger);
  if (current?.id === id) return current;
  const known = ledger.drafts.get(id);
  const [text] = known?.texts ?? [];
  if (!known || !text) return null;
  const revision = [text, ...text.editions].find((each) => each.revision.draftId === id) ?? text;
  return { ...toTextForExport(revision), id, draft: known.draft };
}

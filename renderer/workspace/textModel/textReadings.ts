import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  shownReadingsOf,
  readingsOfText,
  findReadingShownForDraft,
  type DocumentRevision,
  type TextEntry,
} from "#shared/ledger/texts/textEntries.ts";
import type { OpenedText } from "./notesOnText.ts";

/** Finds the revision of a text that a draft is a reading of. */
export function findRevisionOfDraft(text: TextEntry, id: Hash): DocumentRevision {
  const { draftId } = findReadingShownForDraft(text, id);
  return [text, ...text.editions].find(({ revision }) => revision.draftId === draftId) ?? text;
}

/** Returns the reading that is shown in place of a text's draft. */
export function openedTextOfReading(text: TextEntry, id: Hash): OpenedText {
  const { draftId, draft } = findReadingShownForDraft(text, id);
  return { id: draftId, draft };
}

/** Whether another reading has replaced a draft. */
export function isCorrectedDraft(ledger: Ledger, id: Hash): boolean {
  const texts = ledger.drafts.get(id)?.texts ?? [];
  return texts.length > 0 && texts.every((text) => shownReadingsOf(text).every(({ draftId }) => draftId !== id));
}

/**
 * Returns the readings that are one text with a draft, as one string: if it changes, everything must be placed again.
 */
export function sameTextReadingsKeyOf(ledger: Ledger, id: Hash): string {
  const texts = ledger.drafts.get(id)?.texts ?? [];
  return texts
    .flatMap(readingsOfText)
    .map(({ draftId }) => draftId)
    .sort()
    .join(" ");
}

import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  shownReadingsOf,
  readingsOf,
  findShownReading,
  type DocumentRevision,
  type TextEntry,
} from "#shared/ledger/texts/texts.ts";
import type { OpenText } from "./notesView.ts";

/** The revision of a text that a draft is a reading of. */
export function findRevision(text: TextEntry, id: Hash): DocumentRevision {
  const { draftId } = findShownReading(text, id);
  return [text, ...text.editions].find(({ revision }) => revision.draftId === draftId) ?? text;
}

/** What is shown in the place of a draft of a text, ready for the desk. */
export function toOpenText(text: TextEntry, id: Hash): OpenText {
  const { draftId, draft } = findShownReading(text, id);
  return { id: draftId, draft };
}

/** Whether another reading has taken the place of a draft. */
export function isCorrected(ledger: Ledger, id: Hash): boolean {
  const texts = ledger.drafts.get(id)?.texts ?? [];
  return texts.length > 0 && texts.every((text) => shownReadingsOf(text).every(({ draftId }) => draftId !== id));
}

/** The readings that are one text with a draft, as one text: where it changes, everything has to find its place anew. */
export function readingsKeyOf(ledger: Ledger, id: Hash): string {
  const texts = ledger.drafts.get(id)?.texts ?? [];
  return texts
    .flatMap(readingsOf)
    .map(({ draftId }) => draftId)
    .sort()
    .join(" ");
}

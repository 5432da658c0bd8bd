import { matchDraftToDocumentByWording } from "#shared/ledger/texts/matchDraftToDocumentByWording.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { DraftWithMetadata } from "../arguments/readDraftWithMetadata.ts";

/** Finds the document that a draft revises, by its words; null if they do not decide it. */
export function matchDocumentByDraftWording(ledger: Ledger, read: DraftWithMetadata): DocumentEntry | null {
  return matchDraftToDocumentByWording(ledger, withFlags(read)).document;
}

/**
 * Returns a warning if a draft is about to be added to a document (null: a new one) although its words suggest
 * otherwise; else null. Call it before the draft is added.
 */
export function describeDocumentMismatch(
  ledger: Ledger,
  read: DraftWithMetadata,
  document: DocumentEntry | null,
): string | null {
  const { document: likely, shares } = matchDraftToDocumentByWording(ledger, withFlags(read));
  const share = (of: DocumentEntry) => Math.round(100 * (shares.get(of.id) ?? 0)) / 100;
  if (likely && likely.id !== document?.id)
    return message("cli.belongs", { title: likely.title, share: share(likely) });
  const isUnlike = document && !likely && shares.has(document.id) && share(document) < UNLIKE;
  return isUnlike ? message("cli.unlike", { title: document.title, share: share(document) }) : null;
}

/**
 * Refuses a draft as the next text of a document that was not named (`cli.unlike-refused`) if too little of its wording
 * matches; else returns null.
 */
export function unlikeDocumentRefusal(
  ledger: Ledger,
  read: DraftWithMetadata,
  document: DocumentEntry,
): Refusal | null {
  const { document: likely, shares } = matchDraftToDocumentByWording(ledger, withFlags(read));
  const share = shares.get(document.id);
  if (likely || share === undefined || share >= UNLIKE) return null;
  const params = { title: document.title, share: Math.round(100 * share) / 100, id: document.id.slice(0, 12) };
  return refusal("cli.unlike-refused", params);
}

/** The least share of common wording for a draft to be accepted without naming the document. */
const UNLIKE = 0.5;

/** Returns a reading with the symbol and date from the flags. */
function withFlags({ reading, symbol, date }: DraftWithMetadata) {
  return { ...reading, masthead: { ...reading.masthead, symbol, ...(date && { date }) } };
}

import { matchDocument } from "#shared/ledger/texts/matchDocument.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { DraftArguments } from "../arguments/readDraftArguments.ts";

/** The document that a draft is the next text of, by its words; null where they do not say. */
export function matchDocumentByWords(ledger: Ledger, read: DraftArguments): DocumentEntry | null {
  return matchDocument(ledger, asSaid(read)).document;
}

/**
 * What is to be said where a draft is added to a document (null: a new one) and its words say otherwise; null where they
 * do not. Asked before it is added.
 */
export function describeMismatch(ledger: Ledger, read: DraftArguments, document: DocumentEntry | null): string | null {
  const { document: likely, shares } = matchDocument(ledger, asSaid(read));
  const share = (of: DocumentEntry) => Math.round(100 * (shares.get(of.id) ?? 0)) / 100;
  if (likely && likely.id !== document?.id)
    return message("cli.belongs", { title: likely.title, share: share(likely) });
  const isUnlike = document && !likely && shares.has(document.id) && share(document) < UNLIKE;
  return isUnlike ? message("cli.unlike", { title: document.title, share: share(document) }) : null;
}

/** Why a draft is not added as the next text of a document that nobody named: too little of its wording is there. */
export function unlikeRefusal(ledger: Ledger, read: DraftArguments, document: DocumentEntry): Refusal | null {
  const { document: likely, shares } = matchDocument(ledger, asSaid(read));
  const share = shares.get(document.id);
  if (likely || share === undefined || share >= UNLIKE) return null;
  const params = { title: document.title, share: Math.round(100 * share) / 100, id: document.id.slice(0, 12) };
  return refusal("cli.unlike-refused", params);
}

/** Under this share of its wording a draft is not taken for the next text of a document without a word. */
const UNLIKE = 0.5;

/** A reading with the symbol and date that the flags say. */
function asSaid({ reading, symbol, date }: DraftArguments) {
  return { ...reading, masthead: { ...reading.masthead, symbol, ...(date && { date }) } };
}

import type { Hash } from "../base/hash.ts";
import type { Ledger } from "./ledger.ts";
import type { TextEntry } from "./texts.ts";

/** The text that a document had before that of a draft; undefined where it is the first, or is not known. */
export function previousText(ledger: Ledger, draft: Hash): TextEntry | undefined {
  const [text] = ledger.drafts.get(draft)?.texts ?? [];
  const ofDocument = ledger.texts.filter(({ document }) => document.id === text?.document.id);
  return ofDocument[ofDocument.indexOf(text!) - 1];
}

/** Whether a draft was added as a part of its document: what it lacks is not missing from that. */
export function isPartial(ledger: Ledger, draft: Hash): boolean {
  const texts = ledger.drafts.get(draft)?.texts ?? [];
  return texts.some(({ revision }) => revision.body.covers !== "whole");
}

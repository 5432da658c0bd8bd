import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "../ledger.ts";

/**
 * Returns true if a draft was added as a part of its document, so that what it lacks is not missing from the document.
 */
export function isPartialDraft(ledger: Ledger, draft: Hash): boolean {
  const texts = ledger.drafts.get(draft)?.texts ?? [];
  return texts.some(({ revision }) => revision.body.covers !== "whole");
}

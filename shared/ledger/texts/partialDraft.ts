import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "../ledger.ts";

/** Whether a draft was added as a part of its document: what it lacks is not missing from that. */
export function isPartialDraft(ledger: Ledger, draft: Hash): boolean {
  const texts = ledger.drafts.get(draft)?.texts ?? [];
  return texts.some(({ revision }) => revision.body.covers !== "whole");
}

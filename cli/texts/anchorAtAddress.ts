import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvisionAtTypedAddress } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";

/** A provision of a text in the dossier. */
export interface FoundProvisionInText {
  readonly draft: Draft;
  readonly draftId: Hash;
  readonly index: number;
}

/** Finds the provision at an address, in the newest text of the document that it names, else of the first document. */
export function findProvisionAt(ledger: Ledger, address: string): Outcome<FoundProvisionInText> {
  const found = findProvisionAtTypedAddress(ledger, address);
  return isRefusal(found) ? found : { draft: found.draft, draftId: found.id, index: found.index };
}

/** Anchors the words at an address or, without a quote, the gap after the provision or all of it. */
export function anchorAtAddress(
  ledger: Ledger,
  address: string,
  quote: string | undefined,
  without: "whole" | "gap",
): Outcome<Anchor> {
  const found = findProvisionAt(ledger, address);
  if (isRefusal(found)) return found;
  const { draft, draftId, index } = found;
  if (quote !== undefined) return createTypedQuoteAnchor(draft, draftId, index, quote);
  return without === "gap"
    ? createGapAfterProvisionAnchor(draft, draftId, index)
    : createProvisionAnchor(draft, draftId, index);
}

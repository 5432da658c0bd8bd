import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { parseLeadingDocumentName, documentAddressPrefixOf } from "./documentNames.ts";
import { newestTextOf } from "./textChains.ts";
import type { Ledger } from "../ledger.ts";

/** A provision in a text of the dossier. */
export interface ProvisionAtAddress {
  readonly id: Hash;
  readonly draft: Draft;
  readonly index: number;
}

/**
 * Finds the provision that a typed address names: in the newest text of the document that the address begins with
 * ("resolution 5 bis"), else in `open`, else in the newest text of the first document. An address that is only a
 * document's name means the document's first provision.
 * @returns a refusal if there is no text (`draft.none`), or if the document's name or the address is ambiguous or
 *   unknown
 */
export function findProvisionAtTypedAddress(
  ledger: Ledger,
  typed: string,
  open?: { readonly id: Hash; readonly draft: Draft },
): Outcome<ProvisionAtAddress> {
  const match = parseLeadingDocumentName(ledger.documents, typed);
  if (isRefusal(match)) return match;
  if (!match) {
    const text = open ?? newest(ledger, ledger.documents[0]);
    return text ? within(text, typed) : refusal("draft.none");
  }
  const text = newest(ledger, match.document);
  if (!text) return refusal("draft.none");
  return match.rest === "" ? { ...text, index: 0 } : within(text, match.rest);
}

function newest({ texts }: Ledger, document: Ledger["documents"][number] | undefined) {
  const revision = document && newestTextOf(texts, document)?.revision;
  return revision && { id: revision.draftId, draft: revision.body.draft };
}

function within(text: { readonly id: Hash; readonly draft: Draft }, typed: string): Outcome<ProvisionAtAddress> {
  const index = findProvision(text.draft, typed);
  return isRefusal(index) ? index : { ...text, index };
}

/**
 * Returns an address as printed among those of a whole dossier: after its document's name, unless that is the first
 * document.
 */
export function addressWithDocumentName(ledger: Ledger, draft: Hash, address: string): string {
  const [text] = ledger.drafts.get(draft)?.texts ?? [];
  const name = text ? documentAddressPrefixOf(ledger.documents, text.document) : "";
  return [name, address].filter(Boolean).join(" ");
}

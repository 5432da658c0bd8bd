import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { parseDocumentName, addressPrefixOf } from "./documentNames.ts";
import { newestTextOf } from "./textChains.ts";
import type { Ledger } from "../ledger.ts";

/** A provision of a dossier's text. */
export interface ResolvedAddress {
  readonly id: Hash;
  readonly draft: Draft;
  readonly index: number;
}

/**
 * The provision that an address names in a dossier: in the newest text of the document that it begins with ("resolution 5
 * bis"), else in the text given (the one that is open), else in the newest of the first document. An address that only
 * names a document means its first provision.
 */
export function resolveAddress(
  ledger: Ledger,
  typed: string,
  open?: { readonly id: Hash; readonly draft: Draft },
): Outcome<ResolvedAddress> {
  const called = parseDocumentName(ledger.documents, typed);
  if (isRefusal(called)) return called;
  if (!called) {
    const text = open ?? newest(ledger, ledger.documents[0]);
    return text ? within(text, typed) : refusal("draft.none");
  }
  const text = newest(ledger, called.document);
  if (!text) return refusal("draft.none");
  return called.rest === "" ? { ...text, index: 0 } : within(text, called.rest);
}

function newest({ texts }: Ledger, document: Ledger["documents"][number] | undefined) {
  const revision = document && newestTextOf(texts, document)?.revision;
  return revision && { id: revision.draftId, draft: revision.body.draft };
}

function within(text: { readonly id: Hash; readonly draft: Draft }, typed: string): Outcome<ResolvedAddress> {
  const index = findProvision(text.draft, typed);
  return isRefusal(index) ? index : { ...text, index };
}

/** An address as it is printed among those of a whole dossier: behind its document's name where that is not the first. */
export function qualifyAddress(ledger: Ledger, draft: Hash, address: string): string {
  const [text] = ledger.drafts.get(draft)?.texts ?? [];
  const name = text ? addressPrefixOf(ledger.documents, text.document) : "";
  return [name, address].filter(Boolean).join(" ");
}

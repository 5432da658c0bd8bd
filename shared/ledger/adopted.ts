import type { Hash } from "../base/hash.ts";
import { adoption, type Adoption } from "../revise/adopted.ts";
import { laterThan, targetOf } from "./later.ts";
import type { Ledger } from "./ledger.ts";
import type { ShownProposal } from "./shown.ts";
import { nameOfText, type TextEntry } from "./texts.ts";

/** What a later text made of a proposal. */
export type AdoptedIn = Adoption & { readonly text: TextEntry };

/**
 * What the next texts of a document made of a proposal: the one with the draft `shown` where that is one of them, else
 * the newest that covers its provision. Null where there is none.
 */
export function adoptedIn(
  ledger: Pick<Ledger, "texts" | "drafts">,
  proposed: Pick<ShownProposal, "anchor" | "wording">,
  shown?: Hash,
): AdoptedIn | null {
  const { draft: id } = proposed.anchor;
  const from = ledger.drafts.get(id);
  if (!from) return null;
  const later = laterThan(ledger, id);
  const here = later.find((text) => shown !== undefined && ledger.drafts.get(shown)?.texts.includes(text));
  for (const text of here ? [here] : later) {
    const found = adoption({ id, draft: from.draft }, targetOf(text), proposed);
    if (found) return { ...found, text };
  }
  return null;
}

/** The same proposals, each with what became of it as it leaves: in a word, and in which text. */
export function markAdopted<T extends ShownProposal>(ledger: Ledger, proposals: readonly T[]): readonly T[] {
  return proposals.map((proposal) => {
    const found = adoptedIn(ledger, proposal);
    return found ? { ...proposal, adopted: { is: found.is, text: nameOfText(found.text) } } : proposal;
  });
}

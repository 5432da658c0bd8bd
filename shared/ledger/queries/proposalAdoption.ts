import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import { assessAdoption, type Adoption } from "#shared/revise/adoption/assessAdoption.ts";
import { findTextChain, indexInChain } from "../texts/textChains.ts";
import type { Ledger } from "../ledger.ts";
import type { ShownProposal } from "../shownEntries.ts";
import { nameOfText, readingsOf, type TextEntry } from "../texts/texts.ts";

/** What a later text made of a proposal. */
export type TextAdoption = Adoption & { readonly text: TextEntry };

/**
 * What the later texts of a document made of a proposal: the one with the draft `shown` where that is one of them, else
 * the newest that covers its provision. Null where there is none.
 */
export function findAdoption(
  { texts, drafts }: Pick<Ledger, "texts" | "drafts">,
  proposed: Pick<ShownProposal, "anchor" | "wording">,
  shown?: Hash,
): TextAdoption | null {
  const { draft: id } = proposed.anchor;
  const from = drafts.get(id);
  if (!from) return null;
  const later = laterThan(texts, id);
  const here = later.find((text) => readingsOf(text).some(({ draftId }) => draftId === shown));
  for (const text of here ? [here] : later) {
    const { draftId, body } = text.revision;
    const to = { id: draftId, draft: body.draft, covers: body.covers };
    const found = assessAdoption({ id, draft: from.draft }, to, proposed);
    if (found) return { ...found, text };
  }
  return null;
}

/** The texts that came after one in its document and language, the newest first. */
function laterThan(texts: readonly TextEntry[], draft: Hash): readonly TextEntry[] {
  const chain = findTextChain(texts, draft);
  return chain ? chain.texts.slice(indexInChain(chain, draft) + 1).reverse() : [];
}

const CODES = {
  adopted: "adopted.adopted",
  open: "adopted.open",
  partly: "adopted.partly",
  "partly-open": "adopted.partly-open",
  stands: "adopted.stands",
  elsewhere: "adopted.elsewhere",
  kept: "adopted.kept",
  nowhere: "adopted.nowhere",
  unpaired: "adopted.unpaired",
  not: "adopted.not-found",
} as const;

/** What became of a proposal, in words: "Not found word for word in A/AC.291/22". */
export function describeAdoption({ is, text }: NonNullable<ShownProposal["adopted"]>): string {
  return message(CODES[is], { text });
}

/** The same proposals, each with what became of it as it leaves: in a word, and in which text. */
export function markAdopted<T extends ShownProposal>(ledger: Ledger, proposals: readonly T[]): readonly T[] {
  return proposals.map((proposal) => {
    const found = findAdoption(ledger, proposal);
    return found ? { ...proposal, adopted: { is: found.is, text: nameOfText(found.text) } } : proposal;
  });
}

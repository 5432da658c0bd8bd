import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import {
  assessProposalAdoption,
  type ProposalAdoptionAssessment,
} from "#shared/revise/adoption/assessProposalAdoption.ts";
import { findTextChain, indexInTextChain } from "../texts/textChains.ts";
import type { Ledger } from "../ledger.ts";
import type { DisclosedProposal } from "../disclosedEntries.ts";
import { nameOfText, readingsOfText, type TextEntry } from "../texts/textEntries.ts";

/** What a later text adopted of a proposal. */
export type ProposalAdoptionInText = ProposalAdoptionAssessment & { readonly text: TextEntry };

/**
 * Assesses what a later text of the document adopted of a proposal: the text with the draft `shown` if that is a later
 * one, else the newest that covers the provision. Returns null if there is none.
 */
export function findProposalAdoption(
  { texts, drafts }: Pick<Ledger, "texts" | "drafts">,
  proposed: Pick<DisclosedProposal, "anchor" | "wording">,
  shown?: Hash,
): ProposalAdoptionInText | null {
  const { draft: id } = proposed.anchor;
  const from = drafts.get(id);
  if (!from) return null;
  const later = laterThan(texts, id);
  const here = later.find((text) => readingsOfText(text).some(({ draftId }) => draftId === shown));
  for (const text of here ? [here] : later) {
    const { draftId, body } = text.revision;
    const to = { id: draftId, draft: body.draft, covers: body.covers };
    const found = assessProposalAdoption({ id, draft: from.draft }, to, proposed);
    if (found) return { ...found, text };
  }
  return null;
}

/** Returns the texts after one in its document and language, the newest first. */
function laterThan(texts: readonly TextEntry[], draft: Hash): readonly TextEntry[] {
  const chain = findTextChain(texts, draft);
  return chain ? chain.texts.slice(indexInTextChain(chain, draft) + 1).reverse() : [];
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

/** Describes the outcome of a proposal: "Not found word for word in A/AC.291/22". */
export function describeProposalAdoption({ is, text }: NonNullable<DisclosedProposal["adopted"]>): string {
  return message(CODES[is], { text });
}

/** Returns proposals for export, each with its adoption and the name of the text that decides it. */
export function addProposalAdoptions<T extends DisclosedProposal>(
  ledger: Ledger,
  proposals: readonly T[],
): readonly T[] {
  return proposals.map((proposal) => {
    const found = findProposalAdoption(ledger, proposal);
    return found ? { ...proposal, adopted: { is: found.is, text: nameOfText(found.text) } } : proposal;
  });
}

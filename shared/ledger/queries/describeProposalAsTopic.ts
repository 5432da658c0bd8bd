import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import type { DisclosedPosition, DisclosedProposal } from "../disclosedEntries.ts";

/** The proposed words and, as far as they may be disclosed, the proposers. */
export type ProposalSummary = Pick<DisclosedProposal, "wording" | "proposers">;

/** Returns the words that identify a proposal: its new words, or the words that it would delete. */
export function proposedWordsOf({ old, new: words }: DisclosedProposal["wording"]): {
  readonly words: string;
  readonly deletes: "yes" | "no";
} {
  return words === "" ? { words: old, deletes: "yes" } : { words, deletes: "no" };
}

/** Describes what a proposal would change: "“shall” > “may”". */
export function describeWordingChange({ old, new: inserted }: DisclosedProposal["wording"]): string {
  const code = old === "" ? "coverage.adds" : inserted === "" ? "coverage.goes" : "coverage.replaces";
  return message(code, { words: inserted || old, old, new: inserted });
}

/** Describes the proposal that a statement is about: "on the proposal of Norway “all human rights”". */
export function describeProposalAsTopic(proposed: ProposalSummary | undefined): string {
  if (!proposed) return message("positions.of-proposal");
  const who = proposed.proposers.filter(isProposer).map(localisedDelegationName);
  return message("positions.proposal", {
    ...proposedWordsOf(proposed.wording),
    who: who.join(message("list.comma")) || "none",
  });
}

function isProposer({ cosponsor }: Proposer): boolean {
  return !cosponsor;
}

/** Describes the words that a position proposes, or the proposal that it is about; "" if neither. */
export function describePositionProposal({
  stance,
  ofProposal,
  proposal,
}: Omit<DisclosedPosition, "anchor" | "comment">): string {
  if (ofProposal) return describeProposalAsTopic(proposal);
  return proposal && stance === "proposes" ? message("matrix.words.proposal", proposedWordsOf(proposal.wording)) : "";
}

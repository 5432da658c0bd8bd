import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import type { ShownPosition, ShownProposal } from "../shownEntries.ts";

/** The words that are proposed, and by whom as far as that is told. */
export type ProposalSummary = Pick<ShownProposal, "wording" | "proposers">;

/** What a proposal is called by: its new words, or the words that it would delete. */
export function proposedWordsOf({ old, new: words }: ShownProposal["wording"]): {
  readonly words: string;
  readonly deletes: "yes" | "no";
} {
  return words === "" ? { words: old, deletes: "yes" } : { words, deletes: "no" };
}

/** What a proposal would change, in a line: "“shall” > “may”". */
export function describeWordingChange({ old, new: fresh }: ShownProposal["wording"]): string {
  const code = old === "" ? "coverage.adds" : fresh === "" ? "coverage.goes" : "coverage.replaces";
  return message(code, { words: fresh || old, old, new: fresh });
}

/** On which proposal something was said: "on the proposal of Norway “all human rights”". */
export function describeProposal(proposed: ProposalSummary | undefined): string {
  if (!proposed) return message("positions.of-proposal");
  const who = proposed.proposers.filter(isProposer).map(({ name }) => name);
  return message("positions.proposal", {
    ...proposedWordsOf(proposed.wording),
    who: who.join(message("list.comma")) || "none",
  });
}

function isProposer({ cosponsor }: Proposer): boolean {
  return !cosponsor;
}

/** Which words a position proposes, or which proposal it is about; "" if neither. */
export function describePositionProposal({
  stance,
  ofProposal,
  proposal,
}: Omit<ShownPosition, "anchor" | "comment">): string {
  if (ofProposal) return describeProposal(proposal);
  return proposal && stance === "proposes" ? message("matrix.words.proposal", proposedWordsOf(proposal.wording)) : "";
}

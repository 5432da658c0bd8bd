import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { localisedDelegationName } from "./localisedDelegationName.ts";

/** Lists the proposers: "Mexico, Chile (for CARICOM)", then the co-sponsors; "" if nobody is named. */
export function describeProposers(proposers: readonly Proposer[]): string {
  const list = (cosponsors: boolean) =>
    proposers
      .filter(({ cosponsor }) => Boolean(cosponsor) === cosponsors)
      .map(describeProposer)
      .join(message("list.comma"));
  const [first, others] = [list(false), list(true)];
  return [first, others && message("proposal.cosponsors", { who: others })].filter(Boolean).join(message("list.comma"));
}

function describeProposer(proposer: Proposer): string {
  const name = localisedDelegationName(proposer);
  if (!proposer.behalf) return name;
  return message("proposal.on-behalf", { name, group: localisedDelegationName({ name: proposer.behalf }) });
}

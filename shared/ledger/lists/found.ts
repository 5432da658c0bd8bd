import type { MemberId } from "#shared/records/envelope.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { placedNow, standing } from "../places.ts";
import { proposals, threads } from "../projections.ts";
import { aroundIn, type Stand } from "./around.ts";
import { proposalFacts, threadFacts } from "./facts.ts";
import type { Filter } from "./filter.ts";
import { passing } from "./passes.ts";

/** What of a ledger a filter lets through, of whatever text. */
export interface Found {
  readonly threads: readonly Thread[];
  readonly proposals: readonly Proposal[];
}

/** Looks through a ledger, each thing where it stands now. Nothing in it is unread. */
export function findIn(ledger: Ledger, filter: Filter, me?: MemberId): Found {
  const stand: Stand = (said) => {
    const there = standing(ledger, said);
    return there && { draft: there.draft, anchor: there.anchor, provision: there.place.provision };
  };
  const lets = passing(filter, aroundIn(ledger, { stand, me, isUnread: () => false }));
  return {
    threads: ledger.all(threads).filter((each) => lets(threadFacts(each, stand(each), placedNow(ledger, each)))),
    proposals: ledger
      .all(proposals)
      .filter((each) => lets(proposalFacts(each, stand(each.body.anchor), placedNow(ledger, each.body.anchor).status))),
  };
}

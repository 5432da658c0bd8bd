import type { MemberId } from "#shared/records/envelope.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { findPlacementInNewest, findCurrentPlacement } from "../placement/currentPlacement.ts";
import { proposals, threads } from "../store/projections.ts";
import { buildFilterContext, type Locate } from "./filterContext.ts";
import { factsOfProposal, factsOfThread } from "./filterFacts.ts";
import type { Filter } from "./filter.ts";
import { compileFilter } from "./compileFilter.ts";

/** What of a ledger a filter lets through, of whatever text. */
export interface FilterResult {
  readonly threads: readonly Thread[];
  readonly proposals: readonly Proposal[];
}

/** Looks through a ledger, each thing where it stands now. Nothing in it is unread. */
export function filterLedger(ledger: Ledger, filter: Filter, me?: MemberId): FilterResult {
  const stand: Locate = (said) => {
    const there = findCurrentPlacement(ledger, said);
    return there && { draft: there.draft, anchor: there.anchor, provision: there.place.provision };
  };
  const lets = compileFilter(filter, buildFilterContext(ledger, { locate: stand, me, isUnread: () => false }));
  return {
    threads: ledger
      .all(threads)
      .filter((each) => lets(factsOfThread(each, stand(each), findPlacementInNewest(ledger, each)))),
    proposals: ledger
      .all(proposals)
      .filter((each) =>
        lets(factsOfProposal(each, stand(each.body.anchor), findPlacementInNewest(ledger, each.body.anchor).status)),
      ),
  };
}

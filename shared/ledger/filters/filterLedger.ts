import type { MemberId } from "#shared/records/envelope.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { findPlacementInNewest, findCurrentPlacement } from "../placement/currentPlacement.ts";
import { proposalProjection, threadProjection } from "../store/projections.ts";
import { buildFilterContext, type LocateEntry } from "./filterContext.ts";
import { filterFactsOfProposal, filterFactsOfThread } from "./filterFacts.ts";
import type { Filter } from "./filter.ts";
import { compileFilter } from "./compileFilter.ts";

/** The entries of a ledger that pass a filter, in whatever text. */
export interface FilteredLedgerEntries {
  /** Whether the user picked each of them, so that nothing else is to leave; not set for the result of a filter. */
  readonly isHandPicked?: true;
  readonly threads: readonly Thread[];
  readonly proposals: readonly Proposal[];
}

/** Filters a ledger, with each entry at its current place. Nothing counts as unread. */
export function filterLedger(ledger: Ledger, filter: Filter, me?: MemberId): FilteredLedgerEntries {
  const locateEntry: LocateEntry = (entry) => {
    const there = findCurrentPlacement(ledger, entry);
    return there && { draft: there.draft, anchor: there.anchor, provision: there.place.provision };
  };
  const accepts = compileFilter(filter, buildFilterContext(ledger, { locate: locateEntry, me, isUnread: () => false }));
  return {
    threads: ledger
      .all(threadProjection)
      .filter((each) => accepts(filterFactsOfThread(each, locateEntry(each), findPlacementInNewest(ledger, each)))),
    proposals: ledger
      .all(proposalProjection)
      .filter((each) =>
        accepts(
          filterFactsOfProposal(
            each,
            locateEntry(each.body.anchor),
            findPlacementInNewest(ledger, each.body.anchor).status,
          ),
        ),
      ),
  };
}

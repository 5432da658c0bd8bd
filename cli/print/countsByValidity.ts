import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listPositions, type AppliedEntry, type Validity } from "#shared/ledger/placement/appliedPositions.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { statuses } from "#shared/ledger/store/projections.ts";
import { countReviewItems, listProposals, findReviewItems } from "#shared/ledger/queries/placementsToReview.ts";
import { listStatusesToReview, findStatusPlacement } from "#shared/ledger/placement/statusPlacement.ts";
import { message } from "#shared/messages/messages.ts";

/**
 * Summarises how many positions, proposals and statuses are valid for a text, concern earlier words, or have no place
 * in it, and how many items, including notes, need review. Each item counts once, and empty lines are omitted.
 */
export function validityLines(ledger: Ledger, draft: Hash): readonly string[] {
  const [positions, proposals] = [listPositions(ledger, draft), listProposals(ledger, draft)];
  const holding = ledger
    .all(statuses)
    .filter((each) => findStatusPlacement(ledger, draft, each)?.isEarlier === false).length;
  const statusCounts = { valid: holding, earlier: listStatusesToReview(ledger, draft).length };
  const count = countReviewItems(findReviewItems(ledger, draft));
  return [
    positions.length > 0 && message("cli.revised-positions", countsOf(positions)),
    proposals.length > 0 && message("cli.revised-proposals", countsOf(proposals)),
    statusCounts.valid + statusCounts.earlier > 0 && message("cli.revised-statuses", statusCounts),
    count > 0 && message("belonging.review", { count }),
  ].filter((each) => each !== false);
}

function countsOf(all: readonly AppliedEntry<Position | Proposal>[]) {
  const of = (...validities: readonly Validity[]) => all.filter(({ validity }) => validities.includes(validity)).length;
  return { valid: of("current", "confirmed"), earlier: of("earlier"), unplaced: of("unplaced", "absent") };
}

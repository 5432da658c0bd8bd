import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  listPositionsWithValidityInText,
  type EntryWithValidityInText,
  type EntryValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { statusProjection } from "#shared/ledger/store/projections.ts";
import {
  countPlacementsToReview,
  listProposalsWithValidityInText,
  findPlacementsToReview,
} from "#shared/ledger/queries/placementsToReview.ts";
import { listStatusesToReview, findStatusPlacement } from "#shared/ledger/placement/statusPlacement.ts";
import { message } from "#shared/messages/messages.ts";

/**
 * Summarises how many positions, proposals and statuses are valid for a text, concern earlier words, or have no place
 * in it, and how many items, including notes, need review. Each item counts once, and empty lines are omitted.
 */
export function formatEntryValidityInText(ledger: Ledger, draft: Hash): readonly string[] {
  const [positions, proposals] = [
    listPositionsWithValidityInText(ledger, draft),
    listProposalsWithValidityInText(ledger, draft),
  ];
  const holding = ledger
    .all(statusProjection)
    .filter((each) => findStatusPlacement(ledger, draft, each)?.isEarlier === false).length;
  const statusCounts = { valid: holding, earlier: listStatusesToReview(ledger, draft).length };
  const count = countPlacementsToReview(findPlacementsToReview(ledger, draft));
  return [
    positions.length > 0 && message("cli.revised-positions", countsOf(positions)),
    proposals.length > 0 && message("cli.revised-proposals", countsOf(proposals)),
    statusCounts.valid + statusCounts.earlier > 0 && message("cli.revised-statuses", statusCounts),
    count > 0 && message("belonging.review", { count }),
  ].filter((each) => each !== false);
}

function countsOf(all: readonly EntryWithValidityInText<Position | Proposal>[]) {
  const of = (...validities: readonly EntryValidityInText[]) =>
    all.filter(({ validity }) => validities.includes(validity)).length;
  return { valid: of("current", "confirmed"), earlier: of("earlier"), unplaced: of("unplaced", "absent") };
}

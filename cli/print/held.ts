import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { positionsOn, type Applied, type Validity } from "#shared/ledger/positions.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { statuses } from "#shared/ledger/projections.ts";
import { countToReview, proposalsOn, toReview } from "#shared/ledger/review.ts";
import { statusesToReview, statusOn } from "#shared/ledger/statuses.ts";
import { message } from "#shared/messages/messages.ts";

/**
 * How many positions, proposals and statuses hold for a text, were said of other words, and have no place in it, and how
 * much somebody should look at, notes among it: each thing once. Nothing of what there is none of.
 */
export function heldLines(ledger: Ledger, draft: Hash): readonly string[] {
  const [positions, proposals] = [positionsOn(ledger, draft), proposalsOn(ledger, draft)];
  const holding = ledger.all(statuses).filter((each) => statusOn(ledger, draft, each)?.isEarlier === false).length;
  const said = { valid: holding, earlier: statusesToReview(ledger, draft).length };
  const count = countToReview(toReview(ledger, draft));
  return [
    positions.length > 0 && message("cli.revised-positions", countsOf(positions)),
    proposals.length > 0 && message("cli.revised-proposals", countsOf(proposals)),
    said.valid + said.earlier > 0 && message("cli.revised-statuses", said),
    count > 0 && message("belonging.review", { count }),
  ].filter((each) => each !== false);
}

function countsOf(all: readonly Applied<Position | Proposal>[]) {
  const of = (...validities: readonly Validity[]) => all.filter(({ validity }) => validities.includes(validity)).length;
  return { valid: of("current", "confirmed"), earlier: of("earlier"), unplaced: of("unplaced", "absent") };
}

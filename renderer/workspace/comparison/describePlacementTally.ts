import { message } from "#shared/messages/messages.ts";
import type { PlacementsToReview } from "#shared/ledger/queries/placementsToReview.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";
import type { PlacementTally } from "./carriedNotes.ts";

const ALL: readonly AnchorStatus[] = ["exact", "moved", "reworded", "ambiguous", "lost", "absent"];

/** Describes a tally: "exact 40, moved 6, doubtful 1"; "" if all counts are 0. */
export function describePlacementTally({ by }: PlacementTally, statuses: readonly AnchorStatus[] = ALL): string {
  return statuses
    .filter((status) => by[status] > 0)
    .map((status) => message("carried.count", { status, count: by[status] }))
    .join(message("list.comma"));
}

/** Describes what should be reviewed besides notes: "2 positions on changed text". */
export function describePlacementsExceptNotes(review: Omit<PlacementsToReview, "notes">): readonly string[] {
  return (["positions", "proposals", "statuses"] as const)
    .filter((what) => review[what].length > 0)
    .map((what) => message(`tray.${what}.count`, { count: review[what].length }));
}

import { message } from "../../../shared/messages/messages.ts";
import type { PlaceStatus } from "../../../shared/revise/place.ts";
import type { Tally } from "./carried.ts";

const ALL: readonly PlaceStatus[] = ["exact", "moved", "reworded", "ambiguous", "lost", "absent"];

/** What became of notes, counted: "exact 40, moved 6, doubtful 1"; "" where there are none of these. */
export function tallied({ by }: Tally, statuses: readonly PlaceStatus[] = ALL): string {
  return statuses
    .filter((status) => by[status] > 0)
    .map((status) => message("carried.count", { status, count: by[status] }))
    .join(message("list.comma"));
}

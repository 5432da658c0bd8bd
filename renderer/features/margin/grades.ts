import type { ThreadRating } from "../../../shared/ledger/entries/thread.ts";
import { gradeOf } from "../../desk/tone.ts";

/** Several people's grades side by side, the highest first: `4·4·3`; `?` where one has not told. */
export function gradesOf(ratings: readonly ThreadRating[]): string {
  return ratings.map(({ severity }) => gradeOf(severity) || "?").join("·");
}

import type { RecordKey } from "#shared/records/envelope.ts";
import type { DeltaRatingBody } from "#shared/records/kinds/deltaRating.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** One member's assessment of how a provision has changed. Frozen. */
export type DeltaRating = CurrentEntry<DeltaRatingBody>;

/** Returns a delta, or undefined if it was retracted, erased, or cannot be read. */
export function deriveDeltaRating(index: RecordIndex, id: RecordKey): DeltaRating | undefined {
  return Object.freeze(deriveCurrentEntry<DeltaRatingBody>(index, id, "delta"));
}

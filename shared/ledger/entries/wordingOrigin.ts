import type { RecordKey } from "#shared/records/envelope.ts";
import type { WordingOriginBody } from "#shared/records/kinds/origin.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** A member's statement of where a provision's language comes from. Frozen. */
export type WordingOrigin = CurrentEntry<WordingOriginBody>;

/** Returns an origin, or undefined if it was retracted, erased, or cannot be read. */
export function deriveWordingOrigin(index: RecordIndex, id: RecordKey): WordingOrigin | undefined {
  return Object.freeze(deriveCurrentEntry<WordingOriginBody>(index, id, "origin"));
}

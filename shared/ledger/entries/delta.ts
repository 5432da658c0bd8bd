import type { RecordKey } from "#shared/records/envelope.ts";
import type { DeltaBody } from "#shared/records/kinds/delta.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** What one member says that a provision has become. Frozen. */
export type Delta = CurrentEntry<DeltaBody>;

/** A delta, or undefined where it was taken back, erased, or cannot be read. */
export function deriveDelta(index: RecordIndex, id: RecordKey): Delta | undefined {
  return Object.freeze(deriveCurrentEntry<DeltaBody>(index, id, "delta"));
}

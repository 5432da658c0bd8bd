import type { RecordKey } from "#shared/records/envelope.ts";
import type { OriginBody } from "#shared/records/kinds/origin.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** Where a provision is said to have its language from. Frozen. */
export type LanguageOrigin = CurrentEntry<OriginBody>;

/** An origin, or undefined where it was taken back, erased, or cannot be read. */
export function deriveOrigin(index: RecordIndex, id: RecordKey): LanguageOrigin | undefined {
  return Object.freeze(deriveCurrentEntry<OriginBody>(index, id, "origin"));
}

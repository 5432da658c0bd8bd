import type { RecordKey } from "#shared/records/envelope.ts";
import type { AgreedLanguageOriginBody } from "#shared/records/kinds/agreedLanguageOrigin.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** A member's statement of where a provision's language comes from. Frozen. */
export type AgreedLanguageOrigin = CurrentEntry<AgreedLanguageOriginBody>;

/** Returns an origin, or undefined if it was retracted, erased, or cannot be read. */
export function deriveAgreedLanguageOrigin(index: RecordIndex, id: RecordKey): AgreedLanguageOrigin | undefined {
  return Object.freeze(deriveCurrentEntry<AgreedLanguageOriginBody>(index, id, "origin"));
}

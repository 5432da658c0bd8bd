import type { RecordKey } from "#shared/records/envelope.ts";
import type { DeltaBody } from "#shared/records/kinds/delta.ts";
import type { Shelf } from "../shelf.ts";
import { currentOf, type Current } from "./current.ts";

/** What one member says that a provision has become. Frozen. */
export type Delta = Current<DeltaBody>;

/** A delta, or undefined where it was taken back, erased, or cannot be read. */
export function deriveDelta(shelf: Shelf, id: RecordKey): Delta | undefined {
  return Object.freeze(currentOf<DeltaBody>(shelf, id, "delta"));
}

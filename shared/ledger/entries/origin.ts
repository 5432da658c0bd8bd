import type { RecordKey } from "#shared/records/envelope.ts";
import type { OriginBody } from "#shared/records/kinds/origin.ts";
import type { Shelf } from "../shelf.ts";
import { currentOf, type Current } from "./current.ts";

/** Where a provision is said to have its language from. Frozen. */
export type Origin = Current<OriginBody>;

/** An origin, or undefined where it was taken back, erased, or cannot be read. */
export function deriveOrigin(shelf: Shelf, id: RecordKey): Origin | undefined {
  return Object.freeze(currentOf<OriginBody>(shelf, id, "origin"));
}

import type { Place, ReadingWarning } from "./lines.ts";
import type { Reading } from "./reading.ts";

/**
 * The provision that a warning is about: the first that began at its place in the source, else the last that
 * began before. Null where it is about none.
 */
export function provisionOf({ where }: ReadingWarning, { places = [] }: Pick<Reading, "places">): number | null {
  if (where === null) return null;
  let before: number | null = null;
  for (const [i, place] of places.entries()) {
    if (!isOneUnit(place, where) || place.n > where.n) continue;
    if (place.n === where.n) return i;
    before = i;
  }
  return before;
}

function isOneUnit(place: Place | null, where: Place): place is Place {
  return place?.unit === where.unit;
}

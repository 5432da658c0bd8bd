import type { Place, ReadingWarning } from "./lines.ts";
import type { Reading } from "./reading.ts";

/** The provision that a warning is about: the last that began at its place in the source or before. Null: none. */
export function provisionOf({ where }: ReadingWarning, { places = [] }: Pick<Reading, "places">): number | null {
  if (where === null) return null;
  let found: number | null = null;
  places.forEach((place, i) => {
    if (isBefore(place, where)) found = i;
  });
  return found;
}

function isBefore(place: Place | null, where: Place): boolean {
  return place !== null && place.unit === where.unit && place.n <= where.n;
}

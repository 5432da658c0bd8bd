import type { Place, ReadingWarning } from "./lines.ts";
import type { Reading } from "./reading.ts";

/**
 * The provision that a warning is about: the one that it names by its address, else the first that began at its
 * place in the source, else the last that began before. Null where it is about none.
 */
export function provisionOf(warning: ReadingWarning, reading: Pick<Reading, "draft" | "places">): number | null {
  const named = namedBy(warning, reading);
  return named ?? (warning.where === null ? null : beganAt(warning.where, reading.places ?? []));
}

/** Whether a warning is about one provision, and not about something on the page where that began. */
export function isExact(warning: ReadingWarning, reading: Pick<Reading, "draft">): boolean {
  return namedBy(warning, reading) !== null || (warning.where !== null && warning.where.unit !== "page");
}

function namedBy({ params: { address } }: ReadingWarning, { draft }: Pick<Reading, "draft">): number | null {
  if (address === undefined) return null;
  const at = draft.provisions.findIndex((each) => each.address === address);
  return at < 0 ? null : at;
}

function beganAt(where: Place, places: readonly (Place | null)[]): number | null {
  let before: number | null = null;
  for (const [i, place] of places.entries()) {
    if (place?.unit !== where.unit || place.n > where.n) continue;
    if (place.n === where.n) return i;
    before = i;
  }
  return before;
}

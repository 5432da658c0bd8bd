import type { SourcePosition, ImportWarning } from "./sourceLines.ts";
import type { ImportedDraft } from "./importedDraft.ts";

/**
 * The provision that a warning is about: the one that it names by its address, else the first that began at its
 * place in the source, else the last that began before. Null where it is about none.
 */
export function findWarningProvision(
  warning: ImportWarning,
  reading: Pick<ImportedDraft, "draft" | "places">,
): number | null {
  const named = namedBy(warning, reading);
  return named ?? (warning.where === null ? null : beganAt(warning.where, reading.places ?? []));
}

/** Whether a warning is about one provision, and not about something on the page where that began. */
export function hasExactProvision(warning: ImportWarning, reading: Pick<ImportedDraft, "draft">): boolean {
  return namedBy(warning, reading) !== null || (warning.where !== null && warning.where.unit !== "page");
}

function namedBy({ params: { address } }: ImportWarning, { draft }: Pick<ImportedDraft, "draft">): number | null {
  if (address === undefined) return null;
  const at = draft.provisions.findIndex((each) => each.address === address);
  return at < 0 ? null : at;
}

function beganAt(where: SourcePosition, places: readonly (SourcePosition | null)[]): number | null {
  let before: number | null = null;
  for (const [i, place] of places.entries()) {
    if (place?.unit !== where.unit || place.n > where.n) continue;
    if (place.n === where.n) return i;
    before = i;
  }
  return before;
}

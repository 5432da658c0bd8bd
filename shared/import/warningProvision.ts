import type { SourcePosition, ImportWarning } from "./sourceLines.ts";
import type { ImportedDraft } from "./importedDraft.ts";

/**
 * Finds the provision that a warning is about: the one that it names by address, otherwise the first that begins at its
 * position in the source, otherwise the last that begins before. Returns null if there is none.
 */
export function findWarningProvision(
  warning: ImportWarning,
  imported: Pick<ImportedDraft, "draft" | "places">,
): number | null {
  const named = findByAddress(warning, imported);
  return named ?? (warning.where === null ? null : provisionAt(warning.where, imported.places ?? []));
}

/** Returns whether a warning is about one provision, rather than about something on the page where one begins. */
export function isWarningAboutOneProvision(warning: ImportWarning, imported: Pick<ImportedDraft, "draft">): boolean {
  return findByAddress(warning, imported) !== null || (warning.where !== null && warning.where.unit !== "page");
}

function findByAddress({ params: { address } }: ImportWarning, { draft }: Pick<ImportedDraft, "draft">): number | null {
  if (address === undefined) return null;
  const at = draft.provisions.findIndex((each) => each.address === address);
  return at < 0 ? null : at;
}

function provisionAt(where: SourcePosition, places: readonly (SourcePosition | null)[]): number | null {
  let before: number | null = null;
  for (const [i, place] of places.entries()) {
    if (place?.unit !== where.unit || place.n > where.n) continue;
    if (place.n === where.n) return i;
    before = i;
  }
  return before;
}

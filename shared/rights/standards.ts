import { commentStandards } from "./standards/comments.ts";
import { covenantStandards } from "./standards/covenants.ts";
import type { Standard } from "./standards/standard.ts";
import { treatyStandards } from "./standards/treaties.ts";

export type { Standard } from "./standards/standard.ts";

/**
 * The standards that come with the catalogue of rights. Quotations are short and word for word; what could not be
 * checked word for word is told in own words, and marked so. A team adds its own (the record kind `standard`).
 */
export const STANDARDS: readonly Standard[] = [...covenantStandards, ...treatyStandards, ...commentStandards];

const byId = new Map(STANDARDS.map((standard) => [standard.id, standard]));

/** The standard of an id of the catalogue. */
export function findStandard(id: string): Standard | undefined {
  return byId.get(id);
}

/** Those of some standards that are about one of these rights, those about the most of them first; all where none is named. */
export function filterStandardsByRights(
  standards: readonly Standard[],
  rights: readonly string[],
): readonly Standard[] {
  if (rights.length === 0) return standards;
  const shared = (standard: Standard) => standard.rights.filter((right) => rights.includes(right)).length;
  return standards.filter((each) => shared(each) > 0).sort((a, b) => shared(b) - shared(a));
}

import { STANDARDS, findStandard, type Standard } from "#shared/rights/standards.ts";
import type { Ledger } from "../ledger.ts";
import { standardProjection } from "../store/projections.ts";

/** Returns all standards: those that the team added, then those of the catalogue. */
export function listStandards(ledger: Ledger): readonly Standard[] {
  return [...ledger.all(standardProjection), ...STANDARDS];
}

/** Returns a standard by the id that a note has for it, or undefined if it is not here or no longer here. */
export function findCatalogueOrTeamStandard(ledger: Ledger, id: string): Standard | undefined {
  return findStandard(id) ?? ledger.get(standardProjection, id);
}

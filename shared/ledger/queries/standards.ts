import { STANDARDS, findStandard, type Standard } from "#shared/rights/standards.ts";
import type { Ledger } from "../ledger.ts";
import { standards } from "../store/projections.ts";

/** The bank: the team's own standards, then those that come with the catalogue. */
export function listStandards(ledger: Ledger): readonly Standard[] {
  return [...ledger.all(standards), ...STANDARDS];
}

/** A standard by the name that a note has for it; undefined where it is not here (any more). */
export function findDossierStandard(ledger: Ledger, id: string): Standard | undefined {
  return findStandard(id) ?? ledger.get(standards, id);
}

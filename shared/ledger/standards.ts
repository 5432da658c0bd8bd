import { STANDARDS, standardOf, type Standard } from "../rights/standards.ts";
import type { Ledger } from "./ledger.ts";
import { standards } from "./projections.ts";

/** The bank: the team's own standards, then those that come with the catalogue. */
export function standardsIn(ledger: Ledger): readonly Standard[] {
  return [...ledger.all(standards), ...STANDARDS];
}

/** A standard by the name that a note has for it; undefined where it is not here (any more). */
export function standardIn(ledger: Ledger, id: string): Standard | undefined {
  return standardOf(id) ?? ledger.get(standards, id);
}

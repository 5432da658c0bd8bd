import type { DismissalStatement } from "../entries/dismissalStatement.ts";
import type { Ledger } from "../ledger.ts";
import { dismissalProjection } from "../store/projections.ts";

/**
 * Returns the dismissals that hold: those that no statement overrules, in no particular order. If two members dismissed
 * one finding, there are two.
 */
export function listDismissals(ledger: Ledger): readonly DismissalStatement[] {
  const all = ledger.all(dismissalProjection);
  const overruled = new Set(all.flatMap(({ overrules = [] }) => overrules));
  return all.filter(({ id, overrules }) => overrules === undefined && !overruled.has(id));
}

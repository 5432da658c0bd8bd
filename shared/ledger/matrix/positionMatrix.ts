import type { Draft } from "#shared/draft/draft.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import type { DelegationStand } from "../placement/appliedPositions.ts";
import { buildMatrix, type FilledCell, type Matrix } from "./matrix.ts";
import { indexProvisionsByEId, unitsOf, type OnProvision } from "./units.ts";

/** Delegations by provisions: what each holds of each, the latest first. */
export type PositionMatrix = Matrix<Delegation, number, DelegationStand>;

/**
 * What delegations hold of a text's own words. The rows are the delegations as they spoke, in the order in which they are met in
 * the text; who spoke for others or aligned with them has that in the positions. The columns are the articles and
 * whatever else something is held of.
 */
export function buildPositionMatrix(
  draft: Draft,
  held: Iterable<OnProvision<{ readonly stands: readonly DelegationStand[] }>>,
): PositionMatrix {
  const all = [...held].sort((a, b) => a.provision - b.provision);
  const columns = indexProvisionsByEId(draft, [...unitsOf(draft), ...all.map(({ provision }) => provision)]);
  const rows = new Map<string, Delegation>();
  const filled: FilledCell<DelegationStand>[] = [];
  for (const { provision, stands } of all) {
    for (const stand of stands) {
      if (!rows.has(stand.key)) rows.set(stand.key, stand.positions[0]!.body.delegation);
      const column = draft.provisions[provision]!.eId;
      filled.push({ row: stand.key, column, cell: stand, count: stand.positions.length });
    }
  }
  return buildMatrix(rows, columns, filled);
}

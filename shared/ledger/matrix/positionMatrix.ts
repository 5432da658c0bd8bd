import type { Draft } from "#shared/draft/draft.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import type { DelegationProvisionPositions } from "../placement/entryValidityInText.ts";
import { buildMatrixFromCells, type MatrixCellToPlace, type Matrix } from "./matrix.ts";
import { indexProvisionsByEId, articleLevelProvisionsOf, type WithProvisionIndex } from "./articleLevelProvisions.ts";

/** Delegations by provisions: the positions of each on each, the latest first. */
export type PositionMatrix = Matrix<Delegation, number, DelegationProvisionPositions>;

/**
 * Builds the table of delegations' positions on the current words of a text. The rows are the delegations that spoke,
 * in the order in which they occur in the text; the positions record whom they spoke for or aligned with. The columns
 * are the articles and any other provision with a position.
 */
export function buildPositionMatrix(
  draft: Draft,
  held: Iterable<WithProvisionIndex<{ readonly stands: readonly DelegationProvisionPositions[] }>>,
): PositionMatrix {
  const all = [...held].sort((a, b) => a.provision - b.provision);
  const columns = indexProvisionsByEId(draft, [
    ...articleLevelProvisionsOf(draft),
    ...all.map(({ provision }) => provision),
  ]);
  const rows = new Map<string, Delegation>();
  const filled: MatrixCellToPlace<DelegationProvisionPositions>[] = [];
  for (const { provision, stands } of all) {
    for (const stand of stands) {
      if (!rows.has(stand.key)) rows.set(stand.key, stand.positions[0]!.body.delegation);
      const column = draft.provisions[provision]!.eId;
      filled.push({ row: stand.key, column, cell: stand, count: stand.positions.length });
    }
  }
  return buildMatrixFromCells(rows, columns, filled);
}

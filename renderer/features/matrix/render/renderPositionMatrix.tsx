import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import {
  findCurrentPositionPerMatter,
  type DelegationProvisionPositions,
} from "#shared/ledger/placement/entryValidityInText.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { PositionMatrix } from "#shared/ledger/matrix/positionMatrix.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { describePosition } from "#renderer/workspace/labels/positionLabels.ts";
import { makeAddressHeader, renderNameWithCount } from "./matrixHeaders.tsx";
import { listRestrictedVisibilityLabels, makePositionCellItem } from "./matrixCellItems.ts";
import type { RenderedMatrixCell, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

/** How many positions of a cell that have since changed are drawn. */
const FORMER = 2;

/** Builds the sheet of delegations by provisions. */
export function renderPositionMatrix(
  workspace: Workspace,
  ledger: Ledger,
  draft: Draft,
  matrix: PositionMatrix,
): RenderedMatrix {
  return {
    label: message("matrix.positions"),
    corner: message("matrix.corner.positions"),
    look: "narrow",
    columns: matrix.columns.map(({ id, value, count }) => ({
      ...makeAddressHeader(id, draft.provisions[value]!, count),
      provision: value,
    })),
    rows: matrix.rows.map(({ id, value, count }) => ({
      id,
      name: localisedDelegationName(value),
      head: renderNameWithCount(localisedDelegationName(value), count),
    })),
    cell: (row, column) => {
      const stand = matrix.cells.get(row)?.get(column);
      return stand ? drawn(workspace, ledger, stand) : null;
    },
  };
}

function drawn(workspace: Workspace, ledger: Ledger, stand: DelegationProvisionPositions): RenderedMatrixCell {
  const { positions, conflict } = stand;
  const now = findCurrentPositionPerMatter(stand).map(({ position }) => position);
  const former = positions.filter((each) => !now.includes(each));
  const words = [
    conflict && message("position.apart"),
    ...now.map((each) => describePosition(ledger, each)),
    ...former.map((each) => message("matrix.earlier", { held: describePosition(ledger, each) })),
  ];
  return {
    words: words.filter(Boolean).join("; "),
    items: () => positions.map((each) => makePositionCellItem(workspace, ledger, each)),
    restricted: listRestrictedVisibilityLabels(positions.map(({ body }) => body)),
    look: (
      <>
        <span className={styles.signs} data-apart={conflict || undefined}>
          {now.map((each) => (
            <Sign key={each.id} of={each} />
          ))}
          {former.slice(0, FORMER).map((each) => (
            <Sign key={each.id} of={each} former />
          ))}
        </span>
        <Party of={positions[0]!} />
      </>
    ),
  };
}

function Sign({ of: { body }, former }: { readonly of: Position; readonly former?: boolean }) {
  return (
    <b className={styles.stance} data-stance={body.stance} data-former={former || undefined}>
      {SIGN_BY_STANCE[body.stance]}
      {(body.proposal ?? body.anchor.quote) && <sup>{message("matrix.quoted")}</sup>}
    </b>
  );
}

/** For whom a position was stated, and with whom. */
function Party({ of: { body } }: { readonly of: Position }) {
  const short = ({ code, name }: Delegation) => code ?? name;
  return (
    <>
      {body.behalf && <small>{message("matrix.behalf", { who: short(body.behalf) })}</small>}
      {body.aligning && <small>{message("matrix.aligning", { who: short(body.aligning) })}</small>}
    </>
  );
}

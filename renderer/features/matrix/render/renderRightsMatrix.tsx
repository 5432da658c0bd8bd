import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RightsCell, RightsMatrix } from "#shared/ledger/matrix/rightsMatrix.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { toneOfNote } from "#renderer/workspace/labels/noteColourTone.ts";
import { rightName } from "#renderer/workspace/labels/entryLabels.ts";
import { AddressText, renderNameWithCount } from "./matrixHeaders.tsx";
import { listRestrictedVisibilityLabels, makeNoteCellItem } from "./matrixCellItems.ts";
import { severitySignOf } from "./severitySign.ts";
import type { RenderedMatrixCell, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

/** Builds the sheet of articles by rights. */
export function renderRightsMatrix(
  workspace: Workspace,
  ledger: Ledger,
  draft: Draft,
  matrix: RightsMatrix,
): RenderedMatrix {
  const nameOf = (right: string | null) => (right === null ? message("matrix.right.none") : rightName(right));
  return {
    label: message("matrix.rights"),
    corner: message("matrix.corner.rights"),
    look: "upright",
    columns: matrix.columns.map(({ id, value, count }) => ({
      id,
      name: nameOf(value),
      head: renderNameWithCount(nameOf(value), count),
    })),
    rows: matrix.rows.map(({ id, value, count }) => {
      const { address, heading } = draft.provisions[value]!;
      const head = (
        <>
          <b>
            <AddressText of={address} />
          </b>{" "}
          {renderNameWithCount(heading, count)}
        </>
      );
      return { id, name: address, head, provision: value };
    }),
    cell: (row, column) => {
      const cell = matrix.cells.get(row)?.get(column);
      return cell ? drawn(workspace, ledger, cell) : null;
    },
  };
}

function drawn(workspace: Workspace, ledger: Ledger, cell: RightsCell): RenderedMatrixCell {
  const { threads, severity, risks, safeguards, questions } = cell;
  const words = [
    severity &&
      message("matrix.cell.risks", { count: risks, level: explainRefusal({ code: severityMessageCode(severity) }) }),
    safeguards > 0 && message("matrix.cell.safeguards", { count: safeguards }),
    questions > 0 && message("matrix.cell.questions", { count: questions }),
  ];
  return {
    words: words.filter(Boolean).join("; "),
    items: () => threads.map((thread) => makeNoteCellItem(workspace, ledger, thread)),
    restricted: listRestrictedVisibilityLabels(threads.map(({ annotation }) => annotation)),
    look: (
      <>
        {severity && (
          <span
            className={styles.fill}
            data-tone={toneOfNote({ kind: "risk", severity })}
            data-provisional={severity.state === "provisional" || undefined}
          >
            <b className={styles.level}>
              {severitySignOf(severity)}
              {risks > 1 && <small>{message("matrix.sign.times", { count: risks })}</small>}
            </b>
          </span>
        )}
        {safeguards > 0 && (
          <i className={styles.aside} data-tone="safe">
            {message("matrix.sign.safeguards", { count: safeguards })}
          </i>
        )}
        {questions > 0 && (
          <i className={styles.aside} data-tone="ask">
            {message("matrix.sign.questions", { count: questions })}
          </i>
        )}
      </>
    ),
  };
}

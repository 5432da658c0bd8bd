import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RightsCell, RightsMatrix } from "#shared/ledger/matrix/rightsMatrix.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { severityCode } from "#shared/rights/ratingLevels.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { toneOfNote } from "#renderer/desk/words/tone.ts";
import { rightName } from "#renderer/desk/words/wording.ts";
import { Address, counted } from "./heads.tsx";
import { closedLabels, noteItem } from "./items.ts";
import { levelSign } from "./levels.ts";
import type { Drawn, Sheet } from "./sheet.ts";
import * as styles from "./matrix.module.css";

/** Articles by rights. */
export function rightsSheet(desk: Desk, ledger: Ledger, draft: Draft, matrix: RightsMatrix): Sheet {
  const nameOf = (right: string | null) => (right === null ? message("matrix.right.none") : rightName(right));
  return {
    label: message("matrix.rights"),
    corner: message("matrix.corner.rights"),
    look: "upright",
    columns: matrix.columns.map(({ id, value, count }) => ({
      id,
      name: nameOf(value),
      head: counted(nameOf(value), count),
    })),
    rows: matrix.rows.map(({ id, value, count }) => {
      const { address, heading } = draft.provisions[value]!;
      const head = (
        <>
          <b>
            <Address of={address} />
          </b>{" "}
          {counted(heading, count)}
        </>
      );
      return { id, name: address, head };
    }),
    cell: (row, column) => {
      const cell = matrix.cells.get(row)?.get(column);
      return cell ? drawn(desk, ledger, cell) : null;
    },
  };
}

function drawn(desk: Desk, ledger: Ledger, cell: RightsCell): Drawn {
  const { threads, severity, risks, safeguards, questions } = cell;
  const words = [
    severity && message("matrix.cell.risks", { count: risks, level: explain({ code: severityCode(severity) }) }),
    safeguards > 0 && message("matrix.cell.safeguards", { count: safeguards }),
    questions > 0 && message("matrix.cell.questions", { count: questions }),
  ];
  return {
    words: words.filter(Boolean).join("; "),
    items: () => threads.map((thread) => noteItem(desk, ledger, thread)),
    closed: closedLabels(threads.map(({ annotation }) => annotation)),
    look: (
      <>
        {severity && (
          <span
            className={styles.fill}
            data-tone={toneOfNote({ kind: "risk", severity })}
            data-provisional={severity.state === "provisional" || undefined}
          >
            <b className={styles.level}>
              {levelSign(severity)}
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

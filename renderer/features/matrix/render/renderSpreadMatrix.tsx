import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { MatrixRowOrColumn } from "#shared/ledger/matrix/matrix.ts";
import type { MemberRatings, RatingSpreadRow, RatingsByRaterMatrix } from "#shared/ledger/matrix/ratingSpreadMatrix.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { formatAgreedSeverity } from "#renderer/workspace/labels/ratingSigns.ts";
import { toneOfNote } from "#renderer/workspace/labels/noteColourTone.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { AddressText } from "./matrixHeaders.tsx";
import { listRestrictedVisibilityLabels, makeNoteCellItem } from "./matrixCellItems.ts";
import { severitySignOf } from "./severitySign.ts";
import type { RenderedMatrixCell, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

/** The id of the column that shows the spread of a row; no member has it. */
const APART = "";
/** How many characters of a comment fit into a row header. */
const CLIP = 60;

/** Builds the sheet of notes, or provisions, by raters. */
export function renderSpreadMatrix(
  workspace: Workspace,
  ledger: Ledger,
  draft: Draft,
  matrix: RatingsByRaterMatrix,
  by: "note" | "provision",
): RenderedMatrix {
  const rows = new Map(matrix.rows.map((row) => [row.id, row]));
  const raters = matrix.columns.map(({ id, value }) => {
    const name = memberNameOf(ledger, value);
    return { id, name, head: <span dir="auto">{name}</span> };
  });
  const apart = message("matrix.apart");
  return {
    label: message(by === "note" ? "matrix.spread" : "matrix.spread.provisions"),
    corner: message(by === "note" ? "matrix.corner.spread" : "matrix.corner.spread-provisions"),
    look: "names",
    columns: [{ id: APART, name: apart, head: apart }, ...raters],
    rows: matrix.rows.map(({ id, value }) => headOf(draft, id, value, by)),
    cell: (row, column) => {
      if (column === APART) return apartCell(workspace, ledger, rows.get(row)!);
      const given = matrix.cells.get(row)?.get(column);
      return given ? givenCell(workspace, ledger, given) : null;
    },
  };
}

function headOf(draft: Draft, id: string, { provision, threads }: RatingSpreadRow, by: "note" | "provision") {
  const { address, heading } = draft.provisions[provision]!;
  const [{ annotation }] = threads as [RatingSpreadRow["threads"][number]];
  const words = by === "note" ? annotation.comment || (annotation.anchor.quote?.exact ?? "") : heading;
  const short = words.length > CLIP ? `${words.slice(0, CLIP).trimEnd()}…` : words;
  const head = (
    <>
      <b>
        <AddressText of={address} />
      </b>{" "}
      <span dir="auto">{short}</span>
    </>
  );
  return { id, name: address, head, provision };
}

function apartCell(
  workspace: Workspace,
  ledger: Ledger,
  { value: { threads, spread } }: MatrixRowOrColumn<RatingSpreadRow>,
): RenderedMatrixCell {
  const agreed = threads.length === 1 ? threads[0]!.agreed : null;
  const levels = agreed && formatAgreedSeverity(agreed);
  const level = levels && message(agreed.grade ? "matrix.agreed" : "agreed.conflict", { level: levels, levels });
  return {
    words: [message("matrix.apart.by", { spread }), level].filter(Boolean).join("; "),
    items: () => threads.map((thread) => makeNoteCellItem(workspace, ledger, thread)),
    look: (
      <>
        <b className={styles.apart} data-spread={spread}>
          {message("matrix.apart.short", { spread })}
        </b>
        {level && <small>{level}</small>}
      </>
    ),
  };
}

function givenCell(workspace: Workspace, ledger: Ledger, given: MemberRatings): RenderedMatrixCell {
  const words = given.map(({ rating }) => explainRefusal({ code: severityMessageCode(rating.severity) }));
  return {
    words: words.join("; "),
    items: () => given.map(({ thread }) => makeNoteCellItem(workspace, ledger, thread)),
    restricted: listRestrictedVisibilityLabels(given.map(({ thread }) => thread.annotation)),
    look: given.map(({ thread, rating: { id, severity } }) => (
      <b
        key={id}
        className={styles.level}
        data-tone={toneOfNote({ kind: thread.annotation.kind, severity })}
        data-provisional={severity.state === "provisional" || undefined}
      >
        {severitySignOf(severity)}
      </b>
    )),
  };
}

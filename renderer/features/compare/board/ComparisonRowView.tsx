import { message } from "#shared/messages/messages.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CarriedNoteCard } from "../notes/CarriedNoteCard.tsx";
import { RowCitations } from "./RowCitations.tsx";
import { ComparisonRowText } from "./ComparisonRowText.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import {
  joinProvisionAddresses,
  rowChangeLabelsOf,
  describeRowRelocation,
  nameComparisonRow,
} from "../comparisonLabels.ts";
import type { ComparisonRow } from "./comparisonRows.ts";
import * as styles from "../compare.module.css";

interface RowProps {
  readonly row: ComparisonRow;
  readonly comparison: ComparisonModel;
  readonly as: "sides" | "redline";
  /** The current position, if it is in this row. */
  readonly at: ComparisonPosition | null;
  readonly isFirst: boolean;
}

/** Provisions of the older text, their counterparts in the newer one, and the notes on them. */
export function ComparisonRowView({ row, comparison, as, at: position, isFirst }: RowProps) {
  const { comparison: comparing } = useWorkspace().viewState;
  const { pair } = comparison;
  const { cards } = comparison.notesOf(row.index);
  if (row.movedTo !== null) return <Trace row={row} comparison={comparison} isHere={position !== null} />;
  const come = () => {
    if (position || !getSelection()?.isCollapsed) return;
    comparing.position.value = { row: row.index, note: null, candidate: 0 };
  };
  const name = message("comparison.row", {
    name: nameComparisonRow(pair, row),
    changes: rowChangeLabelsOf(row).join(message("list.comma")) || message("comparison.same"),
    count: cards.length,
  });
  return (
    <div
      className={styles.compareRow}
      role="group"
      data-row={row.index}
      data-changed={row.isChanged || undefined}
      data-here={position !== null || undefined}
      data-depth={row.depth || undefined}
      data-headed={row.isHeaded || undefined}
      tabIndex={position || isFirst ? 0 : -1}
      aria-label={name}
      onClick={come}
    >
      {row.isChanged && (
        <div className={styles.changeLine}>
          <Changes row={row} comparison={comparison} />
          <RowCitations row={row} comparison={comparison} />
        </div>
      )}
      {as === "redline" ? (
        <ComparisonRowText comparison={comparison} row={row} side="both" at={position} />
      ) : (
        <>
          <ComparisonRowText comparison={comparison} row={row} side="from" at={position} />
          <ComparisonRowText comparison={comparison} row={row} side="to" at={position} />
        </>
      )}
      {cards.length > 0 && (
        <div className={styles.compareCards}>
          {cards.map((note) => (
            <CarriedNoteCard
              key={note.id}
              note={note}
              comparison={comparison}
              at={position?.note === note.id ? position : null}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** The changes in words; for a move, with a link to the former place. */
function Changes({
  row,
  comparison: { pair, rows },
}: {
  readonly row: ComparisonRow;
  readonly comparison: ComparisonModel;
}) {
  const { comparison } = useWorkspace().viewState;
  const [from, to] = [joinProvisionAddresses(pair.from.draft, row.from), joinProvisionAddresses(pair.to.draft, row.to)];
  const params = { count: Math.max(row.from.length, row.to.length), confidence: row.confidence };
  return (
    <p className={styles.changes}>
      {row.changes.map(
        (change) =>
          change !== "elsewhere" && (
            <span key={change} data-change={change}>
              {message(`comparison.what.${change}`, { ...params, from, to })}
            </span>
          ),
      )}
      {row.elsewhere && <span data-change="elsewhere">{describeRowRelocation(row, row.elsewhere)}</span>}
      {row.movedFrom !== null && rows.all[row.movedFrom] && (
        <Button
          look="quiet"
          onPress={() => (comparison.position.value = { row: row.movedFrom!, note: null, candidate: 0 })}
        >
          {message("comparison.to-origin")}
        </Button>
      )}
    </p>
  );
}

/** The former place of a provision that has moved. */
function Trace(props: { readonly row: ComparisonRow; readonly comparison: ComparisonModel; readonly isHere: boolean }) {
  const { row, comparison, isHere } = props;
  const { comparison: comparing } = useWorkspace().viewState;
  const { pair, rows } = comparison;
  const [from, to] = [
    joinProvisionAddresses(pair.from.draft, row.from),
    joinProvisionAddresses(pair.to.draft, rows.all[row.movedTo!]!.to),
  ];
  const text = message("comparison.moved-away", { from, to });
  return (
    <div
      className={`${styles.compareRow} ${styles.trace}`}
      role="group"
      data-row={row.index}
      data-here={isHere || undefined}
      tabIndex={isHere ? 0 : -1}
      aria-label={text}
    >
      <p className={styles.changes}>
        <span data-change="moved">{text}</span>
        <Button
          look="quiet"
          onPress={() => (comparing.position.value = { row: row.movedTo!, note: null, candidate: 0 })}
        >
          {message("comparison.to-moved")}
        </Button>
      </p>
    </div>
  );
}

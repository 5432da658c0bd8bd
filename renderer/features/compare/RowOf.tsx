import { message } from "#shared/messages/messages.ts";
import type { At } from "#renderer/desk/compare/comparing.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Card } from "./Card.tsx";
import { Words } from "./Words.tsx";
import type { Comparison } from "./comparison.ts";
import { addresses, changesOf, elsewhere, rowName } from "./labels.ts";
import type { Row } from "./rows.ts";
import * as styles from "./compare.module.css";

interface RowProps {
  readonly row: Row;
  readonly comparison: Comparison;
  readonly as: "sides" | "redline";
  /** Where one is, if it is here. */
  readonly at: At | null;
  readonly isFirst: boolean;
}

/** Provisions of the older text, those of the newer one that they belong with, and the notes on them. */
export function RowOf({ row, comparison, as, at, isFirst }: RowProps) {
  const { comparing } = useDesk().place;
  const { pair } = comparison;
  const { cards } = comparison.beside(row.index);
  if (row.leads !== null) return <Trace row={row} comparison={comparison} isHere={at !== null} />;
  const come = () => {
    if (at || !getSelection()?.isCollapsed) return;
    comparing.at.value = { row: row.index, note: null, candidate: 0 };
  };
  const name = message("comparison.row", {
    name: rowName(pair, row),
    changes: changesOf(row).join(message("list.comma")) || message("comparison.same"),
    count: cards.length,
  });
  return (
    <div
      className={styles.compareRow}
      role="group"
      data-row={row.index}
      data-changed={row.changes.length > 0 || undefined}
      data-here={at !== null || undefined}
      data-depth={row.depth || undefined}
      data-headed={row.isHeaded || undefined}
      tabIndex={at || isFirst ? 0 : -1}
      aria-label={name}
      onClick={come}
    >
      <Changes row={row} comparison={comparison} />
      {as === "redline" ? (
        <Words comparison={comparison} row={row} side="both" at={at} />
      ) : (
        <>
          <Words comparison={comparison} row={row} side="from" at={at} />
          <Words comparison={comparison} row={row} side="to" at={at} />
        </>
      )}
      {cards.length > 0 && (
        <div className={styles.compareCards}>
          {cards.map((note) => (
            <Card key={note.id} note={note} comparison={comparison} at={at?.note === note.id ? at : null} />
          ))}
        </div>
      )}
    </div>
  );
}

/** What happened, in words; where it has moved from, with the way there. */
function Changes({ row, comparison: { pair, rows } }: { readonly row: Row; readonly comparison: Comparison }) {
  const { comparing } = useDesk().place;
  if (row.changes.length === 0) return null;
  const [from, to] = [addresses(pair.from.draft, row.from), addresses(pair.to.draft, row.to)];
  return (
    <p className={styles.changes}>
      {row.changes.map(
        (change) =>
          change !== "elsewhere" && (
            <span key={change} data-change={change}>
              {message(`comparison.what.${change}`, { from, to, count: Math.max(row.from.length, row.to.length) })}
            </span>
          ),
      )}
      {row.standing && <span data-change="elsewhere">{elsewhere(row, row.standing)}</span>}
      {row.comes !== null && rows.all[row.comes] && (
        <Button look="quiet" onPress={() => (comparing.at.value = { row: row.comes!, note: null, candidate: 0 })}>
          {message("comparison.to-origin")}
        </Button>
      )}
    </p>
  );
}

/** Where something stood that has moved away. */
function Trace(props: { readonly row: Row; readonly comparison: Comparison; readonly isHere: boolean }) {
  const { row, comparison, isHere } = props;
  const { comparing } = useDesk().place;
  const { pair, rows } = comparison;
  const [from, to] = [addresses(pair.from.draft, row.from), addresses(pair.to.draft, rows.all[row.leads!]!.to)];
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
        <Button look="quiet" onPress={() => (comparing.at.value = { row: row.leads!, note: null, candidate: 0 })}>
          {message("comparison.to-moved")}
        </Button>
      </p>
    </div>
  );
}

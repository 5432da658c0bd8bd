import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { RenameProvisionFields } from "./RenameProvisionFields.tsx";
import type { ReviewWindowState } from "../reviewWindowState.ts";
import { buildReviewRows, reviewOutlineLabelOf, type ReviewRow } from "./reviewRows.ts";
import { OUTLINE_ROW_HEIGHT, useVisibleRows } from "./useVisibleRows.ts";
import { outlineRepairOfKey, outlineStepOfKey } from "./outlineKeys.ts";
import * as styles from "../review.module.css";

interface OutlineProps {
  readonly bench: ReviewWindowState;
  readonly doubtful: ReadonlySet<number>;
}

/** The outline of the imported draft as a tree, to be reviewed and repaired by keyboard. */
export function ReviewOutline({ bench, doubtful }: OutlineProps) {
  const { review } = bench;
  const { draft } = useRepairedDraft(review);
  const at = useSignal(review.provision);
  const turned = useSignal(bench.toggled);
  const naming = useSignal(bench.isRenaming);
  const rows = useMemo(() => buildReviewRows(draft, turned, at), [draft, turned, at]);
  const here = rows.findIndex(({ index }) => index === at);
  const gridRef = useRef<HTMLDivElement>(null);
  const { first, count } = useVisibleRows(gridRef, here);
  useEffect(() => bench.registerPart("outline", { focus: () => gridRef.current?.focus() }), [bench]);
  return (
    <div
      ref={gridRef}
      className={styles.tree}
      role="treegrid"
      tabIndex={0}
      dir={draft.direction}
      lang={draft.language}
      aria-label={message("review.outline")}
      aria-rowcount={rows.length}
      aria-activedescendant={`row-${at}`}
      onKeyDown={(event) => naming || press(event, bench, rows, here, count)}
    >
      <div className={styles.rows} style={{ height: rows.length * OUTLINE_ROW_HEIGHT }} role="presentation">
        {rows.slice(first, first + count).map((row, i) => (
          <Line
            key={row.index}
            row={row}
            place={first + i}
            isHere={row.index === at}
            isDoubtful={doubtful.has(row.index)}
            onPick={() => (review.provision.value = row.index)}
            onTurn={() => bench.toggle(row.provision.eId)}
          >
            {naming && row.index === at && <RenameProvisionFields bench={bench} provision={row.provision} />}
          </Line>
        ))}
      </div>
    </div>
  );
}

/** Handles a key in the outline. */
function press(
  event: KeyboardEvent,
  bench: ReviewWindowState,
  rows: readonly ReviewRow[],
  here: number,
  count: number,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { review } = bench;
  const rtl = review.reading.draft.direction === "rtl";
  const what = outlineRepairOfKey(event, rtl);
  const step = outlineStepOfKey(event, rows, here, rtl, Math.max(1, count - 10));
  if (what) bench.repair({ what, at: review.provision.value });
  else if (step === "turn") bench.toggle(rows[here]!.provision.eId);
  else if (step !== null) review.provision.value = rows[step]!.index;
  else if (event.key === "Enter" || event.key === "F2") bench.isRenaming.value = true;
  else if (event.code === "KeyK") bench.isChoosingKind.value = true;
  else if (event.code === "KeyS" || event.code === "KeyT") bench.focus("text");
  else return;
  event.preventDefault();
}

interface LineProps {
  readonly row: ReviewRow;
  readonly place: number;
  readonly isHere: boolean;
  readonly isDoubtful: boolean;
  readonly onPick: () => void;
  readonly onTurn: () => void;
  readonly children: ReactNode;
}

function Line({ row: { index, provision, open }, place, isHere, isDoubtful, onPick, onTurn, children }: LineProps) {
  return (
    <div
      id={`row-${index}`}
      className={styles.row}
      role="row"
      aria-level={provision.level}
      aria-rowindex={place + 1}
      aria-expanded={open ?? undefined}
      aria-selected={isHere}
      data-kind={provision.kind}
      style={{ insetBlockStart: place * OUTLINE_ROW_HEIGHT, paddingInlineStart: 8 + (provision.level - 1) * 15 }}
      onClick={onPick}
    >
      <span className={styles.turn} data-open={open ?? undefined} aria-hidden="true" onClick={onTurn} />
      {children || (
        <>
          <span className={styles.num} role="gridcell">
            {provision.num}
          </span>
          <span className={styles.name} role="gridcell">
            {reviewOutlineLabelOf(provision)}
          </span>
          <span
            className={styles.kind}
            role="gridcell"
            dir={textDirectionOf(getMessageLanguage())}
            lang={getMessageLanguage()}
          >
            {isDoubtful && <span className={styles.doubt}>{message("review.doubtful")}</span>}
            {message(`provision.${provision.kind}`)}
          </span>
        </>
      )}
    </div>
  );
}

/** Returns the reading with its repairs. */
export function useRepairedDraft(review: DraftReview) {
  useSignal(review.steps);
  return review.reading;
}

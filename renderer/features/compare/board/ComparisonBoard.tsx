import { useMemo, useRef, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { chunkRows, useDrawnChunks } from "#renderer/parts/behaviour/useDrawnChunks.ts";
import { useScrollToRow } from "#renderer/parts/behaviour/useScrollToRow.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { ComparisonRowChunk } from "./ComparisonRowChunk.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import type { ComparisonRow } from "./comparisonRows.ts";
import { unplacedNoteGroupOf } from "../unplaced/unplacedNoteGroups.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../compare.module.css";

/** The rows of a comparison. Only those near the viewport are drawn; the others reserve their space. */
export function ComparisonBoard({ comparison }: { readonly comparison: ComparisonModel }) {
  const { comparison: comparing } = useWorkspace().viewState;
  const [position, as, onlyChanged] = [
    useSignal(comparing.position),
    useSignal(comparing.layout),
    useSignal(comparing.onlyChanged),
  ];
  const pane = useRef<HTMLDivElement>(null);
  const { rows } = comparison;
  // Rows are filtered by the first state, so that later commits do not remove rows.
  const [frozen] = useState(() => comparison);
  const chunks = useMemo(
    () => chunkRows(onlyChanged ? rows.all.filter((row) => isListed(frozen, row)) : rows.all),
    [rows, onlyChanged, frozen],
  );
  const here = chunks.findIndex((chunk) => chunk.some(({ index }) => index === position.row));
  const drawn = useDrawnChunks(pane, chunks);
  useScrollToRow(pane, position, mayFocusRow);
  return (
    <div className={styles.compareBoard} ref={pane} data-as={as}>
      {chunks.length === 0 && <p className={partsStyles.hint}>{message("comparison.no-change")}</p>}
      {chunks.map((chunk, i) => (
        <ComparisonRowChunk
          key={chunk[0]!.index}
          number={i}
          rows={chunk}
          comparison={comparison}
          as={as}
          isDrawn={drawn.has(i) || i === here}
          at={i === here ? position : null}
        />
      ))}
    </div>
  );
}

/** An overlay that is closing keeps the focus until it has closed. */
function mayFocusRow({ inTray }: ComparisonPosition): boolean {
  return !inTray && !isOverlayOpen();
}

/** Whether a row is listed if only changes are shown. */
function isListed(comparison: ComparisonModel, row: ComparisonRow): boolean {
  return row.isChanged || row.movedTo !== null || comparison.notesOf(row.index).cards.some(unplacedNoteGroupOf);
}

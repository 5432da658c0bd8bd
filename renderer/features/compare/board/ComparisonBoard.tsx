import { useMemo, useRef, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { chunkRows, useDrawnChunks } from "#renderer/parts/behaviour/useDrawnChunks.ts";
import { useAfterPaint } from "#renderer/parts/behaviour/useAfterPaint.ts";
import { useScrollToRow } from "#renderer/parts/behaviour/useScrollToRow.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { MayReadTextContext } from "./RowCitations.tsx";
import { ComparisonRowChunk, estimateHeight } from "./ComparisonRowChunk.tsx";
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
  // First the rows in view, then the space of each chunk out of view, and last what reads the whole text.
  const arePainted = useAfterPaint("rows");
  const isSpacePainted = useAfterPaint(arePainted ? "space" : "rows") && arePainted;
  const drawn = useDrawnChunks(pane, chunks, () => chunksInView(chunks, here, comparison, as), arePainted);
  const isDrawn = (i: number) => drawn.has(i) || i === here;
  useScrollToRow(pane, position, mayFocusRow);
  return (
    <div className={styles.compareBoard} ref={pane} data-as={as}>
      {chunks.length === 0 && <p className={partsStyles.hint}>{message("comparison.no-change")}</p>}
      <MayReadTextContext value={isSpacePainted}>
        {chunks.map((chunk, i) => {
          if (!arePainted && !isDrawn(i)) {
            const isFirst = i === 0 || isDrawn(i - 1);
            return (
              isFirst && <Space key={`space ${i}`} rows={rowsUntilDrawn(chunks, i, isDrawn)} {...{ comparison, as }} />
            );
          }
          return (
            <ComparisonRowChunk
              key={chunk[0]!.index}
              number={i}
              rows={chunk}
              comparison={comparison}
              as={as}
              isDrawn={isDrawn(i)}
              at={i === here ? position : null}
            />
          );
        })}
      </MayReadTextContext>
    </div>
  );
}

interface SpaceProps {
  readonly rows: readonly ComparisonRow[];
  readonly comparison: ComparisonModel;
  readonly as: "sides" | "redline";
}

/** The space of many rows: until the first rows are painted, those out of view have no elements of their own. */
function Space({ rows, comparison, as }: SpaceProps) {
  return <div style={{ height: estimateHeight(rows, comparison, as) }} />;
}

/** Returns the rows of the chunks that are not drawn, from a chunk to the next one that is. */
function rowsUntilDrawn(
  chunks: readonly (readonly ComparisonRow[])[],
  from: number,
  isDrawn: (chunk: number) => boolean,
): readonly ComparisonRow[] {
  const end = chunks.findIndex((_, i) => i > from && isDrawn(i));
  return chunks.slice(from, end < 0 ? undefined : end).flat();
}

/**
 * Estimates which chunks are in view when the board opens: those from the current one on, and the one before it. The
 * first chunk is always drawn, because the first row can have the focus.
 */
function chunksInView(
  chunks: readonly (readonly ComparisonRow[])[],
  here: number,
  comparison: ComparisonModel,
  as: "sides" | "redline",
): ReadonlySet<number> {
  const drawn = new Set([0, Math.max(0, here - 1)]);
  let height = 0;
  for (let i = Math.max(0, here); i < chunks.length && height < window.innerHeight; i++) {
    drawn.add(i);
    height += estimateHeight(chunks[i]!, comparison, as);
  }
  return drawn;
}

/** An overlay that is closing keeps the focus until it has closed. */
function mayFocusRow({ inTray }: ComparisonPosition): boolean {
  return !inTray && !isOverlayOpen();
}

/** Whether a row is listed if only changes are shown. */
function isListed(comparison: ComparisonModel, row: ComparisonRow): boolean {
  return row.isChanged || row.movedTo !== null || comparison.notesOf(row.index).cards.some(unplacedNoteGroupOf);
}

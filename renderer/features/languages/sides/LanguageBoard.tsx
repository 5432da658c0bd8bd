import { useMemo, useRef, type KeyboardEvent } from "react";
import { groupBy } from "#shared/base/groupBy.ts";
import type { LanguageVersionComparison } from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageRow } from "#shared/revise/languages/languageRows.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { chunkRows, useDrawnChunks } from "#renderer/parts/behaviour/useDrawnChunks.ts";
import { useScrollToRow } from "#renderer/parts/behaviour/useScrollToRow.ts";
import { LanguageRowView } from "./LanguageRowView.tsx";
import type { LanguageVersionPair, NotesOnLanguagePair } from "./languagePair.ts";
import * as styles from "../languages.module.css";

/** Used to estimate a row's height before it is drawn: characters per line, line height, and surrounding space in px. */
const CHARACTERS_A_LINE = 56;
const LINE = 24;
const AROUND = 18;

interface BoardProps {
  readonly pair: LanguageVersionPair;
  readonly comparison: LanguageVersionComparison;
  readonly notes: NotesOnLanguagePair;
}

/** The rows of both texts, which scroll together. Only those near the viewport are drawn; the others keep their space. */
export function LanguageBoard({ pair, comparison, notes }: BoardProps) {
  const { languageSides } = useWorkspace().viewState;
  const position = useSignal(languageSides.position);
  const pane = useRef<HTMLDivElement>(null);
  const { all } = comparison.rows;
  const chunks = useMemo(() => chunkRows(all), [all]);
  const differences = useMemo(() => groupBy(comparison.differences, ({ row }) => row.index), [comparison]);
  const drawn = useDrawnChunks(pane, chunks);
  useScrollToRow(pane, position, mayFocusRow);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = position.row + step;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !all[row]) return;
    event.preventDefault();
    languageSides.position.value = { row, side: position.side };
  };
  return (
    <div className={styles.board} ref={pane} onKeyDown={onKey}>
      {chunks.map((chunk, i) =>
        drawn.has(i) || chunk.some(({ index }) => index === position.row) ? (
          <div key={i} data-chunk={i}>
            {chunk.map((row) => (
              <LanguageRowView
                key={row.index}
                row={row}
                pair={pair}
                differences={differences.get(row.index) ?? []}
                notes={notes}
                at={row.index === position.row ? position : null}
              />
            ))}
          </div>
        ) : (
          <div key={i} data-chunk={i} style={{ height: estimateHeight(chunk, pair) }} />
        ),
      )}
    </div>
  );
}

/** An overlay that is closing keeps the focus until it has closed. */
function mayFocusRow(): boolean {
  return !isOverlayOpen();
}

function estimateHeight(rows: readonly LanguageRow[], { from, to }: LanguageVersionPair): number {
  const length = ({ provisions }: typeof from.draft, of: readonly number[]) =>
    of.reduce((sum, i) => provisions[i]!.blocks.reduce((all, { text }) => all + text.length, sum), 0);
  return rows.reduce((height, row) => {
    const longest = Math.max(length(from.draft, row.from), length(to.draft, row.to));
    return height + AROUND + Math.ceil(longest / CHARACTERS_A_LINE) * LINE;
  }, 0);
}

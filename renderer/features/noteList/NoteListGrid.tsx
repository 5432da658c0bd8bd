import { useMemo, useRef } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteListOf, type NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import { NoteListHeader } from "./NoteListHeader.tsx";
import { NoteListRow } from "./NoteListRow.tsx";
import { useFocusedLine, usePaneView } from "./useNoteListPane.ts";
import { useNoteListActions } from "./useNoteListActions.ts";
import { layOutLines, linesToDraw } from "./windowedLines.ts";
import * as styles from "./noteList.module.css";

/**
 * The list as a grid with one tab stop. Arrows move from line to line, Space selects, Shift extends the selection, Enter
 * opens the note in its text. Only lines near the view are drawn.
 */
export function NoteListGrid() {
  const workspace = useWorkspace();
  const { noteList } = workspace.viewState;
  const model = noteListOf(workspace);
  const lines = useSignal(model.lines);
  const selection = useSignal(noteList.selection);
  const stopKey = useSignal(noteList.row);
  const items = useSignal(model.items);
  const pane = useRef<HTMLDivElement>(null);
  const [view, heights] = usePaneView(pane, lines);
  const layout = useMemo(() => layOutLines(lines, heights), [lines, heights]);
  const stop = Math.max(
    0,
    lines.findIndex(({ key }) => key === stopKey),
  );
  const focus = useFocusedLine(pane, layout, lines, heights);
  const { open, handlers } = useNoteListActions(pane, { lines, stop, height: heights.item, focus });
  const withText = useMemo(() => new Set(items.map(({ place }) => place?.text)).size > 1, [items]);
  return (
    <div
      ref={pane}
      role="grid"
      className={styles.grid}
      aria-label={message("region.notes")}
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      aria-colcount={7}
      data-texts={withText || undefined}
      {...handlers}
    >
      <NoteListHeader />
      <div role="rowgroup" className={styles.lines} style={{ height: layout.end }}>
        {linesToDraw(layout, view, stop).map((index) => {
          const line = lines[index]!;
          return (
            <NoteListRow
              key={line.key}
              line={line}
              number={index + 2}
              top={layout.tops[index]!}
              isStop={index === stop}
              selected={selectedPart(line, selection.ids)}
              withText={withText}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

function selectedPart(line: NoteListLine, selected: ReadonlySet<string>): "all" | "some" | "none" {
  if (line.kind === "item") return selected.has(line.id) ? "all" : "none";
  const count = line.ids.filter((id) => selected.has(id)).length;
  return count === 0 ? "none" : count === line.ids.length ? "all" : "some";
}

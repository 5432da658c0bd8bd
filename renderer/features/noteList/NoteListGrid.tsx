import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { message } from "#shared/messages/messages.ts";
import { goToListedItem } from "#renderer/workspace/actions/navigation.ts";
import {
  extendSelection,
  selectOnly,
  toggleAllSelected,
  toggleSelected,
  NOTHING_SELECTED,
} from "#renderer/workspace/base/rangeSelection.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteListOf, type NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import { selectAllListed } from "./selectAllListed.ts";
import { lineAfterKey } from "./lineAfterKey.ts";
import { NoteListHeader } from "./NoteListHeader.tsx";
import { NoteListRow } from "./NoteListRow.tsx";
import { layOutLines, linesToDraw, type LineHeights, type LineLayout } from "./windowedLines.ts";
import * as styles from "./noteList.module.css";

/** The heights of lines until they are measured. */
const ESTIMATE: LineHeights = { group: 34, item: 54 };

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
  const pane = useRef<HTMLDivElement>(null);
  const [view, heights] = usePaneView(pane, lines);
  const layout = useMemo(() => layOutLines(lines, heights), [lines, heights]);
  const known = lines.findIndex(({ key }) => key === stopKey);
  const stop = known >= 0 ? known : 0;
  const focus = useFocusedLine(pane, layout, lines, heights);
  const items = useSignal(model.items);
  const withText = useMemo(() => new Set(items.map(({ place }) => place?.text)).size > 1, [items]);
  const open = (item: NoteListItem) => goToListedItem(workspace, item);
  const toggle = (line: NoteListLine) => {
    noteList.row.value = line.key;
    noteList.selection.value =
      line.kind === "item" ? toggleSelected(selection, line) : toggleAllSelected(selection, line.ids);
  };
  const extendTo = (index: number) => {
    const [to, start] = [rowKey(lines, index, stop), rowKey(lines, stop, index)];
    noteList.selection.value = extendSelection(selection, rowsOf(lines), to, start);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = lines[stop];
    if (!line || !isOnLine(event.target) || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const next = lineAfterKey(stop, event, { count: lines.length, page: pageOf(pane.current!, heights.item) });
    if (next !== null) {
      if (event.shiftKey) extendTo(next);
      focus(lines[next]!.key, next);
    } else if (event.key === " " && event.shiftKey) extendTo(stop);
    else if (event.key === " ") toggle(line);
    else if (event.key === "Enter" && line.kind === "item" && !mod) open(line.item);
    else if (event.key === "Escape") escape();
    else if (mod && event.key.toLowerCase() === "a") selectAllListed(workspace);
    else return;
    event.preventDefault();
  };
  const escape = () => {
    if (model.selected.value.length > 0) noteList.selection.value = NOTHING_SELECTED;
    else workspace.focusText();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const index = lineAt(event.target, lines);
    const line = lines[index];
    if (!line || isIn(event.target, "button")) return;
    const isBox = isIn(event.target, "input");
    if (event.shiftKey) extendTo(index);
    else if (isBox || event.ctrlKey || event.metaKey) toggle(line);
    else if (line.kind === "item" && isTouch(event)) return open(line.item);
    focus(line.key, index);
  };
  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    const line = lines[lineAt(event.target, lines)];
    if (line?.kind !== "item") return;
    noteList.row.value = line.key;
    if (!selection.ids.has(line.id)) noteList.selection.value = selectOnly(line);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const line = lines[lineAt(event.target, lines)];
    if (line?.kind === "item" && !isIn(event.target, "input, button")) open(line.item);
  };
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
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onFocus={(event) => {
        const index = lineAt(event.target, lines);
        if (index >= 0) noteList.row.value = lines[index]!.key;
      }}
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

type ItemLine = Extract<NoteListLine, { kind: "item" }>;

function rowsOf(lines: readonly NoteListLine[]): readonly ItemLine[] {
  return lines.filter((line) => line.kind === "item");
}

/** Returns the key of a line, or that of the nearest item on the way to another if it is a heading. */
function rowKey(lines: readonly NoteListLine[], index: number, towards: number): string {
  const step = towards >= index ? 1 : -1;
  for (let i = index; i >= 0 && i < lines.length; i += step) if (lines[i]!.kind === "item") return lines[i]!.key;
  return lines[index]!.key;
}

function lineAt(target: EventTarget, lines: readonly NoteListLine[]): number {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
  return row ? lines.findIndex(({ key }) => key === row.dataset.line) : -1;
}

const isIn = (target: EventTarget, selector: string) => target instanceof Element && target.closest(selector) !== null;

/** Whether a key is for the lines, and not for the header. */
const isOnLine = (target: EventTarget) => isIn(target, "[data-line]");

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return (nativeEvent as PointerEvent).pointerType === "touch";
}

function pageOf(pane: HTMLElement, height: number): number {
  return Math.max(1, Math.floor(pane.clientHeight / height) - 2);
}

interface PaneView {
  readonly top: number;
  readonly height: number;
}

/** Returns the part of the pane in view, and the heights of its lines, which depend on its width and the fonts. */
function usePaneView(
  pane: RefObject<HTMLDivElement | null>,
  lines: readonly NoteListLine[],
): readonly [PaneView, LineHeights] {
  const [view, setView] = useState<PaneView>({ top: 0, height: 900 });
  const [heights, setHeights] = useState(ESTIMATE);
  useLayoutEffect(() => {
    const element = pane.current!;
    const heightOf = (kind: NoteListLine["kind"]) =>
      element.querySelector<HTMLElement>(`[data-kind=${kind}]`)?.offsetHeight;
    const measure = () => {
      setView({ top: element.scrollTop, height: element.clientHeight });
      setHeights((before) => {
        const now = { group: heightOf("group") ?? before.group, item: heightOf("item") ?? before.item };
        return now.group === before.group && now.item === before.item ? before : now;
      });
    };
    measure();
    const size = new ResizeObserver(measure);
    size.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      size.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [pane, lines]);
  return [view, heights];
}

/** Returns a function that moves the focus to a line and scrolls it into view, once it is drawn. */
function useFocusedLine(
  pane: RefObject<HTMLDivElement | null>,
  { tops }: LineLayout,
  lines: readonly NoteListLine[],
  heights: LineHeights,
): (key: string, index: number) => void {
  const { noteList } = useWorkspace().viewState;
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  useLayoutEffect(() => {
    const row = wanted && pane.current!.querySelector<HTMLElement>(`[data-line="${CSS.escape(wanted.key)}"]`);
    row?.focus({ preventScroll: true });
  }, [pane, wanted]);
  return (key, index) => {
    const element = pane.current!;
    const header = element.querySelector<HTMLElement>("[data-header]")?.offsetHeight ?? 0;
    const [top, height] = [tops[index]!, heights[lines[index]!.kind]];
    const room = element.clientHeight - header;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room;
    noteList.row.value = key;
    setWanted({ key });
  };
}

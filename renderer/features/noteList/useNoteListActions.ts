import { useCallback, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import type { NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { goToListedItem } from "#renderer/workspace/actions/navigation.ts";
import {
  extendSelection,
  selectOnly,
  toggleAllSelected,
  toggleSelected,
  NOTHING_SELECTED,
} from "#renderer/workspace/base/rangeSelection.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteListOf, type NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import { selectAllListed } from "./selectAllListed.ts";
import { lineAfterKey } from "./lineAfterKey.ts";

/** The lines of the grid, and which of them is the tab stop. */
interface GridLines {
  readonly lines: readonly NoteListLine[];
  readonly stop: number;
  /** The height of an item's line, in px. */
  readonly height: number;
  /** Moves the focus to a line. */
  readonly focus: (key: string, index: number) => void;
}

/** Returns what keys and clicks do in the grid, and the function that opens an item in its text. */
export function useNoteListActions(pane: RefObject<HTMLElement | null>, { lines, stop, height, focus }: GridLines) {
  const workspace = useWorkspace();
  const { selection, row } = workspace.viewState.noteList;
  const open = useCallback((item: NoteListItem) => goToListedItem(workspace, item), [workspace]);
  const toggle = (line: NoteListLine) => {
    row.value = line.key;
    selection.value =
      line.kind === "item" ? toggleSelected(selection.value, line) : toggleAllSelected(selection.value, line.ids);
  };
  const extendTo = (index: number) => {
    const [to, start] = [rowKey(lines, index, stop), rowKey(lines, stop, index)];
    selection.value = extendSelection(selection.value, rowsOf(lines), to, start);
  };
  const escape = () => {
    if (noteListOf(workspace).selected.value.length > 0) selection.value = NOTHING_SELECTED;
    else workspace.focusText();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[stop];
    if (!line || !isOnLine(event.target) || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const next = lineAfterKey(stop, event, { count: lines.length, page: pageOf(pane.current!, height) });
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
  // Shift would select the words between two clicks, and move the focus away from where the range begins.
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey && !isIn(event.target, "button")) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = lineAt(event.target, lines);
    const line = lines[index];
    if (!line || isIn(event.target, "button")) return;
    const isBox = isIn(event.target, "input");
    if (event.shiftKey) extendTo(index);
    else if (isBox || event.ctrlKey || event.metaKey) toggle(line);
    else if (line.kind === "item" && isTouch(event)) return open(line.item);
    focus(line.key, index);
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const line = lines[lineAt(event.target, lines)];
    if (line?.kind !== "item") return;
    row.value = line.key;
    if (!selection.value.ids.has(line.id)) selection.value = selectOnly(line);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const line = lines[lineAt(event.target, lines)];
    if (line?.kind === "item" && !isIn(event.target, "input, button")) open(line.item);
  };
  const onFocus = (event: { readonly target: EventTarget }) => {
    const index = lineAt(event.target, lines);
    if (index >= 0) row.value = lines[index]!.key;
  };
  return { open, handlers: { onKeyDown, onMouseDown, onClick, onContextMenu, onDoubleClick, onFocus } };
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

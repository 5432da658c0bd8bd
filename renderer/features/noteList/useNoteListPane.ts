import { useLayoutEffect, useState, type RefObject } from "react";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { NoteListLine } from "#renderer/workspace/queries/noteListModel.ts";
import type { LineHeights, LineLayout } from "./windowedLines.ts";

/** The heights of lines until they are measured. */
const ESTIMATE: LineHeights = { group: 34, item: 54 };

interface PaneView {
  readonly top: number;
  readonly height: number;
}

/** Returns the part of the pane in view, and the heights of its lines, which depend on its width and the fonts. */
export function usePaneView(
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
export function useFocusedLine(
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

import { useLayoutEffect, type RefObject } from "react";
import type { MarkedHeads } from "./markedHeads.ts";

/**
 * Marks heads of a table as where the user is, and scrolls to the first of them while the focus is elsewhere. They are
 * marked on the drawn table, which is large and drawn again only when one of `drawn` changes.
 */
export function useMarkedHeads(
  table: RefObject<HTMLTableElement | null>,
  { rows, columns }: MarkedHeads,
  drawn: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const element = table.current!;
    for (const head of element.querySelectorAll("th[aria-current]")) head.removeAttribute("aria-current");
    const marked = [
      ...rows.map((row) => element.tBodies[0]?.rows[row]?.cells[0]),
      ...columns.map((column) => element.tHead?.rows[0]?.cells[column + 1]),
    ].filter((head) => head !== undefined);
    for (const head of marked) head.setAttribute("aria-current", "location");
    if (marked[0] && !element.contains(document.activeElement)) scrollToHead(element, marked[0]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the table is drawn again when one of `drawn` changes
  }, [table, rows, columns, ...drawn]);
}

/** Scrolls the table's pane to a row or a column, so that the heads that stay in view do not cover it. */
function scrollToHead(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const pane = table.parentElement!;
  const [frame, box, corner] = [pane, head, table.tHead!.rows[0]!.cells[0]!].map((each) =>
    each.getBoundingClientRect(),
  ) as [DOMRect, DOMRect, DOMRect];
  if (head.scope === "row") {
    pane.scrollBy(0, distanceOutside(box.top, box.bottom, corner.bottom, frame.bottom));
    return;
  }
  const isFromRight = getComputedStyle(table).direction === "rtl";
  const [left, right] = isFromRight ? [frame.left, corner.left] : [corner.right, frame.right];
  pane.scrollBy(distanceOutside(box.left, box.right, left, right), 0);
}

/** Returns how far a stretch is outside another, negative before its start; 0 inside. */
function distanceOutside(start: number, end: number, from: number, to: number): number {
  return start < from ? start - from : Math.max(0, Math.min(end - to, start - from));
}

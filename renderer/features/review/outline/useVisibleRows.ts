import { useLayoutEffect, useState, type RefObject } from "react";

/** The height of a row, in px. */
export const OUTLINE_ROW_HEIGHT = 27;

/** How many rows are drawn above and below those in view. */
const SPARE = 4;

/** Returns which rows of a scrollable pane are in view. Scrolls the row `here` into view. */
export function useVisibleRows(
  paneRef: RefObject<HTMLDivElement | null>,
  here: number,
): { first: number; count: number } {
  const [view, setView] = useState({ first: 0, count: 60 });
  useLayoutEffect(() => {
    const pane = paneRef.current!;
    const look = () => setView(viewOf(pane));
    const resized = new ResizeObserver(look);
    resized.observe(pane);
    pane.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      pane.removeEventListener("scroll", look);
    };
  }, [paneRef]);
  useLayoutEffect(() => {
    if (here >= 0) scrollIntoView(paneRef.current!, here * OUTLINE_ROW_HEIGHT);
  }, [paneRef, here]);
  return view;
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): { first: number; count: number } {
  const first = Math.max(0, Math.floor(scrollTop / OUTLINE_ROW_HEIGHT) - SPARE);
  return { first, count: Math.ceil(clientHeight / OUTLINE_ROW_HEIGHT) + 2 * SPARE };
}

function scrollIntoView(pane: HTMLElement, top: number): void {
  const bottom = top + OUTLINE_ROW_HEIGHT;
  if (top < pane.scrollTop) pane.scrollTop = top;
  else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTop = bottom - pane.clientHeight;
}

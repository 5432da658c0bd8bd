import { useLayoutEffect, type RefObject } from "react";

/** The distance from the pane's top at which a jump puts a row, in px. */
const BELOW = 90;
/** How long the rows around it may take to be drawn, in ms. */
const SETTLES_MS = 600;

/**
 * Brings the row of a position (`data-row`) into view, focuses it if `mayFocus` allows it, and keeps it in place while
 * the rows around it are drawn. Does so again for each new position object. `mayFocus` has to stay the same function.
 */
export function useScrollToRow<P extends { readonly row: number }>(
  pane: RefObject<HTMLElement | null>,
  position: P,
  mayFocus: (position: P) => boolean,
): void {
  useLayoutEffect(() => {
    const scrolls = pane.current!;
    const row = scrolls.querySelector<HTMLElement>(`[data-row="${position.row}"]`);
    if (!row) return;
    const below = () => row.getBoundingClientRect().top - scrolls.getBoundingClientRect().top;
    const isInView = below() >= 8 && below() + row.offsetHeight <= scrolls.clientHeight - 8;
    const wanted = isInView ? below() : BELOW;
    const keep = () => scrolls.scrollBy(0, below() - wanted);
    keep();
    if (mayFocus(position)) row.focus({ preventScroll: true });
    return whileDrawn(scrolls, keep);
  }, [pane, position, mayFocus]);
}

/**
 * Calls `keep` whenever something is drawn, for a moment or until the user does something. Returns a function that ends
 * it.
 */
function whileDrawn(scrolls: HTMLElement, keep: () => void): () => void {
  const observer = new ResizeObserver(keep);
  const observe = () => [...scrolls.children].forEach((chunk) => observer.observe(chunk));
  observe();
  // Space for chunks out of view may be divided only later.
  const added = new MutationObserver(observe);
  added.observe(scrolls, { childList: true });
  const end = () => {
    observer.disconnect();
    added.disconnect();
  };
  const timer = setTimeout(end, SETTLES_MS);
  for (const event of ENDING) scrolls.addEventListener(event, end, { once: true, passive: true });
  return () => {
    end();
    clearTimeout(timer);
    for (const event of ENDING) scrolls.removeEventListener(event, end);
  };
}

const ENDING = ["wheel", "pointerdown", "keydown", "touchstart"] as const;

import { useEffect, useState, type RefObject } from "react";

/** How many rows are drawn at a time, and how far out of view, in px. */
const AT_ONCE = 6;
const NEAR = 500;

/** Divides rows into chunks that are drawn together. */
export function chunkRows<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let i = 0; i < rows.length; i += AT_ONCE) chunks.push(rows.slice(i, i + AT_ONCE));
  return chunks;
}

/** Returns which chunks are drawn: those that have been near the viewport. Each has its number in `data-chunk`. */
export function useDrawnChunks(pane: RefObject<HTMLElement | null>, chunks: readonly unknown[]): ReadonlySet<number> {
  const [drawn, draw] = useState<{ readonly of: unknown; readonly set: ReadonlySet<number> }>({ of: null, set: FIRST });
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter((each) => each.isIntersecting);
        const numbers = near.map(({ target }) => Number((target as HTMLElement).dataset.chunk));
        draw(({ of, set }) => ({ of: chunks, set: new Set([...(of === chunks ? set : FIRST), ...numbers]) }));
      },
      { root: pane.current, rootMargin: `${NEAR}px 0px` },
    );
    for (const chunk of pane.current!.querySelectorAll("[data-chunk]")) observer.observe(chunk);
    return () => observer.disconnect();
  }, [pane, chunks]);
  return drawn.of === chunks ? drawn.set : FIRST;
}

const FIRST: ReadonlySet<number> = new Set([0]);

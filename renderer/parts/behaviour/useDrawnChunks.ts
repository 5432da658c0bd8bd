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

/**
 * Returns which chunks are drawn: those that have been near the viewport. Each has its number in `data-chunk`. `atFirst`
 * returns those that are drawn at once; the first chunk should be one of them. Until `areAllThere`, only those are drawn,
 * and the others need no element of their own.
 */
export function useDrawnChunks(
  pane: RefObject<HTMLElement | null>,
  chunks: readonly unknown[],
  atFirst: () => ReadonlySet<number> = () => FIRST,
  areAllThere = true,
): ReadonlySet<number> {
  const [drawn, draw] = useState(() => ({ of: chunks, set: atFirst() }));
  useEffect(() => {
    if (!areAllThere) return;
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
  }, [pane, chunks, areAllThere]);
  return drawn.of === chunks ? drawn.set : FIRST;
}

const FIRST: ReadonlySet<number> = new Set([0]);

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { ComparisonRowChunk } from "./ComparisonRowChunk.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import type { ComparisonRow } from "./comparisonRows.ts";
import { unplacedNoteGroupOf } from "../unplaced/unplacedNoteGroups.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../compare.module.css";

/** How many rows are drawn at a time, and how far out of view, in px. */
const AT_ONCE = 6;
const NEAR = 500;
/** The distance from the pane's top at which a jump puts a row, in px. */
const BELOW = 90;
/** How long the rows around it may take to be drawn, in ms. */
const SETTLES_MS = 600;

/** The rows of a comparison. Only those near the viewport are drawn; the others reserve their space. */
export function ComparisonBoard({ comparison }: { readonly comparison: ComparisonModel }) {
  const { comparison: comparing } = useWorkspace().viewState;
  const [position, as, onlyChanged] = [
    useSignal(comparing.position),
    useSignal(comparing.layout),
    useSignal(comparing.onlyChanged),
  ];
  const pane = useRef<HTMLDivElement>(null);
  const { rows } = comparison;
  // Rows are filtered by the first state, so that later commits do not remove rows.
  const [frozen] = useState(() => comparison);
  const chunks = useMemo(
    () => chunked(onlyChanged ? rows.all.filter((row) => isListed(frozen, row)) : rows.all),
    [rows, onlyChanged, frozen],
  );
  const here = chunks.findIndex((chunk) => chunk.some(({ index }) => index === position.row));
  const drawn = useDrawn(pane, chunks);
  useScrollToPosition(pane, position);
  return (
    <div className={styles.compareBoard} ref={pane} data-as={as}>
      {chunks.length === 0 && <p className={partsStyles.hint}>{message("comparison.no-change")}</p>}
      {chunks.map((chunk, i) => (
        <ComparisonRowChunk
          key={chunk[0]!.index}
          number={i}
          rows={chunk}
          comparison={comparison}
          as={as}
          isDrawn={drawn.has(i) || i === here}
          at={i === here ? position : null}
        />
      ))}
    </div>
  );
}

/** Whether a row is listed if only changes are shown. */
function isListed(comparison: ComparisonModel, row: ComparisonRow): boolean {
  return (
    row.changes.length > 0 || row.movedTo !== null || comparison.notesOf(row.index).cards.some(unplacedNoteGroupOf)
  );
}

function chunked(rows: readonly ComparisonRow[]): readonly (readonly ComparisonRow[])[] {
  const chunks: ComparisonRow[][] = [];
  for (let i = 0; i < rows.length; i += AT_ONCE) chunks.push(rows.slice(i, i + AT_ONCE));
  return chunks;
}

/** Returns which chunks are drawn: those that have been near the viewport. */
function useDrawn(pane: React.RefObject<HTMLElement | null>, chunks: readonly unknown[]): ReadonlySet<number> {
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

/** Brings the current position into view, focuses it, and keeps it in place while the rows around it are drawn. */
function useScrollToPosition(pane: React.RefObject<HTMLElement | null>, position: ComparisonPosition): void {
  useLayoutEffect(() => {
    const scrolls = pane.current!;
    const row = scrolls.querySelector<HTMLElement>(`[data-row="${position.row}"]`);
    if (!row) return;
    const below = () => row.getBoundingClientRect().top - scrolls.getBoundingClientRect().top;
    const isInView = below() >= 8 && below() + row.offsetHeight <= scrolls.clientHeight - 8;
    const wanted = isInView ? below() : BELOW;
    const keep = () => scrolls.scrollBy(0, below() - wanted);
    keep();
    // An overlay that is closing keeps the focus until it has closed.
    if (!position.inTray && !isOverlayOpen()) row.focus({ preventScroll: true });
    return whileDrawn(scrolls, keep);
  }, [pane, position]);
}

/**
 * Calls `keep` whenever something is drawn, for a moment or until the user does something. Returns a function that ends
 * it.
 */
function whileDrawn(scrolls: HTMLElement, keep: () => void): () => void {
  const observer = new ResizeObserver(keep);
  for (const chunk of scrolls.children) observer.observe(chunk);
  const end = () => observer.disconnect();
  const timer = setTimeout(end, SETTLES_MS);
  for (const event of ENDING) scrolls.addEventListener(event, end, { once: true, passive: true });
  return () => {
    end();
    clearTimeout(timer);
    for (const event of ENDING) scrolls.removeEventListener(event, end);
  };
}

const ENDING = ["wheel", "pointerdown", "keydown", "touchstart"] as const;

import type { EditorView } from "prosemirror-view";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesOnText, NotesBeforeChange } from "#renderer/workspace/textModel/notesOnText.ts";
import { findProvisionsBetweenHeights } from "../geometry/provisionTops.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { DebouncedWork } from "../view/debouncedWork.ts";

/** Up to this many notes are redrawn at once wherever they are. */
const FEW = 20;

/** Up to this many notes are drawn out of view, too, once changes have paused. */
export const DRAWN_OUT_OF_VIEW = 100;

/** How many notes out of view the first step redraws, and how long a step should take, in ms. */
const STEP = { least: 50, ms: 12 } as const;

/** How far from the view a note must be drawn, and how far notes are drawn then, in heights of the window. */
const REACH = { needed: 0.5, drawn: 1 } as const;

/** Draws notes, and knows which are drawn, in their latest state or not. */
interface NotePainter {
  draw(touched: NotesBeforeChange): void;
  isDrawn(id: RecordKey): boolean;
}

/**
 * Schedules the drawing of notes (ADR 89). Up to 20 that change are redrawn at once. Beyond that, notes near the
 * viewport come first, and others when they come near it, or before the page is printed. Once changes have paused, what
 * is drawn out of view is brought up to date; notes that are not drawn there yet follow only if they are few.
 */
export function scheduleNoteRedraw(
  view: EditorView,
  notes: NotesOnText,
  positions: DocumentPositionMap,
  painter: NotePainter,
): { destroy(): void } {
  // With each note's state before it was queued.
  const waiting = new Map<RecordKey, AnchoredNote | undefined>();
  for (const { id } of notes.shown.value) if (!painter.isDrawn(id)) waiting.set(id, undefined);
  /** The notes that the remaining steps redraw, in the order of the text; null if a change came since. */
  let due: RecordKey[] | null = null;
  let size: number = STEP.least;
  const drawThose = (ids: Iterable<RecordKey>) => {
    const now = new Map<RecordKey, AnchoredNote | undefined>();
    for (const id of ids) if (waiting.has(id)) now.set(id, waiting.get(id));
    for (const id of now.keys()) waiting.delete(id);
    if (now.size > 0) painter.draw(now);
  };
  function* waitingWithin(reach: number): Iterable<RecordKey> {
    const isNear = nearView(view, positions, reach);
    for (const [id, before] of waiting) if (isNear(notes.get(id)) || isNear(before)) yield id;
  }
  const drawNear = () => {
    if (waiting.size === 0 || !isDisplayed(view)) return;
    const [any] = waitingWithin(REACH.needed);
    if (any !== undefined) drawThose(waitingWithin(REACH.drawn));
  };
  const rest = new DebouncedWork(() => {
    const began = performance.now();
    const all = waiting.size <= DRAWN_OUT_OF_VIEW;
    due ??= inOrder(all ? [...waiting] : [...waiting].filter(([id]) => painter.isDrawn(id)), notes);
    drawThose(due.splice(0, size));
    const factor = STEP.ms / Math.max(1, performance.now() - began);
    size = Math.max(STEP.least, Math.round(size * Math.min(2, factor)));
    return due.length > 0;
  });
  const changed = (touched: NotesBeforeChange) => {
    // Keep the oldest "before" state of notes that are already queued.
    for (const [id, before] of touched) if (!waiting.has(id)) waiting.set(id, before);
    if (touched.size <= FEW) drawThose(touched.keys());
    else drawNear();
    due = null;
    if (waiting.size > 0) rest.postpone();
    else rest.cancel();
  };
  const scrolled = ({ target }: Event) => {
    if (!(target instanceof Node) || target.contains(view.dom)) drawNear();
  };
  const drawAll = () => drawThose([...waiting.keys()]);
  const ends = [notes.watch(changed), () => rest.cancel(), onResize(view.dom, drawNear)];
  window.addEventListener("scroll", scrolled, { capture: true, passive: true });
  window.addEventListener("beforeprint", drawAll);
  return {
    destroy() {
      for (const end of ends) end();
      window.removeEventListener("scroll", scrolled, { capture: true });
      window.removeEventListener("beforeprint", drawAll);
    },
  };
}

/** Calls back in the frame after an element or the window has changed its size. */
function onResize(element: Element, act: () => void): () => void {
  // A test's page has no layout.
  if (!("ResizeObserver" in globalThis)) return () => undefined;
  let frame = 0;
  const schedule = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(act);
  };
  const observer = new ResizeObserver(schedule);
  observer.observe(element);
  window.addEventListener("resize", schedule);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    window.removeEventListener("resize", schedule);
  };
}

/** Whether the text has a place on the screen. If not, no note is near the view. */
function isDisplayed({ dom }: EditorView): boolean {
  return !("checkVisibility" in dom) || dom.checkVisibility();
}

/** Returns a test for notes that are in view or within so many heights of the window of it. */
function nearView(
  view: EditorView,
  positions: DocumentPositionMap,
  reach: number,
): (note: AnchoredNote | undefined) => boolean {
  const height = window.innerHeight;
  const { first, last } = findProvisionsBetweenHeights(view, positions, -height * reach, height * (1 + reach));
  return (note) => note !== undefined && note.place.provision <= last && note.from.provision >= first;
}

/** Sorts notes in the order of the text, so that a provision is redrawn once for all its notes. */
function inOrder(touched: [RecordKey, AnchoredNote | undefined][], notes: NotesOnText): RecordKey[] {
  const at = (id: RecordKey, before: AnchoredNote | undefined) => (notes.get(id) ?? before)?.from.provision ?? 0;
  return touched.sort((a, b) => at(...a) - at(...b)).map(([id]) => id);
}

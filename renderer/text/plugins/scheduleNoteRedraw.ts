import type { EditorView } from "prosemirror-view";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesOnText, NotesBeforeChange } from "#renderer/workspace/textModel/notesOnText.ts";
import { findProvisionsBetweenHeights } from "../geometry/provisionTops.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { DebouncedWork } from "../view/debouncedWork.ts";

/** Up to this many notes are redrawn at once wherever they are. */
const FEW = 20;

/** How many notes out of view the first step redraws, and how long a step should take, in ms. */
const STEP = { least: 50, ms: 12 } as const;

/**
 * Schedules redrawing of changed notes. Up to 20 are redrawn at once. Beyond that, notes near the viewport come first,
 * others when they scroll near it, and the rest once changes have paused.
 */
export function scheduleNoteRedraw(
  view: EditorView,
  notes: NotesOnText,
  positions: DocumentPositionMap,
  draw: (touched: NotesBeforeChange) => void,
): { destroy(): void } {
  let waiting: NotesBeforeChange = new Map();
  let isInOrder = false;
  let size: number = STEP.least;
  const drawSome = (now: NotesBeforeChange, later: NotesBeforeChange) => {
    waiting = later;
    if (now.size > 0) draw(now);
  };
  const drawNear = (all: NotesBeforeChange) => {
    const isNear = all.size > FEW ? nearView(view, positions) : () => true;
    drawSome(...partition(all, (id, before) => isNear(notes.get(id)) || isNear(before)));
    isInOrder = false;
    if (waiting.size > 0) rest.postpone();
    else rest.cancel();
  };
  const rest = new DebouncedWork(() => {
    const began = performance.now();
    if (!isInOrder) waiting = inOrder(waiting, notes);
    isInOrder = true;
    let left = size;
    drawSome(...partition(waiting, () => left-- > 0));
    const factor = STEP.ms / Math.max(1, performance.now() - began);
    size = Math.max(STEP.least, Math.round(size * Math.min(2, factor)));
    return waiting.size > 0;
  });
  // Keep the oldest "before" state of notes that are already queued.
  const end = notes.watch((touched) => drawNear(new Map([...touched, ...waiting])));
  const scrolled = () => waiting.size > 0 && drawNear(waiting);
  window.addEventListener("scroll", scrolled, { capture: true, passive: true });
  return {
    destroy() {
      end();
      rest.cancel();
      window.removeEventListener("scroll", scrolled, { capture: true });
    },
  };
}

/** Returns a test for notes that are in view or within a window's height of it. */
function nearView(view: EditorView, positions: DocumentPositionMap): (note: AnchoredNote | undefined) => boolean {
  const height = window.innerHeight;
  const { first, last } = findProvisionsBetweenHeights(view, positions, -height, height * 2);
  return (note) => note !== undefined && note.place.provision <= last && note.from.provision >= first;
}

/** Sorts notes in the order of the text, so that a provision is redrawn once for all its notes. */
function inOrder(touched: NotesBeforeChange, notes: NotesOnText): NotesBeforeChange {
  const at = (id: RecordKey, before: AnchoredNote | undefined) => (notes.get(id) ?? before)?.from.provision ?? 0;
  return new Map([...touched].sort((a, b) => at(...a) - at(...b)));
}

/** Splits notes into those that meet a condition and the others. */
function partition(
  all: NotesBeforeChange,
  is: (id: RecordKey, before: AnchoredNote | undefined) => boolean,
): [NotesBeforeChange, NotesBeforeChange] {
  const those = new Map<RecordKey, AnchoredNote | undefined>();
  const others = new Map<RecordKey, AnchoredNote | undefined>();
  for (const [id, before] of all) (is(id, before) ? those : others).set(id, before);
  return [those, others];
}

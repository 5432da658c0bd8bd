import type { EditorView } from "prosemirror-view";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesView, TouchedNotes } from "#renderer/workspace/textModel/notesView.ts";
import { provisionsBetween } from "../geometry/measure.ts";
import type { PositionMap } from "../geometry/positionMap.ts";
import { DebouncedWork } from "../view/debouncedWork.ts";

/** So few notes are drawn again at once wherever they stand. */
const FEW = 20;

/** How many of those out of view are drawn again in one step, to begin with; how long a step should take. */
const STEP = { least: 50, ms: 12 } as const;

/**
 * Draws again the notes that changed: where many do, as by a filter or while a dossier is opened, first those near what is
 * in view, others when they come near it, and what is left once nothing more comes.
 */
export function scheduleRedraw(
  view: EditorView,
  notes: NotesView,
  positions: PositionMap,
  draw: (touched: TouchedNotes) => void,
): { destroy(): void } {
  let waiting: TouchedNotes = new Map();
  let isInOrder = false;
  let size: number = STEP.least;
  const drawSome = (now: TouchedNotes, later: TouchedNotes) => {
    waiting = later;
    if (now.size > 0) draw(now);
  };
  const drawNear = (all: TouchedNotes) => {
    const isNear = all.size > FEW ? nearView(view, positions) : () => true;
    drawSome(...parted(all, (id, before) => isNear(notes.get(id)) || isNear(before)));
    isInOrder = false;
    if (waiting.size > 0) rest.postpone();
    else rest.cancel();
  };
  const rest = new DebouncedWork(() => {
    const began = performance.now();
    if (!isInOrder) waiting = inOrder(waiting, notes);
    isInOrder = true;
    let left = size;
    drawSome(...parted(waiting, () => left-- > 0));
    const factor = STEP.ms / Math.max(1, performance.now() - began);
    size = Math.max(STEP.least, Math.round(size * Math.min(2, factor)));
    return waiting.size > 0;
  });
  // What was to be drawn already is still drawn as it was before that.
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

/** Tells whether a note stands in view, or within a window's height of it. */
function nearView(view: EditorView, positions: PositionMap): (note: AnchoredNote | undefined) => boolean {
  const height = window.innerHeight;
  const { first, last } = provisionsBetween(view, positions, -height, height * 2);
  return (note) => note !== undefined && note.place.provision <= last && note.from.provision >= first;
}

/** In the order of the text, so that a provision is drawn again once for all its notes. */
function inOrder(touched: TouchedNotes, notes: NotesView): TouchedNotes {
  const at = (id: RecordKey, before: AnchoredNote | undefined) => (notes.get(id) ?? before)?.from.provision ?? 0;
  return new Map([...touched].sort((a, b) => at(...a) - at(...b)));
}

/** Those of which something is so, and the others. */
function parted(
  all: TouchedNotes,
  is: (id: RecordKey, before: AnchoredNote | undefined) => boolean,
): [TouchedNotes, TouchedNotes] {
  const those = new Map<RecordKey, AnchoredNote | undefined>();
  const others = new Map<RecordKey, AnchoredNote | undefined>();
  for (const [id, before] of all) (is(id, before) ? those : others).set(id, before);
  return [those, others];
}

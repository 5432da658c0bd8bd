import type { EditorView } from "prosemirror-view";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Note, Notes, Touched } from "../desk/standing/notes.ts";
import { between } from "./measure.ts";
import type { Positions } from "./positions.ts";
import { AtRest } from "./rest.ts";

/** So few notes are drawn again at once wherever they stand. */
const FEW = 20;

/** How many of those out of view are drawn again in one step, to begin with; how long a step should take. */
const STEP = { least: 50, ms: 12 } as const;

/**
 * Draws again the notes that changed: where many do, as by a filter or while a dossier is opened, first those near what is
 * in view, others when they come near it, and what is left once nothing more comes.
 */
export function drawing(
  view: EditorView,
  notes: Notes,
  positions: Positions,
  draw: (touched: Touched) => void,
): { destroy(): void } {
  let waiting: Touched = new Map();
  let isInOrder = false;
  let size: number = STEP.least;
  const drawSome = (now: Touched, later: Touched) => {
    waiting = later;
    if (now.size > 0) draw(now);
  };
  const drawNear = (all: Touched) => {
    const isNear = all.size > FEW ? nearView(view, positions) : () => true;
    drawSome(...parted(all, (id, before) => isNear(notes.get(id)) || isNear(before)));
    isInOrder = false;
    if (waiting.size > 0) rest.putOff();
    else rest.end();
  };
  const rest = new AtRest(() => {
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
      rest.end();
      window.removeEventListener("scroll", scrolled, { capture: true });
    },
  };
}

/** Tells whether a note stands in view, or within a window's height of it. */
function nearView(view: EditorView, positions: Positions): (note: Note | undefined) => boolean {
  const height = window.innerHeight;
  const { first, last } = between(view, positions, -height, height * 2);
  return (note) => note !== undefined && note.place.provision <= last && note.from.provision >= first;
}

/** In the order of the text, so that a provision is drawn again once for all its notes. */
function inOrder(touched: Touched, notes: Notes): Touched {
  const at = (id: RecordKey, before: Note | undefined) => (notes.get(id) ?? before)?.from.provision ?? 0;
  return new Map([...touched].sort((a, b) => at(...a) - at(...b)));
}

/** Those of which something is so, and the others. */
function parted(all: Touched, is: (id: RecordKey, before: Note | undefined) => boolean): [Touched, Touched] {
  const those = new Map<RecordKey, Note | undefined>();
  const others = new Map<RecordKey, Note | undefined>();
  for (const [id, before] of all) (is(id, before) ? those : others).set(id, before);
  return [those, others];
}

import { Plugin, type EditorState } from "prosemirror-state";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Place } from "../desk/place.ts";
import type { Note, Notes } from "../desk/standing/notes.ts";
import type { Positions } from "./positions.ts";

/** Tells the desk where the caret is, what is selected, and which note the caret stands in. */
export function caret(place: Place, notes: Notes, positions: Positions): Plugin {
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (!view.state.selection.eq(before.selection)) report(view.state, place, notes, positions);
      },
    }),
  });
}

function report({ selection }: EditorState, place: Place, notes: Notes, positions: Positions): void {
  const { from, to, head, empty } = selection;
  place.caret.value = positions.provisionAt(head);
  place.selected.value = empty ? null : (positions.span(from, to) ?? { whole: positions.provisionAt(head) });
  place.thread.value = empty ? noteAt(head, notes, positions) : null;
}

/** The note with the fewest words around a position, or null. */
function noteAt(pos: number, notes: Notes, positions: Positions): RecordKey | null {
  const around = notes.shown.value.filter((note) => isAround(pos, note, positions));
  around.sort((a, b) => extent(a) - extent(b));
  return around[0]?.id ?? null;
}

function isAround(pos: number, { anchor, place }: Note, positions: Positions): boolean {
  if (!anchor.quote) return false;
  return place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: Note): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

import { Plugin, type EditorState } from "prosemirror-state";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { AnchoredNote, NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** Reports to the view state where the caret is, what is selected, and which note the caret is in. */
export function selectionReportPlugin(
  viewState: ViewState,
  notes: NotesOnText,
  positions: DocumentPositionMap,
): Plugin {
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (!view.state.selection.eq(before.selection)) report(view.state, viewState, notes, positions);
      },
    }),
  });
}

function report(
  { selection }: EditorState,
  viewState: ViewState,
  notes: NotesOnText,
  positions: DocumentPositionMap,
): void {
  const { from, to, head, empty } = selection;
  viewState.caret.value = positions.provisionAt(head);
  viewState.selected.value = empty
    ? null
    : (positions.pointsBetween(from, to) ?? { whole: positions.provisionAt(head) });
  viewState.thread.value = empty ? noteAt(head, notes, positions) : null;
}

/** Returns the shortest note around a position, or null. */
function noteAt(pos: number, notes: NotesOnText, positions: DocumentPositionMap): RecordKey | null {
  const provision = positions.provisionAt(pos);
  const near = notes.shown.value.filter(({ from, place }) => isWithin(provision, from, place));
  const around = near.filter((note) => isAround(pos, note, positions));
  around.sort((a, b) => extent(a) - extent(b));
  return around[0]?.id ?? null;
}

/** Whether a provision is among those that a note's words are in, which is quick to tell of many notes. */
function isWithin(provision: number, from: AnchoredNote["from"], { pieces }: AnchoredNote["place"]): boolean {
  return from.provision <= provision && provision <= (pieces.at(-1)?.provision ?? -1);
}

function isAround(pos: number, { anchor, place }: AnchoredNote, positions: DocumentPositionMap): boolean {
  if (!anchor.quote) return false;
  return place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: AnchoredNote): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { type Decoration, DecorationSet } from "prosemirror-view";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesOnText, NotesBeforeChange } from "#renderer/workspace/textModel/notesOnText.ts";
import { decorateNote, type NoteDecorationSpec } from "./noteDecorations.ts";
import { AT_ONCE } from "./progressiveRendering.ts";
import { DRAWN_OUT_OF_VIEW, scheduleNoteRedraw } from "./scheduleNoteRedraw.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** Actions that change the highlights: notes came, went or changed, or another note became active. */
type Action =
  | { readonly kind: "notes"; readonly touched: NotesBeforeChange }
  | { readonly kind: "attend"; readonly to: RecordKey | null };

const marksKey = new PluginKey<Marks>("marks");

/** The highlights as one value. Only the notes that an action names are redrawn. */
class Marks {
  readonly set: DecorationSet;
  readonly #attended: RecordKey | null;
  readonly #canvas: Canvas;

  constructor(canvas: Canvas, set: DecorationSet, attended: RecordKey | null) {
    this.#canvas = canvas;
    this.set = set;
    this.#attended = attended;
  }

  apply(transaction: Transaction): Marks {
    const action = transaction.getMeta(marksKey) as Action | undefined;
    if (!action) return this;
    if (action.kind === "notes") return this.#redraw(transaction.doc, action.touched, this.#attended);
    if (action.to === this.#attended) return this;
    const touched = [this.#attended, action.to].filter((id) => id !== null);
    return this.#redraw(transaction.doc, new Map(touched.map((id) => [id, this.#canvas.notes.get(id)])), action.to);
  }

  #redraw(doc: Node, touched: NotesBeforeChange, attended: RecordKey | null): Marks {
    const removed = [...touched].flatMap(([id, before]) => this.#drawn(id, before));
    const added = drawAll(this.#canvas, touched.keys(), attended);
    return new Marks(this.#canvas, this.set.remove(removed).add(doc, added), attended);
  }

  /** Returns the decorations of a note where it was when it was drawn and, if it was redrawn since, where it is now. */
  #drawn(id: RecordKey, before: AnchoredNote | undefined): Decoration[] {
    if (!this.#canvas.drawn.has(id)) return [];
    const now = this.#canvas.notes.get(id);
    const [there, here] = [before, now].map((note) => (note ? drawn(this.set, note, this.#canvas) : []));
    return before?.place === now?.place ? there! : [...new Set([...there!, ...here!])];
  }
}

/** The notes to draw, the positions to draw them at, and which of them are drawn. */
interface Canvas {
  readonly notes: NotesOnText;
  readonly positions: DocumentPositionMap;
  readonly drawn: Set<RecordKey>;
}

/** Decorates those of the notes that are shown. */
function drawAll(
  { notes, positions, drawn }: Canvas,
  ids: Iterable<RecordKey>,
  attended: RecordKey | null,
): Decoration[] {
  return [...ids].flatMap((id) => {
    const note = notes.get(id);
    const made = note && notes.isShown(note) ? decorateNote(note, notes, positions, id === attended) : [];
    if (made.length > 0) drawn.add(id);
    else drawn.delete(id);
    return made;
  });
}

/** Returns the notes that are drawn with the text: if there are many, those in the part of it that is drawn at once. */
function notesDrawnWithText({ notes, positions }: Canvas): readonly AnchoredNote[] {
  const all = notes.shown.value;
  if (all.length <= DRAWN_OUT_OF_VIEW) return all;
  return all.filter(({ from }) => positions.before(from.provision) < AT_ONCE);
}

/** Returns a note's decorations in the set, searching only within the note's provision. */
function drawn(set: DecorationSet, note: AnchoredNote, { notes, positions }: Canvas): Decoration[] {
  const { provision } = note.place;
  const end = positions.after(findSubtreeEnd(notes.text.draft, provision) - 1);
  return set.find(positions.before(provision), end, (spec) => (spec as NoteDecorationSpec).id === note.id);
}

/** Shows the notes of a text as highlights: if there are many, only of those near the view. */
export function noteHighlightsPlugin(notes: NotesOnText, positions: DocumentPositionMap): Plugin<Marks> {
  const canvas: Canvas = { notes, positions, drawn: new Set() };
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => {
        const first = notesDrawnWithText(canvas).map(({ id }) => id);
        return new Marks(canvas, DecorationSet.create(doc!, drawAll(canvas, first, null)), null);
      },
      apply: (transaction, before) => before.apply(transaction),
    },
    props: { decorations: (state) => marksKey.getState(state)?.set },
    view: (view) =>
      scheduleNoteRedraw(view, notes, positions, {
        draw: (touched) => view.dispatch(view.state.tr.setMeta(marksKey, { kind: "notes", touched } satisfies Action)),
        isDrawn: (id) => canvas.drawn.has(id),
      }),
  });
}

/** Returns the transaction that outlines one note's highlights, or none. */
export function buildActiveNoteTransaction(state: EditorState, to: RecordKey | null): Transaction {
  return state.tr.setMeta(marksKey, { kind: "attend", to } satisfies Action);
}

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { type Decoration, DecorationSet } from "prosemirror-view";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesOnText, NotesBeforeChange } from "#renderer/workspace/textModel/notesOnText.ts";
import { decorateNote, type NoteDecorationSpec } from "./noteDecorations.ts";
import { scheduleNoteRedraw } from "./scheduleNoteRedraw.ts";
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
    const removed = [...touched].flatMap(([id, before]) => this.#drawn(before, this.#canvas.notes.get(id)));
    const added = [...touched.keys()].flatMap((id) => draw(this.#canvas, id, id === attended));
    return new Marks(this.#canvas, this.set.remove(removed).add(doc, added), attended);
  }

  /** Returns the decorations of a note where it was when it was drawn and, if it was redrawn since, where it is now. */
  #drawn(before: AnchoredNote | undefined, now: AnchoredNote | undefined): Decoration[] {
    const [there, here] = [before, now].map((note) => (note ? drawn(this.set, note, this.#canvas) : []));
    return before?.place === now?.place ? there! : [...new Set([...there!, ...here!])];
  }
}

/** The notes to draw, and the positions to draw them at. */
interface Canvas {
  readonly notes: NotesOnText;
  readonly positions: DocumentPositionMap;
}

function draw({ notes, positions }: Canvas, id: RecordKey, attended: boolean): readonly Decoration[] {
  const note = notes.get(id);
  return note && notes.isShown(note) ? decorateNote(note, notes, positions, attended) : [];
}

/** Returns a note's decorations in the set, searching only within the note's provision. */
function drawn(set: DecorationSet, note: AnchoredNote, { notes, positions }: Canvas): Decoration[] {
  const { provision } = note.place;
  const end = positions.after(findSubtreeEnd(notes.text.draft, provision) - 1);
  return set.find(positions.before(provision), end, (spec) => (spec as NoteDecorationSpec).id === note.id);
}

/** Shows the notes of a text as highlights. */
export function noteHighlightsPlugin(notes: NotesOnText, positions: DocumentPositionMap): Plugin<Marks> {
  return new Plugin<Marks>({
    key: marksKey,
    state: {
      init: (_config, { doc }) => {
        const all = notes.shown.value.flatMap((note) => decorateNote(note, notes, positions, false));
        return new Marks({ notes, positions }, DecorationSet.create(doc!, all), null);
      },
      apply: (transaction, before) => before.apply(transaction),
    },
    props: { decorations: (state) => marksKey.getState(state)?.set },
    view: (view) =>
      scheduleNoteRedraw(view, notes, positions, (touched) =>
        view.dispatch(view.state.tr.setMeta(marksKey, { kind: "notes", touched } satisfies Action)),
      ),
  });
}

/** Returns the transaction that outlines one note's highlights, or none. */
export function buildActiveNoteTransaction(state: EditorState, to: RecordKey | null): Transaction {
  return state.tr.setMeta(marksKey, { kind: "attend", to } satisfies Action);
}

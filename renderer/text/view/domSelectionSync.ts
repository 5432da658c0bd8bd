import { Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/**
 * Keeps the view's selection and the page's one thing. The page's is ahead of what it tells of: a key may follow one
 * at once. And of its own accord it puts the caret at the beginning of a text to which the focus has come by Tab: that
 * is nobody's wish.
 */
export class DomSelectionSync {
  readonly #view: EditorView;
  #touched = false;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Takes in a selection that the page has made and not told of yet. */
  flush(): void {
    // Before any key or pointer was used in the text, a caret elsewhere than where it was left is the browser's doing.
    if (!this.#touched) return;
    const caught = this.#inPage();
    const { state } = this.#view;
    if (caught && !caught.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(caught));
  }

  /** Puts the caret back where it was left, and in view, however late the page tells that the focus has come. */
  #putBack(isTheirs: (caught: Selection) => boolean): void {
    const caught = this.#inPage();
    const { selection, tr } = this.#view.state;
    if (this.#touched || !caught || caught.eq(selection) || !isTheirs(caught)) return;
    this.#view.focus();
    this.#view.dispatch(tr.scrollIntoView());
  }

  #isBeginning(caught: Selection): boolean {
    return caught.eq(Selection.near(this.#view.state.doc.resolve(0), 1));
  }

  #inPage(): Selection | null {
    const { anchorNode, focusNode, anchorOffset, focusOffset } = getSelection() ?? {};
    if (!anchorNode || !focusNode || this.#view.isDestroyed || !this.#view.hasFocus()) return null;
    const { dom, state } = this.#view;
    if (!dom.contains(anchorNode) || !dom.contains(focusNode)) return null;
    const [anchor, head] = [
      this.#view.posAtDOM(anchorNode, anchorOffset!),
      this.#view.posAtDOM(focusNode, focusOffset!),
    ];
    return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  }

  /** Listens to whether keys or a pointer are used in the text since the focus came to it; answers with the end of it. */
  listen(): () => void {
    const { dom } = this.#view;
    const heard: readonly (readonly [target: EventTarget, type: string, does: () => void])[] = [
      [dom, "blur", () => (this.#touched = false)],
      [dom, "pointerdown", () => (this.#touched = true)],
      [window, "keydown", () => this.#onKey()],
      // Before the view hears of it, which would believe it.
      [document, "selectionchange", () => this.#putBack((caught) => this.#isBeginning(caught))],
    ];
    for (const [target, type, does] of heard) target.addEventListener(type, does, { capture: true });
    return () => {
      for (const [target, type, does] of heard) target.removeEventListener(type, does, { capture: true });
    };
  }

  #onKey(): void {
    if (!this.#view.hasFocus()) return;
    // What the first key finds otherwise than the view has it, nobody at the keys has made so.
    this.#putBack(() => true);
    this.#touched = true;
  }
}

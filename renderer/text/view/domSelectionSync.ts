import { Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/**
 * Keeps the selection of the view and that of the page the same. The page's selection is ahead of its event, and a key
 * may follow at once. When the focus enters the text by Tab, the browser also puts the caret at the beginning of the
 * text, which the user did not ask for.
 */
export class DomSelectionSync {
  readonly #view: EditorView;
  #touched = false;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Takes over a selection that the page has made and not reported yet. */
  flush(): void {
    // Until a key or the pointer is used in the text, a caret that is not where it was left was moved by the browser.
    if (!this.#touched) return;
    const selected = this.#pageSelection();
    const { state } = this.#view;
    if (selected && !selected.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(selected));
  }

  /** Puts the caret back where it was left, and into view, however late the page reports the focus. */
  #putBack(isTheirs: (selected: Selection) => boolean): void {
    const selected = this.#pageSelection();
    const { selection, tr } = this.#view.state;
    if (this.#touched || !selected || selected.eq(selection) || !isTheirs(selected)) return;
    this.#view.focus();
    this.#view.dispatch(tr.scrollIntoView());
  }

  #isBeginning(selected: Selection): boolean {
    return selected.eq(Selection.near(this.#view.state.doc.resolve(0), 1));
  }

  #pageSelection(): Selection | null {
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

  /**
   * Tracks whether keys or the pointer were used in the text since it got the focus. Returns a function that ends this.
   */
  listen(): () => void {
    const { dom } = this.#view;
    const listeners: readonly (readonly [target: EventTarget, type: string, does: () => void])[] = [
      [dom, "blur", () => (this.#touched = false)],
      [dom, "pointerdown", () => (this.#touched = true)],
      [window, "keydown", () => this.#onKey()],
      // Before the view's own listener, which would adopt it.
      [document, "selectionchange", () => this.#putBack((selected) => this.#isBeginning(selected))],
    ];
    for (const [target, type, does] of listeners) target.addEventListener(type, does, { capture: true });
    return () => {
      for (const [target, type, does] of listeners) target.removeEventListener(type, does, { capture: true });
    };
  }

  #onKey(): void {
    if (!this.#view.hasFocus()) return;
    // If the selection differs from the view's at the first key press, the user did not change it.
    this.#putBack(() => true);
    this.#touched = true;
  }
}

import { TextSelection, type Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { SelectionUnit } from "#renderer/workspace/textModel/textController.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { expandToSelectionUnit, expandToNextLargerUnit, type DraftPointRange } from "../document/textUnits.ts";

/** Selects by units of the text, and remembers the selections from before each expansion. */
export class SelectionExpander {
  readonly #view: EditorView;
  readonly #draft: Draft;
  readonly #positions: DocumentPositionMap;
  #narrower: readonly { readonly before: Selection; readonly after: Selection }[] = [];

  constructor(view: EditorView, draft: Draft, positions: DocumentPositionMap) {
    this.#view = view;
    this.#draft = draft;
    this.#positions = positions;
  }

  select(what: SelectionUnit | "wider" | "narrower"): void {
    const { selection } = this.#view.state;
    if (what === "narrower") return this.#narrow(selection);
    const range = this.#range(selection);
    const found =
      range &&
      (what === "wider" ? expandToNextLargerUnit(this.#draft, range) : expandToSelectionUnit(this.#draft, range, what));
    if (!found) return;
    const before = this.#narrower.at(-1)?.after.eq(selection) ? this.#narrower : [];
    const after = TextSelection.create(this.#view.state.doc, this.#at(found.from), this.#at(found.to));
    this.#narrower = [...before, { before: selection, after }];
    this.#set(after);
  }

  #narrow(selection: Selection): void {
    const last = this.#narrower.at(-1);
    if (!last?.after.eq(selection)) return;
    this.#narrower = this.#narrower.slice(0, -1);
    this.#set(last.before);
  }

  #set(selection: Selection): void {
    this.#view.dispatch(this.#view.state.tr.setSelection(selection));
  }

  /** Returns the selection as points of the draft; for a caret in a heading, the words beneath it. */
  #range({ from, to, head, empty }: Selection): DraftPointRange | null {
    const point = empty ? this.#positions.pointAt(head) : null;
    if (point) return { from: point, to: point };
    return this.#positions.pointsBetween(from, empty ? this.#positions.after(this.#positions.provisionAt(head)) : to);
  }

  #at({ provision, block, offset }: DraftPoint): number {
    return this.#positions.at(provision, block, offset);
  }
}

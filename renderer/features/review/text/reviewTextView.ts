import type { Node, ResolvedPos } from "prosemirror-model";
import { EditorState, TextSelection, type Selection } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import type { Draft } from "#shared/draft/draft.ts";
import type { PlacedSourceComment } from "#shared/import/importedDraft.ts";
import { message } from "#shared/messages/messages.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { staticDecorationsPlugin } from "#renderer/text/plugins/staticDecorations.ts";
import { NEVER_BUSY } from "#renderer/text/view/runWhenIdle.ts";
import { scrollUntilStable } from "#renderer/text/geometry/scrollUntilStable.ts";
import { clientTopOfProvision } from "#renderer/text/geometry/provisionTops.ts";
import { progressiveRenderingPlugin, portionNodeViews } from "#renderer/text/plugins/progressiveRendering.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { readOnlyPlugin } from "#renderer/text/plugins/readOnly.ts";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "../review.module.css";

/** How much of the text is drawn with the window, in document positions: a few screens. */
const AT_ONCE = 12_000;

/** How far below the top of the pane the current provision is brought, in px. */
const HEADROOM = 90;

/** A position in a draft: before the character `offset` of a block, or of the heading (block -1). */
export interface ReviewTextCaret {
  readonly at: number;
  readonly block: number;
  readonly offset: number;
}

/** Listens to what the user does in the text. */
export interface ReviewTextListener {
  /** Called when the caret has entered another provision. */
  onMove(at: number): void;
  onSplit(caret: ReviewTextCaret): void;
  onMerge(at: number): void;
  onLeave(): void;
}

/** What is shown: the text, the current provision, those in doubt, and the comments of the source. */
export interface DraftReviewTextState {
  readonly draft: Draft;
  readonly at: number;
  readonly doubtful: ReadonlySet<number>;
  readonly remarks: readonly PlacedSourceComment[];
}

/** The text of a review, with a caret at which it can be split. It cannot be edited. */
export class ReviewTextView {
  readonly #view: EditorView;
  readonly #pane: HTMLElement;
  readonly #watcher: ReviewTextListener;
  #shown: DraftReviewTextState;
  #positions: DocumentPositionMap;
  #decorations = DecorationSet.empty;
  #going = new AbortController();

  constructor(pane: HTMLElement, mount: HTMLElement, shown: DraftReviewTextState, watcher: ReviewTextListener) {
    this.#pane = pane;
    this.#watcher = watcher;
    this.#shown = shown;
    const doc = proseMirrorDocOfDraft(shown.draft);
    this.#positions = new DocumentPositionMap(doc);
    const state = this.#stateOf(doc);
    this.#view = new EditorView(
      { mount },
      {
        state,
        nodeViews: portionNodeViews,
        decorations: () => this.#decorations,
        attributes: () => describe(this.#shown.draft),
        handleKeyDown: (_view, event) => this.#press(event),
        dispatchTransaction: (transaction) => {
          this.#view.updateState(this.#view.state.apply(transaction));
          if (transaction.selectionSet) this.#tell();
        },
      },
    );
  }

  /** Shows another draft or another current provision, which is brought into view. */
  show(shown: DraftReviewTextState): void {
    const before = this.#shown;
    this.#shown = shown;
    if (shown.draft !== before.draft) {
      const doc = proseMirrorDocOfDraft(shown.draft);
      this.#positions = new DocumentPositionMap(doc);
      this.#view.updateState(this.#stateOf(doc));
    } else {
      this.#decorations = this.#draw(this.#view.state.doc);
      this.#view.dispatch(this.#view.state.tr);
      if (this.#caret()?.at === shown.at) return;
      this.#putCaret(shown.at);
    }
    this.#bring(shown.at);
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#going.abort();
    this.#view.destroy();
  }

  #stateOf(doc: Node): EditorState {
    this.#decorations = this.#draw(doc);
    const plugins = [
      readOnlyPlugin(),
      staticDecorationsPlugin(this.#shown.draft, this.#positions),
      progressiveRenderingPlugin(NEVER_BUSY, AT_ONCE),
    ];
    return EditorState.create({ doc, selection: near(doc, this.#positions.before(this.#shown.at)), plugins });
  }

  #draw(doc: Node): DecorationSet {
    const { at, doubtful, remarks, draft } = this.#shown;
    const node = (index: number, name: string) =>
      Decoration.node(this.#positions.before(index), this.#positions.after(index), { [name]: "" });
    const here = draft.provisions[at] ? [node(at, "data-here")] : [];
    const doubts = [...doubtful].map((index) => node(index, "data-doubtful"));
    return DecorationSet.create(doc, [...here, ...doubts, ...remarks.flatMap((each) => this.#remark(each))]);
  }

  #remark({ spot: { provision, block, start, end }, author, text }: PlacedSourceComment): Decoration[] {
    if (block < 0 || end <= start) return [];
    const from = this.#positions.at(provision, block, start);
    return [Decoration.inline(from, from + end - start, { class: styles.remark, title: `${author}: ${text}` })];
  }

  #press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    this.#catchUp();
    const caret = this.#caret();
    if (event.key === "Escape") this.#watcher.onLeave();
    else if (event.key === "Enter" && caret) this.#watcher.onSplit(caret);
    else if (event.key === "Backspace" && caret && isFirst(caret, this.#shown.draft)) this.#watcher.onMerge(caret.at);
    else return false;
    // Otherwise the dialog around it would handle Escape and Enter.
    event.stopPropagation();
    event.preventDefault();
    return true;
  }

  /**
   * Takes over the browser's caret: a key may follow one that has moved the caret before the browser has reported that.
   */
  #catchUp(): void {
    const { focusNode, focusOffset } = getSelection() ?? {};
    if (!focusNode || !this.#view.hasFocus() || !this.#view.dom.contains(focusNode)) return;
    const { state } = this.#view;
    const head = state.doc.resolve(this.#view.posAtDOM(focusNode, focusOffset!));
    const selection = TextSelection.near(head);
    if (!selection.eq(state.selection)) this.#view.updateState(state.apply(state.tr.setSelection(selection)));
  }

  #caret(): ReviewTextCaret | null {
    return caretAt(this.#view.state.selection.$head);
  }

  #tell(): void {
    const at = this.#caret()?.at;
    if (at !== undefined && at !== this.#shown.at) this.#watcher.onMove(at);
  }

  #putCaret(at: number): void {
    const { state } = this.#view;
    this.#view.updateState(state.apply(state.tr.setSelection(near(state.doc, this.#positions.before(at)))));
  }

  #bring(at: number): void {
    this.#going.abort();
    this.#going = new AbortController();
    const top = () => clientTopOfProvision(this.#view, this.#positions, at);
    const box = this.#pane.getBoundingClientRect();
    if (top() > box.top + 20 && top() < box.bottom - 120) return;
    void scrollUntilStable(this.#pane, top, HEADROOM, this.#going.signal);
  }
}

/** Returns the selection in the first words after a position between two provisions. */
function near(doc: Node, before: number): Selection {
  return TextSelection.near(doc.resolve(Math.min(before + 1, doc.content.size)), 1);
}

/** Returns the caret at a position; null between blocks, and in a footnote. */
function caretAt($head: ResolvedPos): ReviewTextCaret | null {
  const { parent, parentOffset } = $head;
  if (!parent.isTextblock || parent.type.name === "footnote") return null;
  const block = parent.type.name === "heading" ? -1 : (parent.attrs.index as number);
  return { at: $head.node(-1).attrs.index as number, block, offset: parentOffset };
}

function isFirst({ at, block, offset }: ReviewTextCaret, { provisions }: Draft): boolean {
  return offset === 0 && block === (provisions[at]?.heading ? -1 : 0);
}

function describe({ title, language, direction }: Draft): Record<string, string> {
  return {
    class: `${textStyles.sheet} ${textStyles.draft}`,
    lang: language,
    dir: direction,
    role: "textbox",
    tabindex: "0",
    inputmode: "none",
    spellcheck: "false",
    translate: "no",
    "aria-multiline": "true",
    "aria-readonly": "true",
    "aria-label": message("review.text", { title }),
  };
}

import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange as AnchorPlace } from "#shared/anchor/resolveAnchor.ts";
import { createRangeAnchor, createProvisionAnchor, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Footnote } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import type { InitialTextPosition, ViewState } from "#renderer/workspace/viewState.ts";
import type { GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";
import type {
  ReadingPosition,
  TextController,
  TextJumpTarget,
  SelectionUnit,
} from "#renderer/workspace/textModel/textController.ts";
import type { PrivateNotesOnText } from "#renderer/workspace/textModel/privateNotes.ts";
import type { NotesOnText, OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { ProposalsOnText, AnchoredItem } from "#renderer/workspace/textModel/proposalsOnText.ts";
import { DomSelectionSync } from "./domSelectionSync.ts";
import { serialiseClipboardText } from "../document/clipboardText.ts";
import { proseMirrorDocOfDraft } from "../document/draftDocument.ts";
import { buildSearchHitsTransaction, type SearchHits as Found } from "../plugins/searchHighlights.ts";
import { glossOfMeaning } from "../plugins/gloss.ts";
import { scrollUntilStable } from "../geometry/scrollUntilStable.ts";
import { buildActiveNoteTransaction } from "../plugins/noteHighlights.ts";
import { MeaningLookup } from "../document/meaningLookup.ts";
import {
  findProvisionsBetweenHeights,
  clientTopOfProvision,
  clientTopOfAnchor,
  estimateClientTop,
} from "../geometry/provisionTops.ts";
import { buildAnnotationTargetTransaction } from "../plugins/annotationTarget.ts";
import { portionNodeViews } from "../plugins/progressiveRendering.ts";
import { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { SelectionExpander } from "./selectionExpander.ts";
import { NavigationHistory } from "./navigationHistory.ts";
import { createTextPlugins, type DataShownOnText } from "./textPlugins.ts";
import * as styles from "../text.module.css";

/** How far below the top of the pane a jump ends, in px: a provision near the top, a note with its context. */
const HEADROOM = { provision: 76, note: 140 } as const;

/** Where the user is: the caret, and how far below the pane's top the provision being read begins, in px. */
interface Standpoint {
  readonly caret: number;
  readonly provision: number;
  readonly below: number;
}

/** One text in a scrollable pane: its ProseMirror view, and the controller that the rest of the window uses. */
export class TextView implements TextController {
  readonly text: OpenedText;
  readonly #view: EditorView;
  readonly #pane: HTMLElement;
  readonly #positions: DocumentPositionMap;
  readonly #meanings: MeaningLookup;
  readonly #unitSelector: SelectionExpander;
  readonly #selectionSync: DomSelectionSync;
  readonly #history = new NavigationHistory<Standpoint>();
  readonly #notes: NotesOnText;
  readonly #proposals: ProposalsOnText;
  readonly #privateNotes: PrivateNotesOnText;
  readonly #viewState: ViewState;
  readonly #layoutWatchers = new Set<() => void>();
  readonly #ends: readonly (() => void)[];
  #frame = 0;
  #scrolling = new AbortController();

  constructor(pane: HTMLElement, mount: HTMLElement, shown: DataShownOnText, viewState: ViewState) {
    const { notes, proposals, mine: privateNotes } = shown;
    const doc = proseMirrorDocOfDraft(notes.text.draft);
    const positions = new DocumentPositionMap(doc);
    const meanings = new MeaningLookup(notes.text, positions, viewState.watchFindings);
    const syncSelection = () => this.syncSelection();
    const plugins = createTextPlugins(shown, { positions, meanings, viewState }, syncSelection, (to) =>
      this.followMeaning(to),
    );
    // Drawing resets the page's selection to the view's, and the user may have moved it since. So the view takes it
    // over before the marks are redrawn. (Watchers are called in the order in which they subscribed.)
    const endSync = notes.watch(() => this.syncSelection());
    this.#view = new EditorView(
      { mount },
      {
        state: EditorState.create({ doc, plugins }),
        nodeViews: portionNodeViews,
        attributes: describe(notes),
        clipboardTextSerializer: (slice, { state }) => serialiseClipboardText(slice, state.selection),
      },
    );
    this.#selectionSync = new DomSelectionSync(this.#view);
    this.text = notes.text;
    this.#pane = pane;
    this.#positions = positions;
    this.#meanings = meanings;
    this.#unitSelector = new SelectionExpander(this.#view, notes.text.draft, positions);
    this.#notes = notes;
    this.#proposals = proposals;
    this.#privateNotes = privateNotes;
    this.#viewState = viewState;
    this.#ends = [
      endSync,
      this.#selectionSync.listen(),
      onSignalChange(viewState.thread, () => queueMicrotask(() => this.#showActiveNote())),
      this.#watchLayout(),
    ];
    this.#showActiveNote();
    this.#restorePosition(viewState.initialPosition);
  }

  /** Starts at the user's place in the text that this one replaces. */
  #restorePosition(initialPosition: InitialTextPosition | null): void {
    this.#viewState.initialPosition = null;
    if (initialPosition?.text !== this.text.id) return void (this.#pane.scrollTop = 0);
    const { top, below, caret, focused } = initialPosition;
    if (focused) this.#view.focus();
    const attended = this.#viewState.thread.value;
    if (caret) this.#select(this.#positionOf(caret));
    // The caret may be outside the active note's words, so that selecting it has made the note inactive.
    if (attended) this.#viewState.thread.value = attended;
    const at = this.#positionOf(top);
    void this.#scrollTo(() => this.#view.coordsAtPos(at, 1).top, below);
  }

  readingPosition(): ReadingPosition {
    const { top, left, width } = this.#pane.getBoundingClientRect();
    const line = this.#view.posAtCoords({ left: left + width / 2, top: top + HEADROOM.note })?.pos;
    const at = line ?? this.#positions.before(this.#readingProvision()) + 1;
    const below = this.#view.coordsAtPos(at, 1).top - top;
    const { head } = this.#view.state.selection;
    return { top: this.#anchorAfter(at), below, caret: this.#anchorAfter(head), focused: this.#view.hasFocus() };
  }

  /** Returns an anchor of the block's words after a position or, if there are none, of its whole provision. */
  #anchorAfter(pos: number): Anchor {
    const { id, draft } = this.text;
    const point = this.#positions.pointAt(pos);
    const whole = createProvisionAnchor(draft, id, this.#positions.provisionAt(pos));
    if (!point) return whole;
    const { length } = draft.provisions[point.provision]!.blocks[point.block]!.text;
    const words = createRangeAnchor(draft, id, point, { ...point, offset: length });
    return isRefusal(words) ? whole : words;
  }

  #positionOf({ provision, pieces: [first] }: AnchorPlace): number {
    if (first) return this.#positions.at(first.provision, first.block, first.start);
    return this.#positions.before(provision) + 1;
  }

  focus(): void {
    this.#view.focus();
    // The view writes its selection to the page once more 20 ms later; a key may have moved the page's by then.
    setTimeout(() => this.syncSelection(), 15);
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#view.dom.contains(target);
  }

  isWithin(element: Element): boolean {
    return element.contains(this.#view.dom) && this.#pane.clientHeight > 0;
  }

  putCaretAtPoint({ x, y }: { readonly x: number; readonly y: number }): void {
    this.syncSelection();
    const at = this.#view.posAtCoords({ left: x, top: y })?.pos;
    const { from, to, empty } = this.#view.state.selection;
    if (at === undefined || (!empty && from <= at && at <= to)) return;
    this.#select(at);
  }

  caretPosition(): { x: number; y: number } {
    const { left, bottom } = this.#view.coordsAtPos(this.#view.state.selection.head);
    return { x: left, y: bottom };
  }

  collapseSelection(): void {
    const { tr, selection } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.near(selection.$to, -1)));
  }

  select(what: SelectionUnit | "wider" | "narrower"): void {
    this.#unitSelector.select(what);
  }

  syncSelection(): void {
    this.#selectionSync.flush();
  }

  caretPoint(): DraftPoint {
    const { head } = this.#view.state.selection;
    return this.#positions.pointAt(head) ?? { provision: this.#positions.provisionAt(head), block: -1, offset: 0 };
  }

  async jump(to: TextJumpTarget): Promise<void> {
    if ("words" in to) return this.#jumpTo(this.#positionOf(to.words));
    const note = "note" in to ? this.#itemById(to.note) : undefined;
    if ("note" in to && !note) return;
    const provision = note ? note.from.provision : (to as { provision: number }).provision;
    if (!note) this.#history.push(this.#standpoint());
    this.#putCaret(note, provision);
    if (!note)
      return this.#scrollTo(() => clientTopOfProvision(this.#view, this.#positions, provision), HEADROOM.provision);
    this.#viewState.thread.value = note.id;
    await this.#scrollToItem(note);
  }

  #jumpTo(at: number): Promise<void> {
    this.#history.push(this.#standpoint());
    return this.#goTo(at);
  }

  meaningAtCaret(): GlossMeaning | null {
    const { selection } = this.#view.state;
    return selection.empty ? (this.#meanings.at(selection.head)?.meaning ?? null) : null;
  }

  showMeaning(): void {
    const found = this.#meanings.at(this.#view.state.selection.head);
    this.#viewState.gloss.value = found && glossOfMeaning(this.#view, found);
  }

  followMeaning(to: GlossMeaning): void {
    if (to.kind === "reference") void this.jump({ provision: to.provision });
    if (to.kind === "term") void this.jump({ provision: to.definition.provision });
    if (to.kind === "footnote") void this.#goToFootnote(to.footnote);
  }

  canNavigate(way: "back" | "forth"): boolean {
    return this.#history.canStep(way);
  }

  navigate(way: "back" | "forth"): void {
    const place = this.#history.step(way, this.#standpoint());
    if (!place) return;
    this.#select(place.caret);
    void this.#scrollTo(() => clientTopOfProvision(this.#view, this.#positions, place.provision), place.below);
  }

  async reveal(id: RecordKey): Promise<void> {
    const note = this.#itemById(id);
    if (!note) return;
    const { top, bottom } = this.#pane.getBoundingClientRect();
    const level = this.topOf(note.anchor, note.place);
    if (level < top + 40 || level > bottom - 60) await this.#scrollToItem(note);
  }

  markTarget(at: Anchor | null): void {
    const place = at && !at.gap ? this.#notes.find(at)?.place : null;
    this.syncSelection();
    this.#view.dispatch(buildAnnotationTargetTransaction(this.#view.state, place ?? null));
  }

  showSearch(found: Found | null): void {
    this.syncSelection();
    this.#view.dispatch(buildSearchHitsTransaction(this.#view.state, found));
    const current = found?.current;
    if (!current) return;
    const { provision, block, start, end } = current;
    if (block < 0) return void this.#goTo(this.#positions.before(provision) + 1);
    const [from, to] = [start, end].map((offset) => this.#positions.at(provision, block, offset)) as [number, number];
    this.#view.dispatch(this.#view.state.tr.setSelection(TextSelection.create(this.#view.state.doc, from, to)));
    void this.#scrollTo(() => this.#view.coordsAtPos(from, 1).top, HEADROOM.note);
  }

  #goTo(at: number): Promise<void> {
    this.#select(at);
    return this.#scrollTo(() => this.#view.coordsAtPos(at, 1).top, HEADROOM.note);
  }

  scrollBy(pixels: number): void {
    this.#pane.scrollTop += pixels;
  }

  topOf(anchor: Anchor, place: AnchorPlace): number {
    return clientTopOfAnchor(this.#view, this.#positions, this.#notes.text.draft, anchor, place);
  }

  depthOf(provision: number): number {
    const { scrollTop, scrollHeight } = this.#pane;
    const below = estimateClientTop(this.#view, this.#positions, provision) - this.#pane.getBoundingClientRect().top;
    return (below + scrollTop) / scrollHeight;
  }

  visibleProvisions(): { first: number; last: number } {
    const { top, bottom } = this.#pane.getBoundingClientRect();
    return findProvisionsBetweenHeights(this.#view, this.#positions, top, bottom);
  }

  onLayoutChange(watcher: () => void): () => void {
    this.#layoutWatchers.add(watcher);
    return () => this.#layoutWatchers.delete(watcher);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#scrolling.abort();
    for (const end of this.#ends) end();
    this.#view.destroy();
  }

  #scrollToItem(item: AnchoredItem): Promise<void> {
    return this.#scrollTo(() => this.topOf(item.anchor, item.place), HEADROOM.note);
  }

  #itemById(id: RecordKey): AnchoredItem | undefined {
    return this.#notes.get(id) ?? this.#proposals.get(id) ?? this.#privateNotes.get(id);
  }

  // Only one jump at a time: two would pull the text to and fro.
  #scrollTo(top: () => number, wanted: number): Promise<void> {
    this.#scrolling.abort();
    this.#scrolling = new AbortController();
    return scrollUntilStable(this.#pane, top, wanted, this.#scrolling.signal);
  }

  // A jump ends a little below the top, and the user reads from there.
  #readingProvision(): number {
    const line = this.#pane.getBoundingClientRect().top + HEADROOM.note;
    return findProvisionsBetweenHeights(this.#view, this.#positions, line, line).first;
  }

  #putCaret(note: AnchoredItem | undefined, provision: number): void {
    this.#select(this.#positionOf(note?.place ?? { provision, pieces: [] }));
  }

  #select(at: number): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at), 1)));
  }

  #standpoint(): Standpoint {
    const provision = this.#readingProvision();
    const below = clientTopOfProvision(this.#view, this.#positions, provision) - this.#pane.getBoundingClientRect().top;
    return { caret: this.#view.state.selection.head, provision, below };
  }

  /** Goes to a footnote's text, at the end of its article. */
  #goToFootnote({ mark, text }: Footnote): Promise<void> {
    const { doc, selection } = this.#view.state;
    let foot = -1;
    doc.nodesBetween(
      this.#positions.before(this.#positions.provisionAt(selection.head)),
      doc.content.size,
      (node, pos) => {
        const isMatch = node.type.name === "footnote" && node.attrs["mark"] === mark && node.textContent === text;
        if (foot < 0 && isMatch) foot = pos + 1;
        return foot < 0 && !node.isTextblock;
      },
    );
    if (foot < 0) return Promise.resolve();
    return this.#jumpTo(foot);
  }

  #showActiveNote(): void {
    if (this.#view.isDestroyed) return;
    this.syncSelection();
    this.#view.dispatch(buildActiveNoteTransaction(this.#view.state, this.#viewState.thread.value));
  }

  #watchLayout(): () => void {
    const move = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        // While the text is not shown, nothing in it has a position.
        if (this.#pane.clientHeight > 0) this.#viewState.topProvision.value = this.#readingProvision();
        for (const watch of this.#layoutWatchers) watch();
      });
    };
    const resized = new ResizeObserver(move);
    resized.observe(this.#view.dom);
    resized.observe(this.#pane);
    this.#pane.addEventListener("scroll", move, { passive: true });
    const end = this.#notes.watch(move);
    return () => {
      end();
      resized.disconnect();
      this.#pane.removeEventListener("scroll", move);
    };
  }
}

function describe({ text: { draft } }: NotesOnText): Record<string, string> {
  return {
    class: `${styles.sheet} ${styles.draft}`,
    lang: draft.language,
    dir: draft.direction,
    role: "textbox",
    tabindex: "0",
    inputmode: "none",
    spellcheck: "false",
    translate: "no",
    autocorrect: "off",
    "aria-multiline": "true",
    "aria-readonly": "true",
    "aria-label": message("text.label", { title: draft.title }),
  };
}

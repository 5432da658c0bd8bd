import type { ReadonlySignal } from "@preact/signals-core";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange as AnchorPlace } from "#shared/anchor/resolveAnchor.ts";
import { anchorRange, anchorProvision, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Footnote } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { onChange } from "../desk/base/signals.ts";
import type { Arrival, Place } from "../desk/place.ts";
import type { Meaning } from "../desk/standing/gloss.ts";
import type { Bearings, TextHand, Target, Unit } from "../desk/standing/hand.ts";
import type { Holdings } from "../desk/standing/held.ts";
import type { Mines } from "../desk/standing/mine.ts";
import type { Notes, Text } from "../desk/standing/notes.ts";
import type { Origins } from "../desk/standing/origins.ts";
import type { Proposals, Standing } from "../desk/standing/proposals.ts";
import { agreed } from "./agreed.ts";
import { caret } from "./caret.ts";
import { Catching } from "./catching.ts";
import { copyText } from "./copy.ts";
import { documentOf } from "./document.ts";
import { finding, showFound, type Shown as Found } from "./finding.ts";
import { fixtures, type Sources } from "./fixtures.ts";
import { glossing, glossOf } from "./glossing.ts";
import { holdings } from "./holdings.ts";
import { settle } from "./jump.ts";
import { links } from "./links.ts";
import { attending, marks } from "./marks.ts";
import { Meanings } from "./meanings.ts";
import { between, topOf, topOfAnchor } from "./measure.ts";
import { mines } from "./mine.ts";
import { pointAt, pointing } from "./pointing.ts";
import { portions, portionViews } from "./portions.ts";
import { Positions } from "./positions.ts";
import { Selecting } from "./selecting.ts";
import { still } from "./still.ts";
import { Trail } from "./trail.ts";
import { watched } from "./watched.ts";
import { wordings } from "./wordings.ts";
import * as styles from "./text.module.css";

/** How far below the top of the pane a jump ends, in px: a provision near the top, a note with its context. */
const HEADROOM = { provision: 76, note: 140 } as const;

/** What is said of the text. */
interface Shown {
  readonly notes: Notes;
  readonly proposals: Proposals;
  readonly held: Holdings;
  readonly origins: Origins;
  readonly mine: Mines;
  /** Whether more of it is on its way. */
  readonly arriving: ReadonlySignal<boolean>;
  /** Of the current text: where its articles come from. */
  readonly sources?: Sources;
}

/** Where one is: the caret, and how far below the pane's top the provision that is read begins, in px. */
interface Standpoint {
  readonly caret: number;
  readonly provision: number;
  readonly below: number;
}

/** One text, shown in a pane that scrolls: a ProseMirror view, and the hand that others hold. */
export class Reader implements TextHand {
  readonly text: Text;
  readonly #view: EditorView;
  readonly #pane: HTMLElement;
  readonly #positions: Positions;
  readonly #meanings: Meanings;
  readonly #selecting: Selecting;
  readonly #catching: Catching;
  readonly #trail = new Trail<Standpoint>();
  readonly #notes: Notes;
  readonly #proposals: Proposals;
  readonly #mine: Mines;
  readonly #place: Place;
  readonly #movers = new Set<() => void>();
  readonly #ends: readonly (() => void)[];
  #frame = 0;
  #going = new AbortController();

  constructor(pane: HTMLElement, mount: HTMLElement, shown: Shown, place: Place) {
    const { notes, proposals, held, origins, mine, arriving, sources } = shown;
    const doc = documentOf(notes.text.draft);
    const positions = new Positions(doc);
    const meanings = new Meanings(notes.text, positions, place.flagged);
    const plugins = [
      still(),
      portions(arriving),
      fixtures(notes.text.draft, positions, sources),
      marks(notes, positions),
      pointing(positions),
      finding(positions),
      caret(place, notes, positions),
      wordings(proposals, positions, place),
      mines(mine, notes.text.draft, positions, place),
      holdings(held, positions, place),
      agreed(origins, positions, place),
      watched(place.flagged, notes.text.id, positions, () => this.catchUp()),
      links(meanings, positions, () => this.catchUp(), arriving),
      glossing(meanings, place.gloss, (to) => this.follow(to)),
    ];
    // Drawing puts the selection where the view thinks it is, and it may have gone on since: so before the
    // marks are drawn anew, it is caught up with. (Whoever watches first is called first.)
    const catching = notes.watch(() => this.catchUp());
    this.#view = new EditorView(
      { mount },
      {
        state: EditorState.create({ doc, plugins }),
        nodeViews: portionViews,
        attributes: describe(notes),
        clipboardTextSerializer: (slice, { state }) => copyText(slice, state.selection),
      },
    );
    this.#catching = new Catching(this.#view);
    this.text = notes.text;
    this.#pane = pane;
    this.#positions = positions;
    this.#meanings = meanings;
    this.#selecting = new Selecting(this.#view, notes.text.draft, positions);
    this.#notes = notes;
    this.#proposals = proposals;
    this.#mine = mine;
    this.#place = place;
    this.#ends = [
      catching,
      this.#catching.listen(),
      onChange(place.thread, () => queueMicrotask(() => this.#attend())),
      this.#followMoves(),
    ];
    this.#attend();
    this.#arrive(place.arrival);
  }

  /** A text that takes another's place begins where one was in that. */
  #arrive(arrival: Arrival | null): void {
    this.#place.arrival = null;
    if (arrival?.text !== this.text.id) return void (this.#pane.scrollTop = 0);
    const { top, below, caret, focused } = arrival;
    if (focused) this.#view.focus();
    const attended = this.#place.thread.value;
    if (caret) this.#select(this.#before(caret));
    // The caret may stand behind the words of the note that is attended to.
    if (attended) this.#place.thread.value = attended;
    const at = this.#before(top);
    void this.#settle(() => this.#view.coordsAtPos(at, 1).top, below);
  }

  bearings(): Bearings {
    const { top, left, width } = this.#pane.getBoundingClientRect();
    const line = this.#view.posAtCoords({ left: left + width / 2, top: top + HEADROOM.note })?.pos;
    const at = line ?? this.#positions.before(this.#reading()) + 1;
    const below = this.#view.coordsAtPos(at, 1).top - top;
    const { head } = this.#view.state.selection;
    return { top: this.#behind(at), below, caret: this.#behind(head), focused: this.#view.hasFocus() };
  }

  /** The words of a block behind a position, or, where there are none, its whole provision. */
  #behind(pos: number): Anchor {
    const { id, draft } = this.text;
    const point = this.#positions.pointAt(pos);
    const whole = anchorProvision(draft, id, this.#positions.provisionAt(pos));
    if (!point) return whole;
    const { length } = draft.provisions[point.provision]!.blocks[point.block]!.text;
    const words = anchorRange(draft, id, point, { ...point, offset: length });
    return isRefusal(words) ? whole : words;
  }

  #before({ provision, pieces: [first] }: AnchorPlace): number {
    if (first) return this.#positions.at(first.provision, first.block, first.start);
    return this.#positions.before(provision) + 1;
  }

  focus(): void {
    this.#view.focus();
    // The view puts its selection in the page once more 20 ms later; a key may have moved it on by then.
    setTimeout(() => this.catchUp(), 15);
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#view.dom.contains(target);
  }

  unselect(): void {
    const { tr, selection } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.near(selection.$to, -1)));
  }

  select(what: Unit | "wider" | "narrower"): void {
    this.#selecting.select(what);
  }

  catchUp(): void {
    this.#catching.catchUp();
  }

  here(): DraftPoint {
    const { head } = this.#view.state.selection;
    return this.#positions.pointAt(head) ?? { provision: this.#positions.provisionAt(head), block: -1, offset: 0 };
  }

  async jump(to: Target): Promise<void> {
    if ("words" in to) return this.#jumpTo(this.#before(to.words));
    const note = "note" in to ? this.#standing(to.note) : undefined;
    if ("note" in to && !note) return;
    const provision = note ? note.from.provision : (to as { provision: number }).provision;
    if (!note) this.#trail.leave(this.#standpoint());
    this.#putCaret(note, provision);
    if (!note) return this.#settle(() => topOf(this.#view, this.#positions, provision), HEADROOM.provision);
    this.#place.thread.value = note.id;
    await this.#bring(note);
  }

  #jumpTo(at: number): Promise<void> {
    this.#trail.leave(this.#standpoint());
    return this.#goTo(at);
  }

  meaning(): Meaning | null {
    const { selection } = this.#view.state;
    return selection.empty ? (this.#meanings.at(selection.head)?.meaning ?? null) : null;
  }

  explain(): void {
    const found = this.#meanings.at(this.#view.state.selection.head);
    this.#place.gloss.value = found && glossOf(this.#view, found);
  }

  follow(to: Meaning): void {
    if (to.kind === "reference") void this.jump({ provision: to.provision });
    if (to.kind === "term") void this.jump({ provision: to.definition.provision });
    if (to.kind === "footnote") void this.#toFoot(to.footnote);
  }

  canRetrace(way: "back" | "forth"): boolean {
    return this.#trail.can(way);
  }

  retrace(way: "back" | "forth"): void {
    const place = this.#trail.step(way, this.#standpoint());
    if (!place) return;
    this.#select(place.caret);
    void this.#settle(() => topOf(this.#view, this.#positions, place.provision), place.below);
  }

  async show(id: RecordKey): Promise<void> {
    const note = this.#standing(id);
    if (!note) return;
    const { top, bottom } = this.#pane.getBoundingClientRect();
    const level = this.topOf(note.anchor, note.place);
    if (level < top + 40 || level > bottom - 60) await this.#bring(note);
  }

  point(at: Anchor | null): void {
    const place = at && !at.gap ? this.#notes.find(at)?.place : null;
    this.catchUp();
    this.#view.dispatch(pointAt(this.#view.state, place ?? null));
  }

  find(found: Found | null): void {
    this.catchUp();
    this.#view.dispatch(showFound(this.#view.state, found));
    const current = found?.current;
    if (!current) return;
    const { provision, block, start, end } = current;
    if (block < 0) return void this.#goTo(this.#positions.before(provision) + 1);
    const [from, to] = [start, end].map((offset) => this.#positions.at(provision, block, offset)) as [number, number];
    this.#view.dispatch(this.#view.state.tr.setSelection(TextSelection.create(this.#view.state.doc, from, to)));
    void this.#settle(() => this.#view.coordsAtPos(from, 1).top, HEADROOM.note);
  }

  #goTo(at: number): Promise<void> {
    this.#select(at);
    return this.#settle(() => this.#view.coordsAtPos(at, 1).top, HEADROOM.note);
  }

  scrollBy(pixels: number): void {
    this.#pane.scrollTop += pixels;
  }

  topOf(anchor: Anchor, place: AnchorPlace): number {
    return topOfAnchor(this.#view, this.#positions, this.#notes.text.draft, anchor, place);
  }

  inView(): { first: number; last: number } {
    const { top, bottom } = this.#pane.getBoundingClientRect();
    return between(this.#view, this.#positions, top, bottom);
  }

  onMove(watcher: () => void): () => void {
    this.#movers.add(watcher);
    return () => this.#movers.delete(watcher);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#going.abort();
    for (const end of this.#ends) end();
    this.#view.destroy();
  }

  #bring(standing: Standing): Promise<void> {
    return this.#settle(() => this.topOf(standing.anchor, standing.place), HEADROOM.note);
  }

  #standing(id: RecordKey): Standing | undefined {
    return this.#notes.get(id) ?? this.#proposals.get(id) ?? this.#mine.get(id);
  }

  // One place at a time: two that are both gone to would pull the text to and fro.
  #settle(top: () => number, wanted: number): Promise<void> {
    this.#going.abort();
    this.#going = new AbortController();
    return settle(this.#pane, top, wanted, this.#going.signal);
  }

  // A jump ends a little below the top: what one reads begins there.
  #reading(): number {
    const line = this.#pane.getBoundingClientRect().top + HEADROOM.note;
    return between(this.#view, this.#positions, line, line).first;
  }

  #putCaret(note: Standing | undefined, provision: number): void {
    this.#select(this.#before(note?.place ?? { provision, pieces: [] }));
  }

  #select(at: number): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at), 1)));
  }

  #standpoint(): Standpoint {
    const provision = this.#reading();
    const below = topOf(this.#view, this.#positions, provision) - this.#pane.getBoundingClientRect().top;
    return { caret: this.#view.state.selection.head, provision, below };
  }

  /** Goes to a footnote's text, at the end of its article. */
  #toFoot({ mark, text }: Footnote): Promise<void> {
    const { doc, selection } = this.#view.state;
    let foot = -1;
    doc.nodesBetween(
      this.#positions.before(this.#positions.provisionAt(selection.head)),
      doc.content.size,
      (node, pos) => {
        const isIt = node.type.name === "footnote" && node.attrs["mark"] === mark && node.textContent === text;
        if (foot < 0 && isIt) foot = pos + 1;
        return foot < 0 && !node.isTextblock;
      },
    );
    if (foot < 0) return Promise.resolve();
    return this.#jumpTo(foot);
  }

  #attend(): void {
    if (this.#view.isDestroyed) return;
    this.catchUp();
    this.#view.dispatch(attending(this.#view.state, this.#place.thread.value));
  }

  #followMoves(): () => void {
    const move = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        // Where the text is not shown, nothing in it has a place.
        if (this.#pane.clientHeight > 0) this.#place.reading.value = this.#reading();
        for (const watch of this.#movers) watch();
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

function describe({ text: { draft } }: Notes): Record<string, string> {
  return {
    class: styles.draft,
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

import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { GlossMeaning } from "./gloss.ts";
import type { OpenedText } from "./notesOnText.ts";

/** The target of a jump: a provision's beginning, a note's first words, or other words. */
export type TextJumpTarget =
  { readonly provision: number } | { readonly note: RecordKey } | { readonly words: ResolvedRange };

/** The units that keys select, from the smallest to the largest. */
export const SELECTION_UNITS = ["word", "sentence", "point", "paragraph"] as const;
export type SelectionUnit = (typeof SELECTION_UNITS)[number];

/** A span in a block of the draft, or, if `block` is -1, in a provision's heading. Offsets are UTF-16. */
export interface SpanInBlock {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The user's position in a text, as anchors, so that it can be found again in another reading. */
export interface ReadingPosition {
  /** The target at the top of the pane, and how far below the pane's top it begins, in px. */
  readonly top: Anchor;
  readonly below: number;
  /** The target at the caret. */
  readonly caret: Anchor;
  /** Whether the text has the focus. */
  readonly focused: boolean;
}

/** The interface of the text view for other parts of the window. Pixels are CSS pixels. */
export interface TextController {
  /** The text in view. A controller is valid for one text only, and does nothing once another is shown. */
  readonly text: OpenedText;
  focus(): void;
  /** Whether an event's target is in the text. */
  contains(target: EventTarget | null): boolean;
  /** Puts the caret at a point of the window, unless the selected words are there. */
  putCaretAtPoint(point: { readonly x: number; readonly y: number }): void;
  /** Returns the position of the caret in the window. */
  caretPosition(): { readonly x: number; readonly y: number };
  /** Whether the text is shown within an element. */
  isWithin(element: Element): boolean;
  /** Collapses the selection to its end, once the selected words have been dealt with. */
  collapseSelection(): void;
  /** Selects a unit around the selection, the next larger one ("wider"), or the selection before that ("narrower"). */
  select(what: SelectionUnit | "wider" | "narrower"): void;
  /** Reads a browser selection that has not been reported by an event yet: a key may follow it at once. */
  syncSelection(): void;
  readingPosition(): ReadingPosition;
  /** Scrolls to a target and puts the caret there; resolves when scrolling has settled, within 8 px. */
  jump(to: TextJumpTarget): Promise<void>;
  /** Returns the point of the caret; before all blocks if it is in none. */
  caretPoint(): DraftPoint;
  /** Returns the meaning of the words at the caret: what they cite, define or note. Null for plain words. */
  meaningAtCaret(): GlossMeaning | null;
  /** Shows the meaning at the caret beside its words. */
  showMeaning(): void;
  /** Jumps to the destination of a meaning. */
  followMeaning(to: GlossMeaning): void;
  /** Whether there is a jump to go back to, or to repeat. */
  canNavigate(way: "back" | "forth"): boolean;
  navigate(way: "back" | "forth"): void;
  /** Scrolls a note's words into view if they are not; leaves the caret. */
  reveal(note: RecordKey): Promise<void>;
  /** Highlights the target of a new note that is being written; null highlights none. */
  markTarget(at: Anchor | null): void;
  /** Highlights search hits, selects the current one and scrolls it into view; null clears them. */
  showSearch(found: { readonly hits: readonly SpanInBlock[]; readonly current: SpanInBlock | null } | null): void;
  scrollBy(pixels: number): void;
  /** Returns the top of an anchor's target, in client pixels. */
  topOf(anchor: Anchor, place: ResolvedRange): number;
  /** Returns how far down in the whole text a provision begins: 0 at the top, 1 at the end. */
  depthOf(provision: number): number;
  /** Returns the first and the last visible provision. */
  visibleProvisions(): { readonly first: number; readonly last: number };
  /** Calls back after the text has scrolled or its layout has changed. Returns a function that stops it. */
  onLayoutChange(watcher: () => void): () => void;
}

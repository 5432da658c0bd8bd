import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { GlossMeaning } from "./gloss.ts";
import type { OpenText } from "./notesView.ts";

/** Where a jump goes: a provision's beginning, a note's first words, or others. */
export type JumpTarget =
  { readonly provision: number } | { readonly note: RecordKey } | { readonly words: ResolvedRange };

/** What can be selected by a key of its own, from the smallest to the largest. */
export const SELECTION_UNITS = ["word", "sentence", "point", "paragraph"] as const;
export type SelectionUnit = (typeof SELECTION_UNITS)[number];

/** A stretch of a block of the draft, or, with block -1, of a provision's heading. Offsets are UTF-16. */
export interface BlockSpan {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Where one is in a text, in words of it: so it can be found again in another reading. */
export interface ReadingPosition {
  /** What is read at the top, and how far below the pane's top it begins, in px. */
  readonly top: Anchor;
  readonly below: number;
  /** What the caret stands before. */
  readonly caret: Anchor;
  /** Whether the text has the focus. */
  readonly focused: boolean;
}

/** What the text lets others do with it. Pixels are CSS pixels. */
export interface TextController {
  /** The text it holds: a hand is good for one text only, and for nothing when another is shown. */
  readonly text: OpenText;
  focus(): void;
  /** Whether an event's target lies in the text. */
  contains(target: EventTarget | null): boolean;
  /** Leaves the caret where the selection ends: what was selected has been dealt with. */
  collapseSelection(): void;
  /** Selects the unit around what is selected, the next larger one, or again what was selected before that. */
  select(what: SelectionUnit | "wider" | "narrower"): void;
  /** Takes in a selection that the browser has made and not told of yet: a key may follow it at once. */
  syncSelection(): void;
  readingPosition(): ReadingPosition;
  /** Goes there and puts the caret there; resolves when the text stands still, within 8 px. */
  jump(to: JumpTarget): Promise<void>;
  /** Where the caret is: before all blocks where it stands in none. */
  caretPoint(): DraftPoint;
  /** What stands behind the words with the caret: what they cite, define or note. Null for plain words. */
  meaningAtCaret(): GlossMeaning | null;
  /** Shows that beside its words. */
  showMeaning(): void;
  /** Goes to what a meaning names. */
  followMeaning(to: GlossMeaning): void;
  /** Whether one has jumped, and can go back to where one was, or forth again. */
  canNavigate(way: "back" | "forth"): boolean;
  navigate(way: "back" | "forth"): void;
  /** Brings a note's words into view where they are not, and leaves the caret. */
  reveal(note: RecordKey): Promise<void>;
  /** Marks the words that a new note is being written about; null marks none. */
  markTarget(at: Anchor | null): void;
  /** Shows what was found, selects the place where one is and brings it into view; null shows nothing. */
  showSearch(found: { readonly hits: readonly BlockSpan[]; readonly current: BlockSpan | null } | null): void;
  scrollBy(pixels: number): void;
  /** The height of what an anchor means, in client pixels. */
  topOf(anchor: Anchor, place: ResolvedRange): number;
  /** The first and the last provision that are in view. */
  visibleProvisions(): { readonly first: number; readonly last: number };
  /** Calls back after the text has scrolled or changed its measures. */
  onLayoutChange(watcher: () => void): () => void;
}

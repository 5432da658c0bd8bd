import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Meaning } from "./gloss.ts";
import type { Text } from "./notes.ts";

/** Where a jump goes: a provision's beginning, a note's first words, or others. */
export type Target = { readonly provision: number } | { readonly note: RecordKey } | { readonly words: ResolvedRange };

/** What can be selected by a key of its own, from the smallest to the largest. */
export const UNITS = ["word", "sentence", "point", "paragraph"] as const;
export type Unit = (typeof UNITS)[number];

/** A stretch of a block of the draft, or, with block -1, of a provision's heading. Offsets are UTF-16. */
export interface Span {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Where one is in a text, in words of it: so it can be found again in another reading. */
export interface Bearings {
  /** What is read at the top, and how far below the pane's top it begins, in px. */
  readonly top: Anchor;
  readonly below: number;
  /** What the caret stands before. */
  readonly caret: Anchor;
  /** Whether the text has the focus. */
  readonly focused: boolean;
}

/** What the text lets others do with it. Pixels are CSS pixels. */
export interface TextHand {
  /** The text it holds: a hand is good for one text only, and for nothing when another is shown. */
  readonly text: Text;
  focus(): void;
  /** Whether an event's target lies in the text. */
  holds(target: EventTarget | null): boolean;
  /** Leaves the caret where the selection ends: what was selected has been dealt with. */
  unselect(): void;
  /** Selects the unit around what is selected, the next larger one, or again what was selected before that. */
  select(what: Unit | "wider" | "narrower"): void;
  /** Takes in a selection that the browser has made and not told of yet: a key may follow it at once. */
  catchUp(): void;
  bearings(): Bearings;
  /** Goes there and puts the caret there; resolves when the text stands still, within 8 px. */
  jump(to: Target): Promise<void>;
  /** Where the caret is: before all blocks where it stands in none. */
  here(): DraftPoint;
  /** What stands behind the words with the caret: what they cite, define or note. Null for plain words. */
  meaning(): Meaning | null;
  /** Shows that beside its words. */
  explain(): void;
  /** Goes to what a meaning names. */
  follow(to: Meaning): void;
  /** Whether one has jumped, and can go back to where one was, or forth again. */
  canRetrace(way: "back" | "forth"): boolean;
  retrace(way: "back" | "forth"): void;
  /** Brings a note's words into view where they are not, and leaves the caret. */
  show(note: RecordKey): Promise<void>;
  /** Marks the words that a new note is being written about; null marks none. */
  point(at: Anchor | null): void;
  /** Shows what was found, selects the place where one is and brings it into view; null shows nothing. */
  find(found: { readonly hits: readonly Span[]; readonly current: Span | null } | null): void;
  scrollBy(pixels: number): void;
  /** The height of what an anchor means, in client pixels. */
  topOf(anchor: Anchor, place: ResolvedRange): number;
  /** The first and the last provision that are in view. */
  inView(): { readonly first: number; readonly last: number };
  /** Calls back after the text has scrolled or changed its measures. */
  onMove(watcher: () => void): () => void;
}

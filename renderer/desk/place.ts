import type { Which } from "../../shared/acts/erase.ts";
import type { Anchor } from "../../shared/anchor/anchor.ts";
import type { Place as AnchorPlace } from "../../shared/anchor/find.ts";
import type { Point } from "../../shared/anchor/select.ts";
import type { Hash } from "../../shared/base/hash.ts";
import { EVERYTHING, type Filter } from "../../shared/ledger/lists/filter.ts";
import type { Placeable } from "../../shared/ledger/placed.ts";
import type { Uncertainty } from "../../shared/ledger/uncertain.ts";
import type { MemberId, RecordKey } from "../../shared/records/envelope.ts";
import { Derived, Variable } from "./base/cell.ts";
import { Comparing } from "./compare/comparing.ts";
import type { Finding } from "./standing/finding.ts";
import type { Flagged } from "./standing/flagged.ts";
import type { Gloss } from "./standing/gloss.ts";

/** What is selected in the text: words, end after start; or, by its heading, a whole provision. */
export type Selected = { readonly from: Point; readonly to: Point } | { readonly whole: number };

/** Where the passage that was read and the caret stand in a text, by its id. */
export interface Arrival {
  readonly text: Hash;
  readonly top: AnchorPlace;
  /** How far below the pane's top it is to begin, in px. */
  readonly below: number;
  readonly caret: AnchorPlace | null;
  readonly focused: boolean;
}

/** What stands in the middle of the window. */
export type View = "text" | "compare" | "delta" | "matrix" | "coverage" | "ratings" | "briefing" | "team";

/** The tables of the matrix view. */
export const TABLES = ["positions", "rights", "package", "spread"] as const;
export type TableName = (typeof TABLES)[number];

/** Within this time a second press of a key is meant for what the first has done. */
const TWICE_MS = 500;

/** A state of floor text that one has gone back to, by its record, and what it is shown over. */
export interface FloorView {
  readonly id: RecordKey;
  /** Null for the latest. */
  readonly state: RecordKey | null;
  readonly over: "draft" | "before";
}

/** Something that this member may erase: a record of it, and what it is called. */
export interface Erasable {
  readonly id: RecordKey;
  readonly name: string;
  readonly which?: Which;
  /** What stays of it, beside that it was said. */
  readonly leaves?: string;
}

/** Something that is about to be confirmed at a place where it may not belong. */
export interface Unsure {
  readonly of: Placeable;
  readonly at: Anchor;
  readonly why: Uncertainty;
  readonly confirm: () => void;
  /** The dialog in which it was asked for, to go back to. */
  readonly within: string | null;
}

/** Where one is. Shown only: nothing of it is said or kept. */
export class Place {
  readonly view = new Variable<View>("text");
  /** The table that the matrix view shows. */
  readonly table = new Variable<TableName>("positions");
  /** The provision at the top of what is in view. */
  readonly reading = new Variable(0);
  /** The provision that holds the caret. */
  readonly caret = new Variable(0);
  readonly selected = new Variable<Selected | null>(null);
  /** The thread attended to: its card is open, its marks are outlined. */
  readonly thread = new Variable<RecordKey | null>(null);
  readonly filter = new Variable<Filter>(EVERYTHING);
  /** Whether all notes are hidden from the neighbouring seat. Nothing remembers it: whoever opens a dossier sees them. */
  readonly hidden = new Variable(false);
  /** What the filter lets through, or nothing (null) while all is hidden: what the notes go by. */
  readonly letting = new Derived<Filter | null>([this.filter, this.hidden], () =>
    this.hidden.now ? null : this.filter.now,
  );
  /** What stands behind the words that the caret or the pointer rests on. */
  readonly gloss = new Variable<Gloss | null>(null);
  /** What the drafting watch flags in the text; null while no rule is on. */
  readonly flagged = new Variable<Flagged | null>(null);
  /** Whether the outline is out, where the window is too narrow to show it always. */
  readonly outlined = new Variable(false);
  /** What is looked for in the draft and the notes; null while nothing is. */
  readonly finding = new Variable<Finding | null>(null);
  /** Which state of which floor text is shown, and over what; null for the latest over the draft. */
  readonly floor = new Variable<FloorView | null>(null);
  /** Whether the words that a note was made on are shown beside those it stands on now. */
  readonly oldWords = new Variable(false);
  /** The comparison of two texts. */
  readonly comparing = new Comparing();
  /** What was looked for last. */
  found = "";
  /** The dialog that is open, by its name. */
  readonly dialog = new Variable<string | null>(null);

  /** What is about to be erased, one of these; while the dialog "erase" is open. */
  readonly erasing = new Variable<readonly Erasable[]>([]);

  /** What is about to be confirmed at an uncertain place; while the dialog that asks for it is open. */
  readonly unsure = new Variable<Unsure | null>(null);

  /** Where to begin in a text that takes another's place; null for its beginning. Taken by the text when it is drawn. */
  arrival: Arrival | null = null;

  /** The members that the packet which is about to be made begins with. */
  readonly packFor = new Variable<readonly MemberId[]>([]);

  /** An invitation that has come with the page's address or as a file, to be joined by. */
  readonly invitation = new Variable("");

  #finished = -Infinity;

  /** Asks which of these is to be erased, and whether. */
  askErase(parts: readonly Erasable[]): void {
    this.erasing.set(parts);
    this.dialog.set("erase");
  }

  /** Enter has been pressed to finish a form. */
  finish(): void {
    this.#finished = performance.now();
  }

  /** Another key has been pressed, or something has been clicked: Enter means something new. */
  goOn(): void {
    this.#finished = -Infinity;
  }

  /** Whether Enter, pressed once too often, is still meant for the form that it has finished. */
  get hasJustFinished(): boolean {
    return performance.now() - this.#finished < TWICE_MS;
  }

  /** Takes the filter away: what it hid is gone to. */
  unfilter(): void {
    this.filter.set(EVERYTHING);
  }

  /** To the beginning of another text. */
  reset(): void {
    this.reading.set(0);
    this.caret.set(0);
    this.selected.set(null);
    this.thread.set(null);
    this.arrival = null;
    this.gloss.set(null);
    this.finding.set(null);
    this.floor.set(null);
    this.comparing.reset();
    this.filter.set(EVERYTHING);
    this.hidden.set(false);
  }
}

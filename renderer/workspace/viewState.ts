import { computed, signal } from "@preact/signals-core";
import type { EraseScope } from "#shared/acts/erase.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange as AnchorPlace } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacement.ts";
import type { PlacementUncertainty } from "#shared/ledger/placement/placementUncertainty.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { ComparisonState } from "./comparison/comparisonState.ts";
import type { TextSearch } from "./textModel/searchText.ts";
import type { WatchFindings } from "./textModel/watchSettings.ts";
import type { Gloss } from "./textModel/gloss.ts";

/** What is selected in the text: words, end after start; or, by its heading, a whole provision. */
export type SelectedPassage = { readonly from: DraftPoint; readonly to: DraftPoint } | { readonly whole: number };

/** Where the passage that was read and the caret stand in a text, by its id. */
export interface InitialPosition {
  readonly text: Hash;
  readonly top: AnchorPlace;
  /** How far below the pane's top it is to begin, in px. */
  readonly below: number;
  readonly caret: AnchorPlace | null;
  readonly focused: boolean;
}

/** What stands in the middle of the window, in the order of the tabs. A feature fills the slot of each but the text's. */
export const VIEWS = ["text", "compare", "delta", "matrix", "coverage", "ratings", "briefing", "team"] as const;
export type View = (typeof VIEWS)[number];

/** The tables of the matrix view. */
export const MATRIX_TABLES = ["positions", "rights", "package", "spread"] as const;
export type MatrixTableName = (typeof MATRIX_TABLES)[number];

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
  readonly which?: EraseScope;
  /** What stays of it, beside that it was said. */
  readonly leaves?: string;
}

/** Something that is about to be confirmed at a place where it may not belong. */
export interface UncertainPlacement {
  readonly of: Placeable;
  readonly at: Anchor;
  readonly why: PlacementUncertainty;
  readonly confirm: () => void;
  /** The dialog in which it was asked for, to go back to. */
  readonly within: string | null;
}

/** Where one is. Shown only: nothing of it is said or kept. */
export class ViewState {
  readonly view = signal<View>("text");
  /** The table that the matrix view shows. */
  readonly table = signal<MatrixTableName>("positions");
  /** The provision at the top of what is in view. */
  readonly topProvision = signal(0);
  /** The provision that holds the caret. */
  readonly caret = signal(0);
  readonly selected = signal<SelectedPassage | null>(null);
  /** The thread attended to: its card is open, its marks are outlined. */
  readonly thread = signal<RecordKey | null>(null);
  readonly filter = signal<Filter>(NO_FILTER);
  /** Whether all notes are hidden from the neighbouring seat. Nothing remembers it: whoever opens a dossier sees them. */
  readonly hidden = signal(false);
  /** What the filter lets through, or nothing (null) while all is hidden: what the notes go by. */
  readonly effectiveFilter = computed<Filter | null>(() => (this.hidden.value ? null : this.filter.value));
  /** What stands behind the words that the caret or the pointer rests on. */
  readonly gloss = signal<Gloss | null>(null);
  /** What the drafting watch flags in the text; null while no rule is on. */
  readonly watchFindings = signal<WatchFindings | null>(null);
  /** Whether the outline is out, where the window is too narrow to show it always. */
  readonly outlineOpen = signal(false);
  /** What is looked for in the draft and the notes; null while nothing is. */
  readonly search = signal<TextSearch | null>(null);
  /** Which state of which floor text is shown, and over what; null for the latest over the draft. */
  readonly floor = signal<FloorView | null>(null);
  /** Whether the words that a note was made on are shown beside those it stands on now. */
  readonly originalWordsShown = signal(false);
  /** The comparison of two texts. */
  readonly comparison = new ComparisonState();
  /** What was looked for last. */
  lastSearch = "";
  /** The dialog that is open, by its name. */
  readonly dialog = signal<string | null>(null);

  /** What is about to be erased, one of these; while the dialog "erase" is open. */
  readonly erasables = signal<readonly Erasable[]>([]);

  /** What is about to be confirmed at an uncertain place; while the dialog that asks for it is open. */
  readonly uncertainPlacement = signal<UncertainPlacement | null>(null);

  /** Where to begin in a text that takes another's place; null for its beginning. Taken by the text when it is drawn. */
  initialPosition: InitialPosition | null = null;

  /** The members that the packet which is about to be made begins with. */
  readonly packetRecipients = signal<readonly MemberId[]>([]);

  /** An invitation that has come with the page's address or as a file, to be joined by. */
  readonly invitation = signal("");

  #finished = -Infinity;

  /** Asks which of these is to be erased, and whether. */
  askErase(parts: readonly Erasable[]): void {
    this.erasables.value = parts;
    this.dialog.value = "erase";
  }

  /** Enter has been pressed to finish a form. */
  markFinished(): void {
    this.#finished = performance.now();
  }

  /** Another key has been pressed, or something has been clicked: Enter means something new. */
  clearFinished(): void {
    this.#finished = -Infinity;
  }

  /** Whether Enter, pressed once too often, is still meant for the form that it has finished. */
  get hasJustFinished(): boolean {
    return performance.now() - this.#finished < TWICE_MS;
  }

  /** Takes the filter away: what it hid is gone to. */
  clearFilter(): void {
    this.filter.value = NO_FILTER;
  }

  /** To the beginning of another text. */
  reset(): void {
    this.topProvision.value = 0;
    this.caret.value = 0;
    this.selected.value = null;
    this.thread.value = null;
    this.initialPosition = null;
    this.gloss.value = null;
    this.search.value = null;
    this.floor.value = null;
    this.comparison.reset();
    this.filter.value = NO_FILTER;
    this.hidden.value = false;
  }
}

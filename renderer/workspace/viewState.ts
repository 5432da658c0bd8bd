import { computed, signal } from "@preact/signals-core";
import type { VersionsToErase } from "#shared/acts/erase.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ResolvedRange as AnchorPlace } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { GuideSectionId } from "#shared/host/guideContent.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import type { PlacementUncertainty } from "#shared/ledger/placement/placementUncertainty.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import { ComparisonState } from "./comparison/comparisonState.ts";
import { NoteListState } from "./noteListState.ts";
import { LanguageSidesState } from "./comparison/languageSidesState.ts";
import type { TextSearchState } from "./textModel/searchText.ts";
import type { DraftingWatchFindings } from "./textModel/draftingWatchSettings.ts";
import type { Gloss } from "./textModel/gloss.ts";

/** The selection in the text: words, with `to` after `from`; or a whole provision, selected by its heading. */
export type SelectedPassage = { readonly from: DraftPoint; readonly to: DraftPoint } | { readonly whole: number };

/** The initial scroll position and caret of a text, by the text's id. */
export interface InitialTextPosition {
  readonly text: Hash;
  readonly top: AnchorPlace;
  /** How far below the pane's top `top` begins, in px. */
  readonly below: number;
  readonly caret: AnchorPlace | null;
  readonly focused: boolean;
}

/** The views in the middle of the window, in the order of the tabs. Features fill the slot of each but the text's. */
export const VIEWS = [
  "text",
  "notes",
  "compare",
  "languages",
  "delta",
  "matrix",
  "coverage",
  "since",
  "ratings",
  "briefing",
  "team",
] as const;
export type View = (typeof VIEWS)[number];

/** The tables of the matrix view. */
export const MATRIX_TABLES = ["positions", "rights", "package", "spread", "state", "votes"] as const;
export type MatrixTableName = (typeof MATRIX_TABLES)[number];

/** What is chosen in the view of what happened since a moment. */
export interface SinceChoice {
  readonly from: "close" | "time" | "look";
  /** The typed date and time. */
  readonly typed: string;
  /** For whom assignments are listed: "me", a member's id, or a role. */
  readonly reader: string;
  readonly audience: "me" | "team" | "informals" | "public";
}

/** Within this time, in ms, a second press of Enter is meant for the form that the first has finished. */
const TWICE_MS = 500;

/** A state of floor text that the user has gone back to, by its record, and what it is compared with. */
export interface ChosenFloorTextVersion {
  readonly id: RecordKey;
  /** Null for the latest. */
  readonly state: RecordKey | null;
  readonly over: "draft" | "before";
}

/** A transcript beside the text, by its id, and the cue to go to. */
export interface ShownTranscript {
  readonly id: string;
  readonly cue: number;
  /** The number of the request: the same cue may be gone to again. */
  readonly request: number;
}

/** Something that this member may erase: its record and its name. */
export interface ErasableRecord {
  readonly id: RecordKey;
  readonly name: string;
  readonly which?: VersionsToErase;
  /** What remains after erasing, besides that it was said. */
  readonly leaves?: string;
}

/** A placement that is about to be confirmed, although it is uncertain. */
export interface UncertainPlacement {
  readonly of: Placeable;
  readonly at: Anchor;
  readonly why: PlacementUncertainty;
  readonly confirm: () => void;
  /** The dialog to return to. */
  readonly within: string | null;
}

/** The names of the dialogs that add a photograph to a note, and that show one enlarged. */
export const ADD_PHOTOGRAPH_DIALOG = "photograph.add";
export const PHOTOGRAPH_DIALOG = "photograph";

/** The name of the dialog that exports. */
export const EXPORT_DIALOG = "others";

/** The note, private or the team's, that a photograph is being added to, and its file if it was chosen. */
export interface PhotographToAdd {
  readonly note: string;
  readonly file: NamedFile | null;
}

/** The photograph that is shown enlarged, and its note. */
export interface OpenPhotograph {
  readonly note: string;
  readonly id: string;
}

/** The view state of the window: nothing of it is committed or stored. */
export class ViewState {
  readonly view = signal<View>("text");
  /** The table that the matrix view shows. */
  readonly table = signal<MatrixTableName>("positions");
  /** What the view of what happened since a moment shows; null for its default. */
  readonly since = signal<SinceChoice | null>(null);
  /** The provision at the top of the visible text. */
  readonly topProvision = signal(0);
  /** The provision at the caret. */
  readonly caret = signal(0);
  readonly selected = signal<SelectedPassage | null>(null);
  /** The active thread: its card is open, its marks are outlined. */
  readonly thread = signal<RecordKey | null>(null);
  readonly filter = signal<Filter>(NO_FILTER);
  /**
   * Whether all notes are hidden from people sitting nearby. Not stored: notes are visible whenever a dossier is
   * opened.
   */
  readonly hidden = signal(false);
  /** The filter in effect; null while everything is hidden. */
  readonly effectiveFilter = computed<Filter | null>(() => (this.hidden.value ? null : this.filter.value));
  /** The meaning shown for the words at the caret or the pointer. */
  readonly gloss = signal<Gloss | null>(null);
  /** The findings of the drafting watch in the text; null while no rule is on. */
  readonly watchFindings = signal<DraftingWatchFindings | null>(null);
  /** Whether the outline is open, if the window is too narrow to show it permanently. */
  readonly outlineOpen = signal(false);
  /** The search in the draft and the notes; null if there is none. */
  readonly search = signal<TextSearchState | null>(null);
  /** The displayed state of floor text and what it is compared with; null for the latest compared with the draft. */
  readonly floor = signal<ChosenFloorTextVersion | null>(null);
  /** Whether the words that a note was made on are shown beside those it is on now. */
  readonly originalWordsShown = signal(false);
  /** The list of notes. */
  readonly noteList = new NoteListState();
  /** The comparison of two texts. */
  readonly comparison = new ComparisonState();
  /** Two languages side by side. */
  readonly languageSides = new LanguageSidesState();
  /** The transcript that takes the place of the margin; null if none does. */
  readonly transcript = signal<ShownTranscript | null>(null);
  /** The words searched for last. */
  lastSearch = "";
  /** The name of the open dialog. */
  readonly dialog = signal<string | null>(null);
  /** The section of the guide that is open over everything else; null if none is. */
  readonly guideSection = signal<GuideSectionId | null>(null);

  /** The ids of the items to export while the dialog for it is open; null for all. */
  readonly exportedItems = signal<readonly string[] | null>(null);
  /** The provision of the open text that the dialog "reach" is about. */
  readonly reachProvision = signal(0);
  readonly photographToAdd = signal<PhotographToAdd | null>(null);
  readonly openPhotograph = signal<OpenPhotograph | null>(null);
  /** The items to choose from while the dialog "erase" is open. */
  readonly erasables = signal<readonly ErasableRecord[]>([]);

  /** The placement to confirm while the dialog for it is open. */
  readonly uncertainPlacement = signal<UncertainPlacement | null>(null);

  /**
   * The position at which a text that replaces another begins; null for its beginning. Consumed by the text view when
   * it is drawn.
   */
  initialPosition: InitialTextPosition | null = null;

  /** The initial recipients of the packet that is about to be made. */
  readonly packetRecipients = signal<readonly MemberId[]>([]);

  /** An invitation to join by, from the page's address or a file. */
  readonly invitation = signal("");

  #finished = -Infinity;

  /** Opens the dialog that asks what to erase. */
  askErase(parts: readonly ErasableRecord[]): void {
    this.erasables.value = parts;
    this.dialog.value = "erase";
  }

  /** Opens the dialog that adds a photograph to a note, with the file if there is one already. */
  askPhotograph(note: string, file: NamedFile | null = null): void {
    this.photographToAdd.value = { note, file };
    this.dialog.value = ADD_PHOTOGRAPH_DIALOG;
  }

  /** Shows a photograph enlarged. */
  showPhotograph(photograph: OpenPhotograph): void {
    this.openPhotograph.value = photograph;
    this.dialog.value = PHOTOGRAPH_DIALOG;
  }

  /** Opens the dialog that exports: everything, or only some items. */
  askExport(items: readonly string[] | null = null): void {
    this.exportedItems.value = items;
    this.dialog.value = EXPORT_DIALOG;
  }

  /** Remembers that Enter was pressed to finish a form. */
  markFinished(): void {
    this.#finished = performance.now();
  }

  /**
   * Forgets that a form was finished, because another key was pressed or something was clicked: Enter now means
   * something new.
   */
  clearFinished(): void {
    this.#finished = -Infinity;
  }

  /** Whether a repeated Enter is still meant for the form that it has finished. */
  get hasJustFinished(): boolean {
    return performance.now() - this.#finished < TWICE_MS;
  }

  /** Clears the filter, to show an item that it hides. */
  clearFilter(): void {
    this.filter.value = NO_FILTER;
  }

  /** Resets the state for the beginning of another text. */
  reset(): void {
    this.topProvision.value = 0;
    this.caret.value = 0;
    this.selected.value = null;
    this.thread.value = null;
    this.initialPosition = null;
    this.gloss.value = null;
    this.search.value = null;
    this.since.value = null;
    this.floor.value = null;
    this.photographToAdd.value = null;
    this.openPhotograph.value = null;
    this.noteList.reset();
    this.comparison.reset();
    this.languageSides.reset();
    this.filter.value = NO_FILTER;
    this.hidden.value = false;
    this.transcript.value = null;
  }
}

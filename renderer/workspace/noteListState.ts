import { signal } from "@preact/signals-core";
import { NOTES_IN_READING_ORDER, type NoteSort } from "#shared/ledger/noteList/sortNotes.ts";
import type { NoteGroupKey } from "#shared/ledger/noteList/groupNotes.ts";
import { NOTHING_SELECTED, type RangeSelection } from "./base/rangeSelection.ts";

/** Whose notes the list shows: those of the open text, or of all texts of the dossier. */
export const NOTE_LIST_SCOPES = ["text", "dossier"] as const;
type NoteListScopeName = (typeof NOTE_LIST_SCOPES)[number];

/** The view state of the list of notes: what it shows, in which order, what is selected, and the user's position. */
export class NoteListState {
  readonly scope = signal<NoteListScopeName>("text");
  readonly sort = signal<NoteSort>(NOTES_IN_READING_ORDER);
  /** What the notes are grouped by; null for no groups. */
  readonly group = signal<NoteGroupKey | null>(null);
  /** The selected items. Those that the filter hides, or that are gone, do not count. */
  readonly selection = signal<RangeSelection>(NOTHING_SELECTED);
  /** The key of the row that is the tab stop; null for the first. */
  readonly row = signal<string | null>(null);

  reset(): void {
    this.scope.value = "text";
    this.sort.value = NOTES_IN_READING_ORDER;
    this.group.value = null;
    this.selection.value = NOTHING_SELECTED;
    this.row.value = null;
  }
}

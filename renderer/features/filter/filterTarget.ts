import type { FilterFieldName } from "#shared/ledger/filters/filter.ts";

/** The element ids of the fields in which the filter is typed: beside the text, and above the list of notes. */
export const FILTER_FIELD_ID = "filter-line";
export const NOTE_LIST_FILTER_FIELD_ID = "note-list-filter-line";

/** What a filter is above: the cards beside the text, or the list of notes. Both have the same filter. */
export interface FilterTarget {
  readonly fieldId: string;
  /** How many items there are, how many the filter accepts, and how many are unread. */
  readonly all: number;
  readonly shown: number;
  readonly unread: number;
  /** Counts the items that have a value in a field. */
  readonly count: (field: FilterFieldName, value: string) => number;
  /** Moves the focus to an item that the filter accepts. */
  readonly enter: () => void;
}

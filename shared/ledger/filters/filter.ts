import { ANNOTATION_KINDS, KNOWLEDGE_BASIS_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";

/** The fields that a list can be filtered by, as they are typed. */
export const FILTER_FIELD_NAMES = [
  "text",
  "comment",
  "address",
  "author",
  "kind",
  "right",
  "severity",
  "track",
  "meeting",
  "basis",
  "status",
  "delegation",
  "confidentiality",
  "placement",
  "tag",
  "assigned",
  "mentions",
  "is",
] as const;
export type FilterFieldName = (typeof FILTER_FIELD_NAMES)[number];

/** How a note is placed in the current text. */
export const FILTER_PLACEMENT_VALUES = ["exact", "moved", "reworded", "ambiguous", "lost", "absent"] as const;
export type FilterPlacementValue = (typeof FILTER_PLACEMENT_VALUES)[number];

/** The fields with a fixed set of values; the others take any value. */
export const FILTER_FIELD_VALUES: Readonly<Partial<Record<FilterFieldName, readonly string[]>>> = {
  kind: [...ANNOTATION_KINDS, "proposal"],
  basis: KNOWLEDGE_BASIS_KINDS,
  status: ["open", "settled", ...PROVISION_STATUSES],
  confidentiality: [...CONFIDENTIALITY_LABELS, "private"],
  placement: FILTER_PLACEMENT_VALUES,
  is: ["unread", "conflict"],
};

/** Special values in place of a member's name: the viewer, no member, any member. */
export const FILTER_ME = "me";
export const FILTER_NOBODY = "nobody";
export const FILTER_ANYBODY = "anybody";

/**
 * One condition of a filter. `words` are searched for in everything that was written. A part that could not be read is
 * `unclear`: it matches everything and keeps its text as typed.
 */
export interface FilterTerm {
  readonly field: FilterFieldName | "words" | "unclear";
  /** Matches if any of these match; at least one. Severities are `3`, `>=3`, `<=2` or `none`. */
  readonly values: readonly string[];
  /** Set to match items that have none of the values. */
  readonly not?: true;
}

/** A filter: conditions, all of which an item must meet. Without conditions, everything is shown. */
export type Filter = readonly FilterTerm[];
export const NO_FILTER: Filter = [];

/** Returns true if a filter can hide anything. */
export function canFilterHideItems(filter: Filter): boolean {
  return filter.some(({ field }) => field !== "unclear");
}

/** Returns true if a filter asks for a value of a field. */
export function hasFilterValue(filter: Filter, field: FilterFieldName, value: string): boolean {
  return filter.some((term) => !term.not && term.field === field && term.values.includes(value));
}

/** Adds a value to the filter, or removes it. Several values of one field are alternatives. */
export function toggleFilterValue(filter: Filter, field: FilterFieldName, value: string): Filter {
  const term = filter.find((each) => !each.not && each.field === field);
  if (!term) return [...filter, { field, values: [value] }];
  const values = term.values.includes(value) ? term.values.filter((each) => each !== value) : [...term.values, value];
  return filter.flatMap((each) => (each !== term ? [each] : values.length > 0 ? [{ ...term, values }] : []));
}

/** Makes a value the only one that the filter asks for in its field, or removes it if the filter already has it. */
export function toggleOnlyFilterValue(filter: Filter, field: FilterFieldName, value: string): Filter {
  const others = filter.filter((term) => term.not || term.field !== field);
  return hasFilterValue(filter, field, value) ? others : [...others, { field, values: [value] }];
}

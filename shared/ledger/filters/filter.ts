import { ANNOTATION_KINDS, BASIS_KINDS, CONFIDENTIALITIES } from "#shared/records/kinds/annotation.ts";
import { STATUSES } from "#shared/records/kinds/status.ts";

/** What a list can be looked through for, by the names that they have in a line. */
export const QUERY_FIELDS = [
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
export type QueryField = (typeof QUERY_FIELDS)[number];

/** Where the words that were noted stand in the text that is looked at. */
export const PLACEMENT_VALUES = ["exact", "moved", "reworded", "ambiguous", "lost", "absent"] as const;
export type PlacementValue = (typeof PLACEMENT_VALUES)[number];

/** The fields whose values are a few words; the others take any. */
export const FIELD_VALUES: Readonly<Partial<Record<QueryField, readonly string[]>>> = {
  kind: [...ANNOTATION_KINDS, "proposal"],
  basis: BASIS_KINDS,
  status: ["open", "settled", ...STATUSES],
  confidentiality: [...CONFIDENTIALITIES, "private"],
  placement: PLACEMENT_VALUES,
  is: ["unread", "conflict"],
};

/** Whoever looks; nobody at all; anybody. In the place of a member's name. */
export const ME = "me";
export const NOBODY = "nobody";
export const ANYBODY = "anybody";

/**
 * One thing that is looked for. `words` are looked for in everything that was written; what is `unclear` could not be
 * read, lets everything through, and is kept as it was typed.
 */
export interface FilterTerm {
  readonly field: QueryField | "words" | "unclear";
  /** Any of these, at least one. Of severities `3`, `>=3`, `<=2` or `none`. */
  readonly values: readonly string[];
  /** What has none of these. */
  readonly not?: true;
}

/** What of a list is shown: what has all of this. Without a term that is everything. */
export type Filter = readonly FilterTerm[];
export const NO_FILTER: Filter = [];

/** Whether a filter keeps anything back. */
export function isFiltering(filter: Filter): boolean {
  return filter.some(({ field }) => field !== "unclear");
}

/** Whether a filter asks for just this of a field. */
export function hasTerm(filter: Filter, field: QueryField, value: string): boolean {
  return filter.some((term) => !term.not && term.field === field && term.values.includes(value));
}

/** The filter with the value asked for as well, or no longer. Several values of one field are one or the other. */
export function toggleValue(filter: Filter, field: QueryField, value: string): Filter {
  const term = filter.find((each) => !each.not && each.field === field);
  if (!term) return [...filter, { field, values: [value] }];
  const values = term.values.includes(value) ? term.values.filter((each) => each !== value) : [...term.values, value];
  return filter.flatMap((each) => (each !== term ? [each] : values.length > 0 ? [{ ...term, values }] : []));
}

/** The filter that asks for one value of a field and for no other; or for none, where it did so already. */
export function toggleOnlyValue(filter: Filter, field: QueryField, value: string): Filter {
  const others = filter.filter((term) => term.not || term.field !== field);
  return hasTerm(filter, field, value) ? others : [...others, { field, values: [value] }];
}

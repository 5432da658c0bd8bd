import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import type { FilterFieldName } from "./filter.ts";

/** Words of the screen and of other programs, each with what a filter has for it. */
const FIELD_SYNONYMS: Readonly<Record<string, FilterFieldName>> = {
  article: "address",
  assignee: "assigned",
  country: "delegation",
  label: "tag",
  level: "severity",
  provision: "address",
  quote: "text",
  rating: "severity",
  reply: "comment",
  session: "meeting",
  type: "kind",
  visibility: "confidentiality",
};
const VALUE_SYNONYMS: Readonly<Partial<Record<FilterFieldName, Readonly<Record<string, string>>>>> = {
  is: { mine: "author:me", open: "status:open", resolved: "status:settled", private: "confidentiality:private" },
  kind: { gap: "omission", comment: "risk", amendment: "proposal", protection: "safeguard" },
  placement: { removed: "lost", unplaced: "lost", edited: "reworded" },
  status: { closed: "settled", resolved: "settled", done: "settled", unresolved: "open" },
};

/** Returns the field that was probably meant by another word; `none` if none is near. */
export function suggestFilterField(typed: string, fields: readonly FilterFieldName[]): string {
  return suggest(typed, fields, FIELD_SYNONYMS);
}

/** Returns the value, or the part of a line, that was probably meant by a value that a field does not take. */
export function suggestFilterValue(field: FilterFieldName, typed: string, values: readonly string[]): string {
  return suggest(typed, values, VALUE_SYNONYMS[field] ?? {});
}

function suggest(typed: string, words: readonly string[], synonyms: Readonly<Record<string, string>>): string {
  const near = toNearestWordParam(typed, [...words, ...Object.keys(synonyms)]);
  return Object.hasOwn(synonyms, near) ? synonyms[near]! : near;
}

import { QUERY_FIELDS, type QueryField } from "./filter.ts";
import { foldForSearch } from "./foldForSearch.ts";
import { printQuery } from "./parseQuery.ts";

/** A value that a field may have, with the name that it goes by on the screen. */
export interface FieldValue {
  readonly value: string;
  readonly name: string;
}

/** What the part of a line before the caret may become: whole parts, or the names of fields. */
export interface QueryCompletions {
  /** The part that is replaced (UTF-16 offsets). */
  readonly from: number;
  readonly to: number;
  readonly options: readonly { readonly text: string; readonly field: QueryField; readonly name?: string }[];
}

const NONE: QueryCompletions = { from: 0, to: 0, options: [] };
/** How many are offered. */
const OFFERED = 12;

/**
 * What may be typed on from the caret: behind a field's name its values that hold what was typed, by themselves or by
 * their names; else the fields that begin so. Parts in quotation marks are offered nothing.
 */
export function completeQuery(
  line: string,
  caret: number,
  valuesOf: (field: QueryField) => readonly FieldValue[],
): QueryCompletions {
  const from = line.lastIndexOf(" ", caret - 1) + 1;
  const typed = line.slice(from, caret);
  if ((line.slice(0, from).match(/"/g)?.length ?? 0) % 2 === 1 || typed === "") return NONE;
  const to = caret + (/^\S*/.exec(line.slice(caret))?.[0].length ?? 0);
  const [, sign = "", name = "", colon = "", rest = ""] = /^(-?)([^:"]*)(:?)(.*)$/.exec(typed) ?? [];
  const begun = name.toLowerCase();
  if (colon === "") {
    if (begun === "") return NONE;
    const fields = QUERY_FIELDS.filter((field) => field.startsWith(begun));
    return { from, to, options: fields.map((field) => ({ text: `${sign}${field}:`, field })) };
  }
  const fields = QUERY_FIELDS.filter((each) => each === begun || each.startsWith(begun));
  const field = fields.find((each) => each === begun) ?? (fields.length === 1 ? fields[0] : undefined);
  if (!field) return NONE;
  const comma = rest.lastIndexOf(",") + 1;
  const [before, sought] = [rest.slice(0, comma), foldForSearch(rest.slice(comma).replaceAll('"', ""))];
  const found = valuesOf(field).filter((each) => holds(each, sought) && each.value !== rest.slice(comma));
  const options = found.slice(0, OFFERED).map((each) => {
    const printed = printQuery([{ field, values: [each.value] }]).slice(field.length + 1);
    return { text: `${sign}${field}:${before}${printed}`, field, name: each.name };
  });
  return { from, to, options };
}

function holds({ value, name }: FieldValue, sought: string): boolean {
  return foldForSearch(value).startsWith(sought) || ` ${foldForSearch(name)}`.includes(` ${sought}`);
}

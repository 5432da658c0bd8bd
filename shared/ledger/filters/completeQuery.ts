import { FILTER_FIELD_NAMES, type FilterFieldName } from "./filter.ts";
import { foldForSearch, foldSought } from "#shared/base/foldForSearch.ts";
import { printFilterQuery } from "./parseQuery.ts";

/** A possible value of a field, with its name on the screen. */
export interface LabelledFilterValue {
  readonly value: string;
  readonly name: string;
}

/** Completions for the part of a line before the caret: whole parts, or the names of fields. */
export interface FilterQueryCompletions {
  /** The range that is replaced (UTF-16 offsets). */
  readonly from: number;
  readonly to: number;
  readonly options: readonly { readonly text: string; readonly field: FilterFieldName; readonly name?: string }[];
}

const NONE: FilterQueryCompletions = { from: 0, to: 0, options: [] };
/** The maximum number of completions. */
const OFFERED = 12;

/**
 * Returns what may be typed at the caret. After a field's name, these are the field's values that match the typed text,
 * by the value or its name; otherwise the fields that begin with it. Nothing is offered inside quotation marks.
 */
export function findFilterQueryCompletions(
  line: string,
  caret: number,
  valuesOf: (field: FilterFieldName) => readonly LabelledFilterValue[],
): FilterQueryCompletions {
  const from = line.lastIndexOf(" ", caret - 1) + 1;
  const typed = line.slice(from, caret);
  if ((line.slice(0, from).match(/"/g)?.length ?? 0) % 2 === 1 || typed === "") return NONE;
  const to = caret + (/^\S*/.exec(line.slice(caret))?.[0].length ?? 0);
  const [, sign = "", name = "", colon = "", rest = ""] = /^(-?)([^:"]*)(:?)(.*)$/.exec(typed) ?? [];
  const prefix = name.toLowerCase();
  if (colon === "") {
    if (prefix === "") return NONE;
    const fields = FILTER_FIELD_NAMES.filter((field) => field.startsWith(prefix));
    return { from, to, options: fields.map((field) => ({ text: `${sign}${field}:`, field })) };
  }
  const fields = FILTER_FIELD_NAMES.filter((each) => each === prefix || each.startsWith(prefix));
  const field = fields.find((each) => each === prefix) ?? (fields.length === 1 ? fields[0] : undefined);
  if (!field) return NONE;
  const comma = rest.lastIndexOf(",") + 1;
  const [before, sought] = [rest.slice(0, comma), foldSought(rest.slice(comma).replaceAll('"', ""))];
  const found = valuesOf(field).filter((each) => matchesValue(each, sought) && each.value !== rest.slice(comma));
  const options = found.slice(0, OFFERED).map((each) => {
    const printed = printFilterQuery([{ field, values: [each.value] }]).slice(field.length + 1);
    return { text: `${sign}${field}:${before}${printed}`, field, name: each.name };
  });
  return { from, to, options };
}

function matchesValue({ value, name }: LabelledFilterValue, sought: string): boolean {
  return foldForSearch(value).startsWith(sought) || ` ${foldForSearch(name)}`.includes(` ${sought}`);
}

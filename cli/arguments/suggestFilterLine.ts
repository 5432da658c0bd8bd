import { FILTER_FIELD_NAMES } from "#shared/ledger/filters/filter.ts";

/**
 * Returns the filter line that one without a colon seems to mean; "none" if it means nothing else.
 *
 * @example suggestFilterLine("severity>3") // "severity:>3"
 */
export function suggestFilterLine(line: string): string {
  const suggested = line
    .split(" ")
    .map((part) => {
      const [, field = "", sign = "", value = ""] = /^(-?\w+)(>=?|<=?|=)(\S+)$/u.exec(part) ?? [];
      const isField = FILTER_FIELD_NAMES.some((name) => name === field.replace(/^-/, ""));
      return isField ? `${field}:${sign === "=" ? "" : sign}${value}` : part;
    })
    .join(" ");
  return suggested === line ? "none" : suggested;
}

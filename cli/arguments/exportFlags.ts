import {
  hasExportFormatOption,
  holdsPhotographs,
  isNoteTable,
  isTableExportFormat,
  optionalEarlierContentOf,
  type ExportFormatName,
  type ExportTableName,
} from "#shared/publish/formats/exportFormats.ts";
import { UsageError } from "./parseArguments.ts";

type Values = Readonly<Record<string, string | boolean | undefined>>;
type Applies = (format: ExportFormatName, table: ExportTableName, values: Values) => boolean;

/** Options of the printed pages, and of the XFDF file that is for them. */
const isPrinted: Applies = (format) => format === "pdf" || format === "xfdf";
const isOfOneText: Applies = (format) => hasExportFormatOption(format, "text");
/** Positions, of which a table or the matrix consists, are found by no filter. */
const hasNotes: Applies = (format, table, { layout }) =>
  hasExportFormatOption(format, "filter") &&
  !(format === "pdf" && layout === "matrix") &&
  (!isTableExportFormat(format) || isNoteTable(table));
const isConcordance: Applies = (format, table) => isTableExportFormat(format) && table === "concordance";

/** To which formats and tables an option applies; the others apply to all. */
const APPLIES: Readonly<Record<string, Applies>> = {
  table: isTableExportFormat,
  from: (format, table, values) =>
    isConcordance(format, table, values) || (isPrinted(format, table, values) && values["concordance"] === true),
  to: isConcordance,
  text: isOfOneText,
  provisions: (format, table, values) =>
    isOfOneText(format, table, values) && (!isTableExportFormat(format) || isNoteTable(table)),
  filter: hasNotes,
  "include-photographs": holdsPhotographs,
  "include-earlier": (format, table, { layout }) =>
    optionalEarlierContentOf(format, { table, layout: layout as string | undefined }) !== null,
  "with-text": (format) => format === "jsonld",
  ...Object.fromEntries(
    [
      ...[
        "layout",
        "introduction",
        "line",
        "footer",
        "logo",
        "logo-alt",
        "archive",
        "paper",
        "whole-text",
        "compact",
        "reach",
        "by",
        "contact",
      ],
      ...["since", "date", "concordance", "state", "votes"],
    ].map((flag) => [flag, isPrinted]),
  ),
};

/** Throws a UsageError on an option that applies to none of the formats. */
export function refuseFlagsOfOtherFormats(
  values: Values,
  formats: readonly ExportFormatName[],
  table: ExportTableName,
): void {
  for (const [flag, applies] of Object.entries(APPLIES)) {
    if (values[flag] === undefined || formats.some((format) => applies(format, table, values))) continue;
    const isTable =
      formats.some(isTableExportFormat) && applies(formats.find(isTableExportFormat)!, "register", values);
    throw UsageError.clash(flag, isTable ? `table ${table}` : `format ${formats.join(",")}`);
  }
}

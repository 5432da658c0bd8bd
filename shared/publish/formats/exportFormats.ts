import { aknFormat } from "./akn/format.ts";
import { csvFormat } from "./csv/format.ts";
import { docxFormat } from "./docx/format.ts";
import type { ExportFormat, ExportFormatOption, ExportFormatSource } from "./exportFormat.ts";
import { htmlFormat } from "./html/format.ts";
import { hypothesisFormat } from "./hypothesis/format.ts";
import { jsonFormat } from "./json/format.ts";
import { jsonldFormat } from "./jsonld/format.ts";
import { mdFormat } from "./md/format.ts";
import { pdfFormat } from "./pdf/format.ts";
import { qdpxFormat } from "./qdpx/format.ts";
import { siteFormat } from "./site/format.ts";
import { xfdfFormat } from "./xfdf/format.ts";
import { xlsxFormat } from "./xlsx/format.ts";

/**
 * The formats in which a text and what is said about it can be exported, by their names on the command line. The most
 * requested come first; the window offers all of them in this order. Each is a folder. `writeExport.ts` has their
 * writers, and `readReturnedFile.ts` the readers of those that are read back; the main process and the dialogs load
 * neither.
 */
export const EXPORT_FORMATS = {
  docx: docxFormat,
  xlsx: xlsxFormat,
  pdf: pdfFormat,
  html: htmlFormat,
  site: siteFormat,
  csv: csvFormat,
  xfdf: xfdfFormat,
  jsonld: jsonldFormat,
  hypothesis: hypothesisFormat,
  akn: aknFormat,
  qdpx: qdpxFormat,
  md: mdFormat,
  json: jsonFormat,
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** The formats that are written from a certain source. */
export type ExportFormatFromSource<S extends ExportFormatSource> = {
  [Name in ExportFormatName]: (typeof EXPORT_FORMATS)[Name]["source"] extends S ? Name : never;
}[ExportFormatName];

/** Makes a value for every format. */
export function mapExportFormats<T>(make: (format: ExportFormat) => T): Readonly<Record<ExportFormatName, T>> {
  const named = Object.entries(EXPORT_FORMATS).map(([name, format]) => [name, make(format)]);
  return Object.fromEntries(named) as Record<ExportFormatName, T>;
}

/** The formats in which comments come back. `readReturnedFile.ts` has their readers. */
export type ReturnedFormatName = {
  [Name in ExportFormatName]: (typeof EXPORT_FORMATS)[Name] extends { readonly isRead: true } ? Name : never;
}[ExportFormatName];

const READ_FORMATS = Object.values<ExportFormat>(EXPORT_FORMATS).filter(({ isRead }) => isRead);

/** The extensions of files that return what others say; some of them only other tools write. */
export const RETURNED_FILE_EXTENSIONS: readonly string[] = [
  ...READ_FORMATS.map(({ extension }) => extension),
  "odt",
  "rtf",
  "tsv",
];

/** The formats that are written from the exported content of one text alone. */
export type ContentDerivedFormat = ExportFormatFromSource<"publication">;

export function isContentDerivedFormat(format: ExportFormatName): format is ContentDerivedFormat {
  return EXPORT_FORMATS[format].source === "publication";
}

/** Whether something can be chosen for files of a format. */
export function hasExportFormatOption(format: ExportFormatName, option: ExportFormatOption): boolean {
  return (EXPORT_FORMATS[format].options as readonly ExportFormatOption[]).includes(option);
}

/** Whether files of a format can contain photographs. */
export function holdsPhotographs(format: ExportFormatName): boolean {
  return hasExportFormatOption(format, "photographs");
}

/** The tables of a text's notes that can be exported as CSV or a workbook: of the same notes as every other format. */
export const NOTE_TABLES = ["register", "rights", "ratings", "method"] as const;
export type NoteTableName = (typeof NOTE_TABLES)[number];

/** The tables of other entries that can be exported as CSV or a workbook. */
const DOSSIER_TABLES = ["positions", "proposals", "statuses", "votes", "state", "concordance"] as const;
export type DossierTableName = (typeof DOSSIER_TABLES)[number];

export type ExportTableName = NoteTableName | DossierTableName;
export const EXPORT_TABLES: readonly ExportTableName[] = [...NOTE_TABLES, ...DOSSIER_TABLES];

export function isNoteTable(table: ExportTableName): table is NoteTableName {
  return (NOTE_TABLES as readonly string[]).includes(table);
}

/** The formats of tables. */
export type TableExportFormat = {
  [Name in ExportFormatName]: "table" extends (typeof EXPORT_FORMATS)[Name]["options"][number] ? Name : never;
}[ExportFormatName];

export function isTableExportFormat(format: ExportFormatName): format is TableExportFormat {
  return hasExportFormatOption(format, "table");
}

/**
 * Returns which contents of a file may be about words other than those of its text, and are exported only on request;
 * null if there are none.
 */
export function optionalEarlierContentOf(
  name: ExportFormatName,
  { table, layout }: { readonly table?: string; readonly layout?: string | undefined },
): "positions" | "everything" | null {
  const { earlier }: ExportFormat = EXPORT_FORMATS[name];
  if (earlier !== "positions") return earlier ?? null;
  const isOnText = table === "positions" || table === "statuses";
  return (isTableExportFormat(name) ? isOnText : layout === "matrix") ? "positions" : null;
}
